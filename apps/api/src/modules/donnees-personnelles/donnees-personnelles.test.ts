import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { purge } from '../comptes/purge.ts';
import { test as base, begin, ok, save, submit, validate } from '../mises-a-jour/testing/agents.ts';

const ADRESSE = 'claude.dupont@mairie.example';
const RESERVE = {
  ...{ fonction: 'Chargée de mission', service: 'Relations internationales', courriel: ADRESSE },
  ...{ telephone: '+33 6 12 34 56 78', visibilite: 'acteurs' as const },
};

const test = base;

const post = (app: FastifyInstance, path: string, payload: object) =>
  app.inject({ method: 'POST', url: `/api/donnees-personnelles/${path}`, payload });

/** Asks for the link of an address, and takes its token out of the mail. */
async function askJeton(app: FastifyInstance, courriel: string): Promise<string> {
  const asked = await post(app, 'demande', { courriel, langue: 'fr' });
  expect(asked.json()).toEqual({ etat: 'courriel_envoye' });
  const { donnees } = await app.prisma.courriel.findFirstOrThrow({
    where: { destinataire: courriel.toLowerCase(), modele: 'donnees-personnelles' },
    orderBy: { id: 'desc' },
  });
  return String((donnees as { lien: string }).lien.split('#')[1]);
}

describe('whoever has an address', () => {
  test('sees what is held of it, and takes it out of records, proposals, versions and reports', async ({
    app,
    agents,
    prisma,
    monde,
  }) => {
    const { lyon } = agents;
    await prisma.contact.create({
      data: { ...RESERVE, collectiviteId: monde.lyon.id, courriel: ADRESSE.toUpperCase() },
    });
    const proposed = await save(lyon, await begin(lyon, 'collectivite', monde.lyon.id), {
      contacts: [
        { ...RESERVE, visibilite: 'publique' },
        { ...RESERVE, fonction: 'Accueil', courriel: 'accueil@mairie.example' },
      ],
    });
    await submit(lyon, proposed);
    await prisma.signalement.create({
      data: { objet: 'collectivite', objetId: monde.lyon.id, message: 'Une erreur.', courriel: ADRESSE },
    });
    const jeton = await askJeton(app, 'Claude.Dupont@mairie.example');
    const held = (await post(app, 'lecture', { jeton })).json();
    expect(held).toMatchObject({
      courriel: ADRESSE,
      contacts: [{ objet: 'collectivite', objetId: monde.lyon.id, titre: 'Lyon', visibilite: 'acteurs' }],
      propositions: 2,
      signalements: 1,
    });
    const rien = { courriel: ADRESSE, contacts: [], propositions: 0, signalements: 0 };
    expect((await post(app, 'retrait', { jeton })).json()).toEqual(rien);
    expect((await post(app, 'lecture', { jeton })).json()).toEqual(rien);
    // The proposal goes on without it, and nothing brings it back.
    const { proposition } = (await lyon.ask('GET', `/mises-a-jour/${proposed.id}`)).json();
    expect(proposition.contacts.map(({ fonction }: { fonction: string }) => fonction)).toEqual(['Accueil']);
    const tables = await prisma.$queryRaw<{ texte: string }[]>`
      SELECT string_agg(t::text, ' ') AS texte FROM (
        SELECT to_jsonb(m) AS t FROM mise_a_jour m UNION ALL SELECT to_jsonb(v) FROM version_fiche v
        UNION ALL SELECT to_jsonb(c) FROM contact c UNION ALL SELECT to_jsonb(s) FROM signalement s
        UNION ALL SELECT to_jsonb(j) FROM journal_audit j) tout`;
    expect(tables[0]?.texte.toLowerCase()).not.toContain(ADRESSE);
  });

  test('is taken out of the versions of a record, which change in nothing else', async ({
    app,
    agents: { rennes, ille },
    prisma,
    monde,
  }) => {
    const courriel = 'version@mairie.example';
    const begun = await begin(rennes, 'collectivite', monde.rennes.id);
    const contacts = [...begun.proposition.contacts, { ...RESERVE, courriel }];
    const submitted = await submit(rennes, await save(rennes, begun, { contacts }));
    await ok(validate(ille, submitted));
    const jeton = await askJeton(app, courriel);
    expect((await post(app, 'lecture', { jeton })).json().propositions).toBeGreaterThan(1);
    expect((await post(app, 'retrait', { jeton })).json()).toMatchObject({ contacts: [], propositions: 0 });
    const versions = await prisma.versionFiche.findMany({
      where: { objet: 'collectivite', objetId: monde.rennes.id },
    });
    expect(versions.length).toBeGreaterThan(1);
    expect(JSON.stringify(versions)).not.toContain(courriel);
    const where = { objet: 'collectivite' as const, objetId: monde.rennes.id, version: versions[0]?.version ?? 0 };
    for (const contenu of [{}, { contacts: [RESERVE] }, { ...Object(versions[0]?.contenu), nom: 'Autre' }]) {
      await expect(prisma.versionFiche.updateMany({ where, data: { contenu } })).rejects.toThrow(/only ever added/);
    }
  });

  test('is answered alike when nothing is held, and the link ends', async ({ app, prisma }) => {
    const jeton = await askJeton(app, 'inconnu@mairie.example');
    expect((await post(app, 'lecture', { jeton })).json()).toMatchObject({ contacts: [], propositions: 0 });
    await prisma.jetonCourriel.updateMany({ data: { expireLe: new Date(0) } });
    expect((await post(app, 'lecture', { jeton })).statusCode).toBe(400);
    expect((await post(app, 'retrait', { jeton })).statusCode).toBe(400);
    expect((await post(app, 'lecture', { jeton: 'x'.repeat(43) })).statusCode).toBe(400);
    expect((await post(app, 'demande', { courriel: 'pas une adresse', langue: 'fr' })).statusCode).toBe(400);
  });
});

