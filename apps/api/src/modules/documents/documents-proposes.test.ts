import type { FicheMiseAJour, FicheProjet, FormulaireProjet } from '@atlas/contracts';
import { createProjet } from '@atlas/factories';
import type { PrismaClient } from '@atlas/prisma';
import { describe, expect } from 'vitest';
import type { Monde } from '../../testing/monde.ts';
import { type Agents, begin, ok, save, statusOf, submit, validate } from '../mises-a-jour/testing/agents.ts';
import { purgeFichiers } from './purge-fichiers.ts';
import { documentOf, pdf, test } from './testing/fichiers.ts';

const documentsOf = ({ proposition }: FicheMiseAJour) => (proposition as FormulaireProjet).documents;
const dans = (jours: number) => new Date(Date.now() + jours * 24 * 3600 * 1000);
const INCONNU = '11111111-1111-4111-8111-111111111111';

const createProjetDeLyon = (prisma: PrismaClient, { lyon, dakar, eau }: Monde) =>
  createProjet(prisma, {
    ...{ resume: 'Un résumé assez long pour être soumis.', collectivites: [lyon.id], partenaires: [dakar.id] },
    ...{ pays: ['SN'], thematiques: [eau.id] },
  });

/** A proposal of Lyon about one of its projets, whose documents become these; validated by its préfecture. */
async function publish({ lyon, rhone }: Agents, objetId: number, documents: FormulaireProjet['documents']) {
  const maj = await submit(lyon, await save(lyon, await begin(lyon, 'projet', objetId), { documents }));
  return ok(validate(rhone, maj));
}

describe('a document that is proposed', () => {
  test('is read by who may read the proposal, and downloaded by all once it is validated', async ({
    agents,
    monde,
    deposit,
    get,
    prisma,
  }) => {
    const { lyon, rhone, rennes, dakar } = agents;
    const { id } = await createProjetDeLyon(prisma, monde);
    const depot = await deposit(lyon, 'Convention signée.pdf', pdf('signée'));
    let maj = await save(lyon, await begin(lyon, 'projet', id), { documents: [documentOf(depot)] });
    const { id: fichier } = depot.json();
    expect(maj.fichiers).toEqual([depot.json()]);
    const chemin = `/mises-a-jour/${maj.id}/fichiers/${fichier}`;
    // A draft, and what goes with it, is nobody else's business.
    for (const autre of [rhone, rennes, dakar, agents.ministere])
      expect(await statusOf(autre.ask('GET', chemin))).toBe(403);
    expect((await get(chemin)).statusCode).toBe(401);
    const lu = await lyon.ask('GET', chemin);
    expect([lu.rawPayload, lu.headers['content-disposition']]).toEqual([
      pdf('signée'),
      'attachment; filename="Convention signee.pdf"; filename*=UTF-8\'\'Convention%20sign%C3%A9e.pdf',
    ]);
    expect(await statusOf(lyon.ask('GET', `/mises-a-jour/${maj.id}/fichiers/${INCONNU}`))).toBe(404);
    maj = await submit(lyon, maj);
    expect((await rhone.ask('GET', chemin)).rawPayload).toEqual(pdf('signée'));
    expect(await statusOf(rennes.ask('GET', chemin))).toBe(403);
    expect((await get(`/projets/${id}`)).json().documents).toEqual([]);

    await ok(validate(rhone, maj));
    const { documents } = (await get(`/projets/${id}`)).json() as FicheProjet;
    expect(documents).toMatchObject([
      {
        titre: 'Convention',
        nomFichier: 'Convention signée.pdf',
        typeMime: 'application/pdf',
        version: 1,
        versions: [],
      },
    ]);
    const publie = await get(`/documents/${documents[0]?.id}/fichier`);
    expect([publie.rawPayload, publie.headers['content-type'], publie.headers['x-content-type-options']]).toEqual([
      pdf('signée'),
      'application/pdf',
      'nosniff',
    ]);
  });

  test('is not with the file of another organisation', async ({ agents, monde, deposit }) => {
    const { lyon, rhone, rennes } = agents;
    const [sien, autre] = [await deposit(lyon, 'a.pdf', pdf('a')), await deposit(rennes, 'b.pdf', pdf('b'))];
    const maj = await save(lyon, await begin(lyon, 'collectivite', monde.lyon.id), { documents: [documentOf(sien)] });
    const tenter = (documents: object[]) =>
      lyon.ask('PUT', `/mises-a-jour/${maj.id}`, {
        version: maj.version,
        proposition: { ...maj.proposition, documents },
      });
    for (const document of [documentOf(autre), { ...documentOf(sien), fichier: INCONNU }]) {
      const refusal = await tenter([documentOf(sien), document]);
      expect([refusal.statusCode, refusal.json().erreurs[0].parametre]).toEqual([400, 'documents']);
    }
    expect(await statusOf(tenter([{ ...documentOf(sien), fichier: '../../etc' }]))).toBe(400);
    // Whoever validates does not lend its own either: nobody but the author writes.
    expect(await statusOf(rhone.ask('PUT', `/mises-a-jour/${maj.id}`, { version: 1, proposition: {} }))).toBe(403);
    expect(await statusOf(lyon.ask('GET', `/mises-a-jour/${maj.id}/fichiers/${autre.json().id}`))).toBe(404);
  });

  test('never takes the number of another record’s', async ({ agents, monde, deposit, prisma }) => {
    const [un, deux] = [await createProjetDeLyon(prisma, monde), await createProjetDeLyon(prisma, monde)];
    await publish(agents, un.id, [documentOf(await deposit(agents.lyon, 'un.pdf', pdf('un')), 'Un')]);
    const { id } = await prisma.document.findFirstOrThrow({ where: { projetId: un.id } });
    const deposited = await deposit(agents.lyon, 'deux.pdf', pdf('deux'));
    await publish(agents, deux.id, [{ ...documentOf(deposited, 'Deux'), id }]);
    expect(await prisma.document.findUniqueOrThrow({ where: { id } })).toMatchObject({ titre: 'Un', projetId: un.id });
    expect(await prisma.document.findMany({ where: { projetId: deux.id } })).toMatchObject([{ titre: 'Deux' }]);
  });
});

