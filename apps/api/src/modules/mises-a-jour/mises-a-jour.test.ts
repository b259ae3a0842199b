import type { FormulaireProjet } from '@atlas/contracts';
import { createProjet } from '@atlas/factories';
import { describe, expect } from 'vitest';
import { type Agents, begin, lastCourriel, ok, save, statusOf, submit, test, validate } from './testing/agents.ts';

describe('a new projet of a collectivité', () => {
  test('goes to its préfecture, with the opinion of the poste, and is found at once', async ({
    agents,
    monde,
    prisma,
    get,
  }) => {
    const { lyon, rhone, dakar, ille, rennes } = agents;
    let maj = await begin(lyon, 'projet', null);
    expect(maj).toMatchObject({
      etat: 'brouillon',
      objetId: null,
      valideur: 'prefecture',
      droits: { ecrire: true, decider: false },
    });
    expect((maj.proposition as FormulaireProjet).collectivites).toEqual([{ id: monde.lyon.id, role: 'chef_de_file' }]);
    const refused = await lyon.ask('POST', `/mises-a-jour/${maj.id}/soumission`, { version: maj.version });
    expect([
      refused.statusCode,
      refused.json().erreurs.map(({ parametre }: { parametre: string }) => parametre),
    ]).toEqual([400, ['titre', 'resume', 'partenaires', 'thematiques']]);
    maj = await save(lyon, maj, {
      titre: 'Assainissement des quartiers de Dakar',
      resume: 'Un réseau d’assainissement pour trois quartiers, avec la formation des agents.',
      partenaires: [monde.dakar.id],
      thematiques: ['assainissement'],
      financements: [{ financeur: 'agence-test', annee: 2026, montant: 12_000 }],
      contacts: [
        {
          fonction: 'Chargée de mission',
          service: null,
          courriel: 'mission@lyon.example',
          telephone: null,
          visibilite: 'publique',
        },
      ],
    });
    // A draft is nobody else's business.
    for (const autre of [rhone, dakar, rennes])
      expect(await statusOf(autre.ask('GET', `/mises-a-jour/${maj.id}`))).toBe(403);
    const avis = { favorable: true, message: 'Que dit-elle ?' };
    for (const autre of [dakar, agents.ministere])
      expect(await statusOf(autre.ask('POST', `/mises-a-jour/${maj.id}/avis`, avis))).toBe(403);
    maj = await submit(lyon, maj);
    expect(maj.etat).toBe('soumise');
    expect(await lastCourriel(prisma, rhone)).toMatchObject({ modele: 'mise-a-jour-soumise' });
    expect(await lastCourriel(prisma, dakar)).toMatchObject({ modele: 'avis-demande' });
    expect(await lastCourriel(prisma, ille)).toBeNull();

    for (const autre of [ille, agents.delhi, rennes])
      expect(await statusOf(autre.ask('GET', `/mises-a-jour/${maj.id}`))).toBe(403);
    expect(await statusOf(validate(dakar, maj))).toBe(403);
    expect(await statusOf(validate(lyon, maj))).toBe(403);
    expect(await statusOf(validate(ille, maj))).toBe(403);
    maj = await ok(
      dakar.ask('POST', `/mises-a-jour/${maj.id}/avis`, { favorable: true, message: 'Projet connu du poste.' }),
    );
    expect(await statusOf(lyon.ask('POST', `/mises-a-jour/${maj.id}/avis`, { favorable: true, message: '' }))).toBe(
      403,
    );
    maj = await ok(lyon.ask('POST', `/mises-a-jour/${maj.id}/messages`, { message: 'Merci de votre avis.' }));
    expect(maj).toMatchObject({ avis: [{ favorable: true }], messages: [{ message: 'Merci de votre avis.' }] });

    maj = await ok(validate(rhone, maj));
    expect(maj).toMatchObject({ etat: 'validee', objetId: expect.any(Number) });
    expect(await statusOf(dakar.ask('POST', `/mises-a-jour/${maj.id}/avis`, avis))).toBe(409);
    expect(await lastCourriel(prisma, lyon)).toMatchObject({ modele: 'mise-a-jour-validee' });
    const found = (await get('/projets?q=assainissement&pays=SN')).json();
    expect(found.projets).toMatchObject([{ id: maj.objetId, titre: 'Assainissement des quartiers de Dakar' }]);
    const fiche = (await get(`/projets/${maj.objetId}`)).json();
    expect(fiche).toMatchObject({
      numero: expect.stringMatching(/^P-\d{6}$/),
      financements: [{ financeur: { slug: 'agence-test' }, annee: 2026, montant: 12_000 }],
      pays: [{ code: 'SN' }],
      derniereVerification: { organisme: 'Lyon', typeActeur: 'collectivite' },
    });
    expect(await statusOf(validate(rhone, maj))).toBe(409);
  });

  test('of others is not proposed', async ({ agents, monde }) => {
    let maj = await begin(agents.lyon, 'projet', null);
    maj = await save(agents.lyon, maj, {
      titre: 'Un projet de Rennes',
      resume: 'Ce n’est pas à Lyon de le dire, et pourtant.',
      thematiques: ['assainissement'],
      pays: ['IN'],
      collectivites: [{ id: monde.rennes.id, role: 'chef_de_file' }],
    });
    expect(
      await statusOf(agents.lyon.ask('POST', `/mises-a-jour/${maj.id}/soumission`, { version: maj.version })),
    ).toBe(403);
  });
});