describe('a contact', () => {
  test('whose time is over goes, from old versions too; one whose record is verified stays', async ({
    agents,
    prisma,
    monde,
  }) => {
    const { lyon, rennes } = monde;
    const data = { ...RESERVE, courriel: 'perime@mairie.example', conserverJusque: new Date('2020-01-01') };
    await prisma.contact.create({ data: { ...data, collectiviteId: lyon.id } });
    const garde = await prisma.contact.create({
      data: { ...data, courriel: 'garde@mairie.example', collectiviteId: rennes.id },
    });
    const { id } = await begin(agents.lyon, 'collectivite', lyon.id);
    await agents.rennes.ask('POST', `/fiches/collectivite/${rennes.id}/verification`);
    await purge(prisma);
    expect(await prisma.contact.count({ where: { courriel: 'perime@mairie.example' } })).toBe(0);
    const { proposition, base: avant } = await prisma.miseAJour.findUniqueOrThrow({ where: { id } });
    expect(JSON.stringify([proposition, avant])).not.toContain('perime@mairie.example');
    const { conserverJusque } = await prisma.contact.findUniqueOrThrow({ where: { id: garde.id } });
    expect(conserverJusque.getUTCFullYear()).toBe(new Date().getUTCFullYear() + 3);
  });

  test('kept for actors is nowhere in what everyone may read', async ({ app, prisma, monde, get, agents }) => {
    const secret = { ...RESERVE, courriel: 'secret@mairie.example', telephone: '0612345678', nom: 'Nom Secret' };
    const projet = await prisma.projet.findFirstOrThrow({
      where: { collectivites: { some: { collectiviteId: monde.lyon.id } } },
    });
    await prisma.contact.create({ data: { ...secret, collectiviteId: monde.lyon.id } });
    await prisma.contact.create({ data: { ...secret, projetId: projet.id } });
    const adresses = [
      ...['csv', 'json', 'geojson', 'xlsx'].map((format) => `/exports/projets.${format}`),
      ...[`/projets/${projet.id}`, `/collectivites/${monde.lyon.id}`, '/projets', '/collectivites', '/partenaires'],
      ...['/suggestions?q=secret', '/projets?q=secret', '/carte?niveau=liens', '/openapi.json'],
    ];
    for (const adresse of adresses) {
      const { statusCode, body } = await get(adresse);
      expect([adresse, statusCode]).toEqual([adresse, 200]);
      expect(body, adresse).not.toMatch(/secret@mairie|0612345678|Nom Secret/);
    }
    const reserves = await agents.lyon.ask('GET', `/fiches/projet/${projet.id}/contacts`);
    expect(reserves.json()).toMatchObject({
      contacts: [{ courriel: 'secret@mairie.example' }],
      conserverJusque: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    });
    expect(reserves.body).not.toContain('Nom Secret');
    expect((await app.inject(`/api/fiches/projet/${projet.id}/contacts`)).statusCode).toBe(401);
  });
});
