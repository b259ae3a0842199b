import type { FicheDeCampagne } from '@atlas/contracts';
import { afterEach, describe, expect } from 'vitest';
import type { Demandeur } from '../../testing/acteurs.ts';
import { begin, save, statusOf, submit, test, validate } from '../mises-a-jour/testing/agents.ts';
import { addJours } from './jours.ts';
import { AUJOURDHUI, ok, open, prepare, SAISIE, verify } from './testing/campagnes.ts';

afterEach<{ prisma: import('@atlas/prisma').PrismaClient }>(async ({ prisma }) => {
  await prisma.campagne.deleteMany();
  await prisma.notification.deleteMany();
});

const readListe = (demandeur: Demandeur, id: number, query = '') =>
  ok<{ total: number; avancement: object; fiches: FicheDeCampagne[] }>(
    demandeur.ask('GET', `/campagnes/${id}/fiches?parPage=100${query}`),
  );

describe('a campaign in preparation', () => {
  test('is seen, changed and removed by the administration alone', async ({ agents }) => {
    const { administration, lyon, rhone, ministere } = agents;
    const { id, etat } = await prepare(administration);
    expect(etat).toBe('preparee');
    for (const autre of [lyon, rhone, ministere]) {
      for (const chemin of ['', '/fiches', '/tableau-de-bord', '/tableau-de-bord.csv', '/organisations']) {
        const refus = await autre.ask('GET', `/campagnes/${id}${chemin}`);
        expect([chemin, refus.statusCode, refus.body.includes(SAISIE.titre)]).toEqual([chemin, 403, false]);
      }
      expect((await ok<{ total: number }>(autre.ask('GET', '/campagnes'))).total).toBe(0);
      expect(await statusOf(autre.ask('PUT', `/campagnes/${id}`, { ...SAISIE, titre: 'Autre' }))).toBe(403);
      expect(await statusOf(autre.ask('DELETE', `/campagnes/${id}`))).toBe(403);
    }
    const modifiee = await ok(
      administration.ask('PUT', `/campagnes/${id}`, { ...SAISIE, titre: ' En mieux ', pays: ['SN', 'IN', 'SN'] }),
    );
    expect(modifiee).toMatchObject({ titre: 'En mieux', pays: ['IN', 'SN'], maListe: null });
    await ok(administration.ask('DELETE', `/campagnes/${id}`));
    expect(await statusOf(administration.ask('GET', `/campagnes/${id}`))).toBe(404);
  });

  test.for([
    ['fin', { debut: AUJOURDHUI, fin: addJours(AUJOURDHUI, -1) }],
    ['acteurs', { acteurs: [] }],
    ['regions', { regions: ['82'] }],
    ['pays', { pays: ['ZZ'] }],
    ['titre', { titre: ' ' }],
  ] as const)('is refused by its field «%s»', async ([parametre, champs], { agents: { administration } }) => {
    const refus = await administration.ask('POST', '/campagnes', { ...SAISIE, ...champs });
    expect([refus.statusCode, refus.json().erreurs.map((un: { parametre: string }) => un.parametre)]).toEqual([
      400,
      [parametre],
    ]);
  });
});