describe('a document that is there', () => {
  test('is replaced, retitled, removed, and come back to', async ({ agents, monde, deposit, get, prisma }) => {
    const { lyon, rhone } = agents;
    const { id } = await createProjetDeLyon(prisma, monde);
    await publish(agents, id, [documentOf(await deposit(lyon, 'v1.pdf', pdf('v1')), 'Bilan')]);
    const read = async () => ((await get(`/projets/${id}`)).json() as FicheProjet).documents;
    const documentId = (await read())[0]?.id;

    let maj = await begin(lyon, 'projet', id);
    const [avant] = documentsOf(maj) as [FormulaireProjet['documents'][number]];
    const nouveau = (await deposit(lyon, 'v2.pdf', pdf('v2'))).json();
    maj = await submit(
      lyon,
      await save(lyon, maj, { documents: [{ ...avant, fichier: nouveau.id, titre: 'Bilan 2026' }] }),
    );
    expect(maj.differences).toMatchObject([{ champ: 'documents', avant: [avant], apres: [{ titre: 'Bilan 2026' }] }]);
    expect(maj.fichiers.map(({ nom }) => nom).sort()).toEqual(['v1.pdf', 'v2.pdf']);
    await ok(validate(rhone, maj));
    expect(await read()).toMatchObject([
      {
        ...{ id: documentId, titre: 'Bilan 2026', nomFichier: 'v2.pdf', version: 2 },
        versions: [{ version: 1, nomFichier: 'v1.pdf', remplaceeLe: expect.any(String) }],
      },
    ]);
    expect((await get(`/documents/${documentId}/fichier`)).rawPayload).toEqual(pdf('v2'));
    expect((await get(`/documents/${documentId}/versions/1/fichier`)).rawPayload).toEqual(pdf('v1'));
    for (const version of [2, 3]) {
      expect((await get(`/documents/${documentId}/versions/${version}/fichier`)).statusCode).toBe(404);
    }

    await publish(agents, id, []);
    expect(await read()).toEqual([]);
    for (const chemin of ['fichier', 'versions/1/fichier'])
      expect((await get(`/documents/${documentId}/${chemin}`)).statusCode).toBe(404);

    const { versions } = (await lyon.ask('GET', `/fiches/projet/${id}/historique`)).json();
    expect(versions.map(({ champs }: { champs: string[] }) => champs)).toEqual([
      ['documents'],
      ['documents'],
      ['documents'],
      [],
    ]);
    const ancienne = versions[1].version;
    let retour = await ok(lyon.ask('POST', '/mises-a-jour', { objet: 'projet', objetId: id, reprendre: ancienne }));
    // What is taken away and put back is still of the record.
    const { documents } = retour.proposition as FormulaireProjet;
    retour = await save(lyon, await save(lyon, retour, { documents: [] }), { documents });
    await ok(validate(rhone, await submit(lyon, retour)));
    expect(await read()).toMatchObject([{ titre: 'Bilan 2026', nomFichier: 'v2.pdf', version: 1 }]);
  });

  test('stays while another part is accepted alone', async ({ agents, monde, deposit, get, prisma }) => {
    const { lyon, rhone } = agents;
    const { id } = await createProjetDeLyon(prisma, monde);
    const documents = [documentOf(await deposit(lyon, 'seul.pdf', pdf('seul')))];
    const maj = await save(lyon, await begin(lyon, 'projet', id), { documents, titre: 'Un titre tout neuf' });
    await ok(validate(rhone, await submit(lyon, maj), { champs: ['titre'] }));
    expect((await get(`/projets/${id}`)).json()).toMatchObject({ titre: 'Un titre tout neuf', documents: [] });
  });
});