describe('a projet that exists', () => {
  const createOne = (
    prisma: Parameters<typeof createProjet>[0],
    monde: { lyon: { id: number }; dakar: { id: number } },
    thematique: number,
  ) =>
    createProjet(prisma, {
      titre: 'Échanges scolaires',
      resume: 'Des classes s’écrivent.',
      anneeDebut: 2020,
      collectivites: [monde.lyon.id],
      partenaires: [monde.dakar.id],
      pays: ['SN'],
      thematiques: [thematique],
    });
  const withProjet = test.extend<{ projet: { id: number } }>({
    projet: async ({ prisma, monde, agents }, use) => {
      expect(agents).toBeDefined();
      const { id } = await prisma.thematique.findUniqueOrThrow({ where: { slug: 'assainissement' } });
      await use(await createOne(prisma, monde, id));
    },
  });

  withProjet(
    'is sent back, corrected, validated in part, and remembers it',
    async ({ agents, projet, prisma, get }) => {
      const { lyon, rhone } = agents;
      let maj = await save(lyon, await begin(lyon, 'projet', projet.id), {
        titre: 'Échanges scolaires et culturels',
        anneeFin: 2024,
        budgetTotal: 5000,
      });
      expect(maj.differences).toEqual([
        { champ: 'titre', avant: 'Échanges scolaires', apres: 'Échanges scolaires et culturels' },
        { champ: 'anneeFin', avant: null, apres: 2024 },
        { champ: 'budgetTotal', avant: null, apres: 5000 },
      ]);
      maj = await submit(lyon, maj);
      const path = `/mises-a-jour/${maj.id}`;
      expect(
        await statusOf(
          rhone.ask('POST', `${path}/decision`, { decision: 'corriger', version: maj.version, motif: '' }),
        ),
      ).toBe(400);
      maj = await ok(
        rhone.ask('POST', `${path}/decision`, {
          decision: 'corriger',
          version: maj.version,
          motif: 'Quelle année de fin ?',
        }),
      );
      expect(maj).toMatchObject({ etat: 'a_corriger', motif: 'Quelle année de fin ?' });
      expect(await lastCourriel(prisma, lyon)).toMatchObject({ modele: 'mise-a-jour-a-corriger' });
      maj = await submit(lyon, await save(lyon, maj, { anneeFin: 2025 }));
      maj = await ok(validate(rhone, maj, { champs: ['anneeFin'] }));
      const fiche = (await get(`/projets/${projet.id}`)).json();
      expect(fiche).toMatchObject({ titre: 'Échanges scolaires', anneeFin: 2025, budgetTotal: null, version: 2 });
      const { versions } = (await rhone.ask('GET', `/fiches/projet/${projet.id}/historique`)).json();
      expect(versions).toMatchObject([
        { version: 2, organisation: 'Lyon', champs: ['anneeFin'] },
        { version: 1, auteur: null, champs: [] },
      ]);
      const compare = (query: string) => rhone.ask('GET', `/fiches/projet/${projet.id}/comparaison?${query}`);
      expect((await ok(compare('de=1&a=2'))).differences).toEqual([{ champ: 'anneeFin', avant: null, apres: 2025 }]);
      expect((await ok(compare('de=2&a=1'))).differences).toEqual([{ champ: 'anneeFin', avant: 2025, apres: null }]);
      expect([await statusOf(compare('de=1&a=9')), await statusOf(compare('de=1'))]).toEqual([404, 400]);
      const premiere = await ok(rhone.ask('GET', `/fiches/projet/${projet.id}/historique/1`));
      expect(premiere).toMatchObject({ version: 1, contenu: { titre: 'Échanges scolaires', anneeFin: null } });
      expect(Object.values(premiere.noms)).toContain('Lyon');
      // Come back to what it was.
      const retour = await ok(
        rhone.ask('POST', '/mises-a-jour', { objet: 'projet', objetId: projet.id, reprendre: 1 }),
      );
      expect(retour.differences).toEqual([{ champ: 'anneeFin', avant: 2025, apres: null }]);
      expect(
        await statusOf(rhone.ask('POST', '/mises-a-jour', { objet: 'projet', objetId: projet.id, reprendre: 9 })),
      ).toBe(404);
    },
  );

  withProjet(
    'changed by two is merged field by field, and asks where both changed the same',
    async ({ agents, projet, get }) => {
      const { lyon, rhone, administration } = agents;
      const first = await submit(
        lyon,
        await save(lyon, await begin(lyon, 'projet', projet.id), { titre: 'Titre de Lyon', budgetTotal: 100 }),
      );
      let second = await save(administration, await begin(administration, 'projet', projet.id), {
        titre: 'Titre de l’administration',
        anneeFin: 2030,
      });
      second = await submit(administration, second);
      expect(second).toMatchObject({ etat: 'validee', aRelire: false });
      const seen = await ok(rhone.ask('GET', `/mises-a-jour/${first.id}`));
      expect(seen.differences[0]).toEqual({
        champ: 'titre',
        avant: 'Échanges scolaires',
        apres: 'Titre de Lyon',
        courante: 'Titre de l’administration',
      });
      const stale = await validate(rhone, { ...first, versionFiche: 1 });
      expect([stale.statusCode, stale.json().detail]).toEqual([409, expect.stringContaining('titre')]);
      await ok(validate(rhone, seen));
      expect((await get(`/projets/${projet.id}`)).json()).toMatchObject({
        titre: 'Titre de Lyon',
        budgetTotal: 100,
        anneeFin: 2030,
        version: 3,
      });
    },
  );

  withProjet('is never written on a draft that someone else changed', async ({ agents, projet }) => {
    const { lyon } = agents;
    const read = await begin(lyon, 'projet', projet.id);
    const other = await save(lyon, read, { titre: 'Premier titre' });
    const stale = await lyon.ask('PUT', `/mises-a-jour/${read.id}`, {
      version: read.version,
      proposition: { ...read.proposition, titre: 'Second titre' },
    });
    expect(stale.statusCode).toBe(409);
    expect((await ok(lyon.ask('GET', `/mises-a-jour/${read.id}`))).proposition).toMatchObject({
      titre: 'Premier titre',
    });
    const broken = await lyon.ask('PUT', `/mises-a-jour/${read.id}`, {
      version: other.version,
      proposition: { ...read.proposition, anneeDebut: 'hier', secret: 1 },
    });
    expect(
      broken
        .json()
        .erreurs.map(({ parametre }: { parametre: string }) => parametre)
        .sort(),
    ).toEqual(['anneeDebut', 'secret']);
  });

  withProjet('validated and rejected at once ends in one of them', async ({ agents, projet, prisma }) => {
    const { lyon, rhone, administration } = agents;
    const maj = await submit(lyon, await save(lyon, await begin(lyon, 'projet', projet.id), { budgetTotal: 7 }));
    const statuts = await Promise.all([
      statusOf(validate(rhone, maj)),
      statusOf(
        administration.ask('POST', `/mises-a-jour/${maj.id}/decision`, {
          decision: 'rejeter',
          version: maj.version,
          motif: 'non',
        }),
      ),
    ]);
    expect(statuts.sort()).toEqual([200, 409]);
    const { etat } = await prisma.miseAJour.findUniqueOrThrow({ where: { id: maj.id } });
    const { budgetTotal, version } = await prisma.projet.findUniqueOrThrow({ where: { id: projet.id } });
    expect([budgetTotal, version]).toEqual(etat === 'validee' ? [7, 2] : [null, 1]);
  });

  withProjet(
    'of a trusted organisation appears at once, and is read afterwards: as it should be, or put back',
    async ({ agents, projet, prisma, monde, get }) => {
      const { lyon, rhone } = agents;
      const where = { collectiviteId: monde.lyon.id };
      const publish = async (champs: object) => {
        await prisma.organisation.update({ where, data: { publicationDirecte: true } });
        const maj = await submit(lyon, await save(lyon, await begin(lyon, 'projet', projet.id), champs));
        await prisma.organisation.update({ where, data: { publicationDirecte: false } });
        expect(maj).toMatchObject({ etat: 'validee', aRelire: true });
        return maj;
      };
      const review = (agent: Agents['lyon'], id: number, corps: object) =>
        agent.ask('POST', `/mises-a-jour/${id}/relecture`, corps);
      const first = await publish({ budgetTotal: 8 });
      const { misesAJour } = (await rhone.ask('GET', '/mises-a-jour?file=a_relire')).json();
      expect(misesAJour).toMatchObject([{ id: first.id }]);
      for (const autre of [lyon, agents.ille, agents.dakar])
        expect(await statusOf(review(autre, first.id, { decision: 'conforme' }))).toBe(403);
      expect(await statusOf(review(rhone, first.id, { decision: 'annuler' }))).toBe(400);
      expect(await ok(review(rhone, first.id, { decision: 'conforme' }))).toMatchObject({
        etat: 'validee',
        aRelire: false,
      });
      expect(await statusOf(review(rhone, first.id, { decision: 'conforme' }))).toBe(409);

      const second = await publish({ budgetTotal: 9, titre: 'Un autre titre' });
      await ok(review(rhone, second.id, { decision: 'annuler', motif: 'Le budget n’est pas voté.' }));
      expect((await get(`/projets/${projet.id}`)).json()).toMatchObject({
        titre: 'Échanges scolaires',
        budgetTotal: 8,
        version: 4,
      });
      expect(await lastCourriel(prisma, lyon)).toMatchObject({ modele: 'mise-a-jour-annulee' });
      const { versions } = (await rhone.ask('GET', `/fiches/projet/${projet.id}/historique`)).json();
      expect(versions[0]).toMatchObject({
        version: 4,
        motif: 'Le budget n’est pas voté.',
        champs: ['titre', 'budgetTotal'],
      });

      // What changed again in the same field is not taken back with it.
      const third = await publish({ budgetTotal: 10 });
      const { administration } = agents;
      await submit(
        administration,
        await save(administration, await begin(administration, 'projet', projet.id), { budgetTotal: 11 }),
      );
      const refus = await review(rhone, third.id, { decision: 'annuler', motif: 'Non.' });
      expect([refus.statusCode, refus.json().detail]).toEqual([409, expect.stringContaining('budgetTotal')]);
      expect((await get(`/projets/${projet.id}`)).json()).toMatchObject({ budgetTotal: 11 });
    },
  );

  withProjet(
    'is said to be right by whom it concerns, and wrong by anyone',
    async ({ agents, projet, prisma, app, get }) => {
      const path = `/fiches/projet/${projet.id}`;
      for (const autre of [agents.rennes, agents.ille, agents.delhi, agents.ministere]) {
        expect(await statusOf(autre.ask('POST', `${path}/verification`))).toBe(403);
      }
      expect(await prisma.verification.count({ where: { projetId: projet.id } })).toBe(0);
      expect((await agents.dakar.ask('POST', `${path}/verification`)).json()).toMatchObject({
        derniereVerification: { typeActeur: 'ambassade' },
      });
      expect((await get(`/projets/${projet.id}`)).json().derniereVerification).toMatchObject({
        typeActeur: 'ambassade',
      });
      const report = await app.inject({
        method: 'POST',
        url: `/api${path}/signalement`,
        payload: { message: 'Le site a changé.', courriel: null },
      });
      expect(report.statusCode).toBe(200);
      expect(await prisma.signalement.findFirst({ where: { objetId: projet.id } })).toMatchObject({
        message: 'Le site a changé.',
      });
      expect(
        (
          await app.inject({
            method: 'POST',
            url: '/api/fiches/projet/999999/signalement',
            payload: { message: 'abc', courriel: null },
          })
        ).statusCode,
      ).toBe(404);
    },
  );

  withProjet('shows the contacts kept for actors to them alone', async ({ agents, projet, prisma, app, get }) => {
    await prisma.contact.create({
      data: {
        projetId: projet.id,
        fonction: 'Directrice',
        courriel: 'reserve@lyon.example',
        visibilite: 'acteurs',
        nom: 'Secrète',
      },
    });
    const path = `/fiches/projet/${projet.id}/contacts`;
    expect((await agents.delhi.ask('GET', path)).json()).toEqual({
      contacts: [{ fonction: 'Directrice', service: null, courriel: 'reserve@lyon.example', telephone: null }],
      conserverJusque: expect.any(String),
    });
    expect((await app.inject(`/api${path}`)).statusCode).toBe(401);
    expect((await get(`/projets/${projet.id}`)).body).not.toContain('reserve@lyon.example');
  });

  withProjet('is nobody else’s business while it was never submitted, withdrawn or not', async ({ agents, projet }) => {
    const { lyon, rhone, dakar, ministere } = agents;
    const maj = await save(lyon, await begin(lyon, 'projet', projet.id), { budgetTotal: 11 });
    const path = `/mises-a-jour/${maj.id}`;
    const check = async () => {
      for (const autre of [rhone, dakar, ministere]) expect(await statusOf(autre.ask('GET', path))).toBe(403);
    };
    await check();
    expect(await statusOf(validate(rhone, maj))).toBe(403);
    await ok(lyon.ask('POST', `${path}/retrait`, { version: maj.version }));
    await check();
  });

  withProjet(
    'keeps the names of contacts, which no form holds, and loses that of one who changed',
    async ({ agents, projet, prisma }) => {
      const { administration } = agents;
      const contact = (fonction: string, nom: string) =>
        prisma.contact.create({
          data: { projetId: projet.id, fonction, nom, courriel: `${nom}@lyon.example`, visibilite: 'acteurs' },
        });
      await contact('Directrice', 'une');
      await contact('Chargé de mission', 'deux');
      const maj = await begin(administration, 'projet', projet.id);
      const [une, deux] = (maj.proposition as FormulaireProjet).contacts;
      await submit(
        administration,
        await save(administration, maj, {
          contacts: [
            { ...une, telephone: '01' },
            { ...deux, courriel: 'autre@lyon.example' },
          ],
        }),
      );
      const apres = await prisma.contact.findMany({ where: { projetId: projet.id }, orderBy: { id: 'asc' } });
      expect(apres.map(({ nom, telephone, courriel }) => [nom, telephone, courriel])).toEqual([
        ['une', '01', 'une@lyon.example'],
        [null, null, 'autre@lyon.example'],
      ]);
    },
  );

  withProjet('is withdrawn by who proposed it', async ({ agents, projet }) => {
    const { lyon, rhone } = agents;
    const maj = await submit(lyon, await save(lyon, await begin(lyon, 'projet', projet.id), { budgetTotal: 9 }));
    expect(await statusOf(rhone.ask('POST', `/mises-a-jour/${maj.id}/retrait`, { version: maj.version }))).toBe(403);
    expect((await ok(lyon.ask('POST', `/mises-a-jour/${maj.id}/retrait`, { version: maj.version }))).etat).toBe(
      'retiree',
    );
    expect(await statusOf(validate(rhone, maj))).toBe(409);
  });
});