describe('the opening', () => {
  test('makes the list of each organisation, and tells those that have agents', async ({ agents, monde, prisma }) => {
    const { administration, lyon, rennes, rhone, delhi, dakar } = agents;
    const apercu = await ok(
      administration.ask(
        'GET',
        '/campagnes/apercu?acteur=x'.replace('?acteur=x', '?acteurs=collectivite&acteurs=ambassade&objets=projet'),
      ),
    );
    // Five projets are not over; five collectivités, of which two have agents, and two postes.
    expect(apercu).toEqual({ fiches: 5, organisations: 7, sansAgent: 3 });
    const { id, etat, debut, ensemble } = await open(administration);
    expect({ etat, debut, ensemble }).toEqual({
      ...{ etat: 'ouverte', debut: AUJOURDHUI },
      ensemble: { fiches: 5, verifiees: 0, enAttente: 0 },
    });
    const { projets } = monde;
    const idsOf = async (demandeur: Demandeur) => (await readListe(demandeur, id)).fiches.map((fiche) => fiche.id);
    expect(await idsOf(lyon)).toEqual([projets.maee2009.id]);
    expect(await idsOf(rennes)).toEqual([projets.eauDakar.id]);
    expect(await idsOf(dakar)).toEqual([projets.eauDakar.id]);
    expect(await idsOf(delhi)).toHaveLength(4);
    // Not addressed: it follows the campaign, and has no list.
    expect(await idsOf(rhone)).toEqual([]);
    const avertis = await prisma.notification.findMany({ where: { modele: 'campagne-ouverte' } });
    expect(avertis.map(({ compteId }) => compteId).sort()).toEqual(
      [lyon, rennes, delhi, dakar].map(({ compteId }) => compteId).sort(),
    );
    expect(avertis.find(({ compteId }) => compteId === delhi.compteId)).toMatchObject({
      chemin: `/campagnes/${id}`,
      donnees: { restantes: 4, campagne: SAISIE.titre, fin: SAISIE.fin },
    });
  });

  test('keeps to its places, its kinds of fiches and of actors', async ({ agents, monde }) => {
    const { administration, lyon, rhone } = agents;
    const rhoneSeul = await open(administration, {
      ...{ departements: ['69'], pays: ['DE', 'IN'], acteurs: ['prefecture'], objets: ['projet', 'collectivite'] },
      termines: true,
    });
    // In India: havelis (Lyon) and quartiers (Rhône); in Germany the twinning, over; Lyon and Rhône themselves.
    expect(rhoneSeul.ensemble).toMatchObject({ fiches: 5 });
    const { fiches } = await readListe(rhone, rhoneSeul.id);
    expect(fiches.filter(({ objet }) => objet === 'collectivite').map(({ id }) => id)).toEqual([
      monde.lyon.id,
      monde.rhone.id,
    ]);
    expect(fiches.find(({ id, objet }) => objet === 'projet' && id === monde.projets.maee2009.id)).toMatchObject({
      titre: 'Restauration des havelis du vieux centre',
      etat: 'a_verifier',
      derniereVerification: null,
    });
    expect((await readListe(lyon, rhoneSeul.id)).total).toBe(0);
  });

  test('is refused when there is nothing to verify, and changes nothing', async ({
    agents: { administration },
    prisma,
  }) => {
    const { id } = await prepare(administration, { pays: ['CI'] });
    const refus = await administration.ask('POST', `/campagnes/${id}/ouverture`);
    expect([refus.statusCode, refus.json().detail]).toEqual([409, expect.stringContaining('Aucune fiche')]);
    expect(await prisma.campagne.findUnique({ where: { id } })).toMatchObject({ etat: 'preparee', ouverteLe: null });
  });

  test('is refused once the last day is over', async ({ agents: { administration }, prisma }) => {
    const { id } = await prepare(administration);
    const hier = new Date(`${addJours(AUJOURDHUI, -1)}T00:00:00Z`);
    await prisma.campagne.update({ where: { id }, data: { debut: hier, fin: hier } });
    expect(await statusOf(administration.ask('POST', `/campagnes/${id}/ouverture`))).toBe(409);
  });

  test('is done once by two who do it at once', async ({ agents: { administration, lyon }, prisma }) => {
    const { id } = await prepare(administration);
    const statuts = await Promise.all(
      [1, 2, 3].map(() => statusOf(administration.ask('POST', `/campagnes/${id}/ouverture`))),
    );
    expect(statuts.sort()).toEqual([200, 409, 409]);
    expect(await prisma.notification.count({ where: { compteId: lyon.compteId } })).toBe(1);
  });
});