test('what appeared without waiting is put back, with its documents', async ({
  agents,
  monde,
  deposit,
  get,
  prisma,
}) => {
  const { lyon, rhone } = agents;
  const id = lyon.organisationId as number;
  const { id: projetId } = await createProjetDeLyon(prisma, monde);
  await prisma.organisation.update({ where: { id }, data: { publicationDirecte: true } });
  const documents = [documentOf(await deposit(lyon, 'trop-tot.pdf', pdf('trop tôt')))];
  const maj = await submit(lyon, await save(lyon, await begin(lyon, 'projet', projetId), { documents }));
  await prisma.organisation.update({ where: { id }, data: { publicationDirecte: false } });
  expect((await get(`/projets/${projetId}`)).json().documents).toHaveLength(1);
  await ok(rhone.ask('POST', `/mises-a-jour/${maj.id}/relecture`, { decision: 'annuler', motif: 'Pas encore votée.' }));
  expect((await get(`/projets/${projetId}`)).json().documents).toEqual([]);
});

describe('a file', () => {
  test('goes with its bytes when nothing names it for a week, and not before', async ({
    app,
    agents,
    monde,
    deposit,
    get,
    prisma,
  }) => {
    const { lyon } = agents;
    const { id } = await createProjetDeLyon(prisma, monde);
    const deposer = async (nom: string) => await deposit(lyon, nom, pdf(nom));
    const [premier, second, brouillon, oublie] = [
      await deposer('premier.pdf'),
      await deposer('second.pdf'),
      await deposer('brouillon.pdf'),
      await deposer('oublie.pdf'),
    ];
    await publish(agents, id, [documentOf(premier)]);
    const [document] = documentsOf(await begin(lyon, 'projet', id)) as [FormulaireProjet['documents'][number]];
    await publish(agents, id, [{ ...document, fichier: second.json().id }]);
    await save(lyon, await begin(lyon, 'projet', id), { documents: [documentOf(brouillon)] });
    const { cleStockage } = await prisma.fichier.findUniqueOrThrow({ where: { id: oublie.json().id } });
    const ids = [premier, second, brouillon, oublie].map((depot): string => depot.json().id);
    const noms = async () => {
      const fichiers = await prisma.fichier.findMany({ where: { id: { in: ids } }, orderBy: { nom: 'asc' } });
      return fichiers.map(({ nom }) => nom);
    };
    await purgeFichiers(app, dans(6));
    expect(await noms()).toHaveLength(4);
    await purgeFichiers(app, dans(8));
    expect(await noms()).toEqual(['brouillon.pdf', 'premier.pdf', 'second.pdf']);
    expect([await app.storage.exists(cleStockage), await prisma.depot.count()]).toEqual([false, 0]);
    expect((await get(`/documents/${document.id}/fichier`)).rawPayload).toEqual(pdf('second.pdf'));
    expect((await get(`/documents/${document.id}/versions/1/fichier`)).rawPayload).toEqual(pdf('premier.pdf'));
    // Removed from the sheet, they are still in its history.
    await publish(agents, id, []);
    await purgeFichiers(app, dans(8));
    expect(await noms()).toHaveLength(3);
  });

  test('keeps the bytes that another one names', async ({ app, agents, deposit, prisma }) => {
    const { id } = (await deposit(agents.lyon, 'partage.pdf', pdf('partage'))).json();
    const { organisationId: _, id: __, ...autre } = await prisma.fichier.findUniqueOrThrow({ where: { id } });
    await prisma.fichier.create({ data: autre });
    await purgeFichiers(app, dans(8));
    expect(await prisma.fichier.count({ where: { id } })).toBe(0);
    expect(await app.storage.exists(autre.cleStockage)).toBe(true);
  });
});