describe('an open campaign', () => {
  test('counts what is said to be right, once, by anyone who may say it', async ({ agents, monde }) => {
    const { administration, lyon, dakar, rennes } = agents;
    await verify(rennes, 'projet', monde.projets.eauDakar.id);
    const { id } = await open(administration, { objets: ['projet', 'collectivite'] });
    expect((await readListe(rennes, id)).avancement).toEqual({ fiches: 2, verifiees: 0, enAttente: 0 });
    await verify(dakar, 'projet', monde.projets.eauDakar.id);
    await verify(rennes, 'projet', monde.projets.eauDakar.id);
    const { avancement, fiches } = await readListe(rennes, id);
    expect(avancement).toEqual({ fiches: 2, verifiees: 1, enAttente: 0 });
    expect(fiches.map(({ objet, etat }) => [objet, etat])).toEqual([
      ['collectivite', 'a_verifier'],
      ['projet', 'a_jour'],
    ]);
    expect(await readListe(rennes, id, '&etat=a_jour')).toMatchObject({ total: 1, fiches: [{ objet: 'projet' }] });
    await verify(rennes, 'collectivite', monde.rennes.id);
    expect(await ok(rennes.ask('GET', `/campagnes/${id}`))).toMatchObject({
      maListe: { fiches: 2, verifiees: 2 },
      ensemble: null,
      droits: { administrer: false, suivre: false },
    });
    expect((await readListe(lyon, id)).avancement).toMatchObject({ verifiees: 0 });
  });

  test('counts an update once it is validated; meanwhile it waits', async ({ agents, monde, prisma }) => {
    const { administration, rennes, ille } = agents;
    const { id } = await open(administration);
    const maj = await submit(
      rennes,
      await save(rennes, await begin(rennes, 'projet', monde.projets.eauDakar.id), {
        resume: 'L’eau potable arrive dans trois quartiers de Dakar.',
        thematiques: ['eau'],
      }),
    );
    expect((await readListe(rennes, id)).avancement).toEqual({ fiches: 1, verifiees: 0, enAttente: 1 });
    expect((await readListe(rennes, id)).fiches).toMatchObject([{ etat: 'en_attente' }]);
    const { json } = await validate(ille, await ok(ille.ask('GET', `/mises-a-jour/${maj.id}`)));
    expect(json().etat).toBe('validee');
    expect((await readListe(rennes, id)).avancement).toEqual({ fiches: 1, verifiees: 1, enAttente: 0 });
    await prisma.miseAJour.deleteMany({ where: { id: maj.id } });
  });

  test('is not changed but prolonged, reminded once a day, and closed early', async ({ agents, monde, prisma }) => {
    const { administration, lyon, rennes, dakar } = agents;
    const { id } = await open(administration);
    expect(await statusOf(administration.ask('PUT', `/campagnes/${id}`, SAISIE))).toBe(409);
    expect(await statusOf(administration.ask('DELETE', `/campagnes/${id}`))).toBe(409);
    const trop = await administration.ask('POST', `/campagnes/${id}/prolongation`, { fin: addJours(AUJOURDHUI, -2) });
    expect([trop.statusCode, trop.json().erreurs]).toEqual([400, [expect.objectContaining({ parametre: 'fin' })]]);
    const fin = addJours(AUJOURDHUI, 60);
    expect(await ok(administration.ask('POST', `/campagnes/${id}/prolongation`, { fin }))).toMatchObject({ fin });
    expect(await statusOf(lyon.ask('POST', `/campagnes/${id}/relance`))).toBe(403);

    await verify(dakar, 'projet', monde.projets.eauDakar.id);
    const relance = await ok<{ organisations: number; campagne: object }>(
      administration.ask('POST', `/campagnes/${id}/relance`),
    );
    expect(relance).toMatchObject({ organisations: 2, campagne: { relanceeLe: AUJOURDHUI } });
    const relances = await prisma.notification.findMany({ where: { modele: 'campagne-relance' } });
    expect(relances.map(({ compteId }) => compteId)).not.toContain(rennes.compteId);
    expect(relances.map(({ compteId }) => compteId)).toContain(lyon.compteId);
    expect(await statusOf(administration.ask('POST', `/campagnes/${id}/relance`))).toBe(409);

    expect(await ok(administration.ask('POST', `/campagnes/${id}/cloture`))).toMatchObject({ etat: 'close' });
    for (const acte of ['cloture', 'relance', 'ouverture'])
      expect([acte, await statusOf(administration.ask('POST', `/campagnes/${id}/${acte}`))]).toEqual([acte, 409]);
    await verify(lyon, 'projet', monde.projets.maee2009.id);
    expect((await ok(administration.ask('GET', `/campagnes/${id}`))).ensemble).toMatchObject({ verifiees: 1 });
  });

  test('goes on with the agents of a commune that another took the place of', async ({ agents, monde, prisma }) => {
    const { administration, lyon } = agents;
    const { id } = await open(administration);
    await prisma.organisation.update({
      where: { collectiviteId: monde.clermont.id },
      data: { fermeeLe: new Date(), successeur: { connect: { collectiviteId: monde.lyon.id } } },
    });
    const { fiches } = await readListe(lyon, id);
    expect(fiches.map((fiche) => fiche.id)).toEqual([monde.projets.maee2009.id, monde.projets.auvergne.id]);
    await prisma.organisation.update({
      where: { collectiviteId: monde.clermont.id },
      data: { fermeeLe: null, successeurId: null },
    });
  });
});
