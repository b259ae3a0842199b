import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { QUOTA_FICHIERS, TAILLE_MAX_FICHIER } from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import fc from 'fast-check';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { openCookies } from '../../testing/acteurs.ts';
import { purgeFichiers } from './purge-fichiers.ts';
import { archive, CFB, docm, docx, JPEG, openDocument, PNG, pdf, pptx, test, WEBP, xlsx } from './testing/fichiers.ts';

/** Every file that is stored, and what is left of one that is not. */
const listStored = (dataDir: string): string[] =>
  readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort();

describe('a file that is deposited', () => {
  const ADMIS: [string, () => Buffer | Promise<Buffer>, string][] = [
    ['a.pdf', () => pdf('a'), 'application/pdf'],
    ['A.PDF', () => pdf('b'), 'application/pdf'],
    ['a.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['a.xlsx', xlsx, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['a.pptx', pptx, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['a.odt', () => openDocument('text'), 'application/vnd.oasis.opendocument.text'],
    ['a.ods', () => openDocument('spreadsheet'), 'application/vnd.oasis.opendocument.spreadsheet'],
    ['a.odp', () => openDocument('presentation'), 'application/vnd.oasis.opendocument.presentation'],
    ['a.png', () => PNG, 'image/png'],
    ['a.jpg', () => JPEG, 'image/jpeg'],
    ['b.jpeg', () => JPEG, 'image/jpeg'],
    ['a.webp', () => WEBP, 'image/webp'],
  ];
  test.for(ADMIS)('%s is taken', async ([nom, create, typeMime], { agents, deposit }) => {
    const octets = await create();
    const answer = await deposit(agents.lyon, nom, octets);
    expect([answer.statusCode, answer.json()]).toEqual([
      200,
      { id: expect.any(String), nom, typeMime, taille: octets.length },
    ]);
  });

  const REFUSES: [string, () => Buffer | Promise<Buffer>, RegExp][] = [
    ['a.pdf', () => PNG, /se dit PDF, mais son contenu est celui d’un PNG/],
    ['a.docx', () => pdf('a'), /se dit DOCX, mais son contenu est celui d’un PDF/],
    ['a.docx', docm, /macros/],
    ['a.docm', docm, /macros/],
    ['a.docx', () => CFB, /mot de passe/],
    ['a.doc', () => CFB, /format ancien/],
    ['a.xlsx', docx, /se dit XLSX/],
    ['a.docx', archive, /se dit DOCX, mais son contenu est celui d’un ZIP/],
    ['a.zip', archive, /Sont acceptés/],
    ['a.pdf', () => Buffer.from('bonjour'), /n’est pas celui d’un PDF/],
    ['a.exe', () => Buffer.from('MZ'), /Sont acceptés/],
    ['a.html', () => Buffer.from('<html>'), /Sont acceptés/],
    ['a.svg', () => Buffer.from('<svg/>'), /Sont acceptés/],
    ['pdf', () => pdf('a'), /Sont acceptés/],
    ['a.__proto__', () => pdf('a'), /Sont acceptés/],
  ];
  test.for(REFUSES)(
    '%s is refused: its bytes are not of its name',
    async ([nom, create, message], { agents, deposit, app, dataDir }) => {
      const before = listStored(dataDir);
      const answer = await deposit(agents.lyon, nom, await create());
      expect([answer.statusCode, answer.json().erreurs?.[0]?.parametre]).toEqual([400, 'nom']);
      expect(answer.json().erreurs[0].message).toMatch(message);
      expect([listStored(dataDir), await app.prisma.depot.count()]).toEqual([before, 0]);
    },
  );

  test.for<[string, string]>([
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Mes documents\\été.pdf', 'été.pdf'],
    ['e\u0301te\u0301\u202efdp.pdf', 'étéfdp.pdf'],
    ['.  convention   signée .pdf', 'convention signée .pdf'],
    [`${'a'.repeat(200)}.pdf`, `${'a'.repeat(146)}.pdf`],
  ])('named %j is kept as %j', async ([nom, garde], { agents, deposit }) => {
    expect((await deposit(agents.lyon, nom, pdf(nom))).json().nom).toBe(garde);
  });

  test('may have 20 MB, and not one byte more', async ({ agents, deposit, dataDir }) => {
    const octets = Buffer.concat([pdf('grand'), randomBytes(TAILLE_MAX_FICHIER)]);
    expect((await deposit(agents.rennes, 'grand.pdf', octets.subarray(0, TAILLE_MAX_FICHIER))).statusCode).toBe(200);
    const before = listStored(dataDir);
    const refusal = await deposit(agents.rennes, 'grand.pdf', octets.subarray(0, TAILLE_MAX_FICHIER + 1));
    expect([refusal.statusCode, refusal.json().detail]).toEqual([413, 'Le fichier est trop lourd : 20 Mo au plus.']);
    expect(listStored(dataDir)).toEqual(before);
  });

  test('is not empty', async ({ agents, deposit }) => {
    const refusal = await deposit(agents.lyon, 'vide.pdf', Buffer.alloc(0));
    expect([refusal.statusCode, refusal.json().detail]).toEqual([400, 'Le fichier est vide.']);
    expect((await agents.lyon.ask('POST', '/fichiers?nom=a.pdf')).statusCode).toBe(400);
    expect((await agents.lyon.ask('POST', '/fichiers?nom=a.pdf', { a: 1 })).statusCode).toBe(415);
  });

  test('says its length', async ({ app, agents }) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/fichiers?nom=a.pdf',
      headers: { 'content-type': 'application/octet-stream', 'transfer-encoding': 'chunked' },
      cookies: await openCookies(app, agents.lyon.compteId),
    });
    expect(answer.statusCode).toBe(411);
  });

  test('sent again is the same, kept once; under another name or by others, another', async ({
    agents,
    deposit,
    dataDir,
  }) => {
    const first = (await deposit(agents.lyon, 'convention.pdf', pdf('c'))).json();
    const before = listStored(dataDir);
    const again = await Promise.all([1, 2].map(() => deposit(agents.lyon, 'convention.pdf', pdf('c'))));
    expect(again.map((answer) => answer.json())).toEqual([first, first]);
    expect(listStored(dataDir)).toEqual(before);
    expect((await deposit(agents.lyon, 'avenant.pdf', pdf('c'))).json().id).not.toBe(first.id);
    expect((await deposit(agents.rhone, 'convention.pdf', pdf('c'))).json().id).not.toBe(first.id);
  });

  test('is of an organisation', async ({ app, agents, deposit, prisma }) => {
    const { id } = (await deposit(agents.dakar, 'a.pdf', pdf('a'))).json();
    expect(await prisma.fichier.findUnique({ where: { id } })).toMatchObject({
      organisationId: agents.dakar.organisationId,
      cleStockage: expect.stringMatching(/^depots\/[0-9a-f]{2}\/[0-9a-f]{32}$/),
    });
    expect(await prisma.journalAudit.findFirst({ where: { objetId: id } })).toMatchObject({ action: 'depose' });
    const visiteur = await app.inject({ method: 'POST', url: '/api/fichiers?nom=a.pdf', payload: pdf('a') });
    expect(visiteur.statusCode).toBe(401);
  });
});

test('no bytes under no name make a deposit fail, or leave anything but a file', { timeout: 60_000 }, async ({
  agents,
  deposit,
  prisma,
}) => {
  const modeles = [pdf('a'), PNG, JPEG, WEBP, CFB, ...(await Promise.all([docx(), docm(), openDocument('text')]))];
  const abime = fc
    .tuple(fc.constantFrom(...modeles), fc.uint8Array({ maxLength: 40 }), fc.nat(600))
    .map(([modele, morceau, place]) =>
      Buffer.concat([modele.subarray(0, place), morceau, modele.subarray(place + morceau.length)]),
    );
  const octets = fc.oneof(abime, fc.uint8Array({ maxLength: 300 }).map(Buffer.from));
  const nom = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('pdf', 'docx', 'odt', 'png', 'xlsx', 'exe'))
    .map(([debut, fin]) => `${debut}.${fin}`);
  await fc.assert(
    fc.asyncProperty(nom, octets, async (name, bytes) => {
      expect([200, 400]).toContain((await deposit(agents.ministere, name, bytes)).statusCode);
    }),
    { numRuns: 300, seed: 20_261_127 },
  );
  expect(await prisma.depot.count()).toBe(0);
});

describe('a deposit that is cut', () => {
  test('leaves nothing, and is no error of ours', async ({ app, agents, prisma, dataDir }) => {
    const before = listStored(dataDir);
    const cookies = await openCookies(app, agents.lyon.compteId);
    const errors = vi.spyOn(app.log, 'error');
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as { port: number };
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    socket.write(
      [
        'POST /api/fichiers?nom=coupe.pdf HTTP/1.1',
        `Host: 127.0.0.1:${port}`,
        'Content-Type: application/octet-stream',
        'Content-Length: 500000',
        `Cookie: ${Object.entries(cookies).map(([nom, valeur]) => `${nom}=${valeur}`)}`,
        '',
        '%PDF-1.7 ',
      ].join('\r\n'),
    );
    await expect.poll(() => prisma.depot.count()).toBe(1);
    expect((await agents.lyon.ask('GET', '/fichiers/espace')).json().utilise).toBeGreaterThanOrEqual(500_000);
    socket.destroy();
    await expect.poll(() => prisma.depot.count()).toBe(0);
    await expect.poll(() => listStored(dataDir)).toEqual(before);
    expect(errors).not.toHaveBeenCalled();
  });

  test('and that the server did not see end is removed by the purge', async ({ app, agents, prisma, dataDir }) => {
    const before = listStored(dataDir);
    const cleStockage = 'depots/ab/abandonne';
    const organisationId = agents.lyon.organisationId as number;
    await app.storage.write(cleStockage, pdf('entier'));
    await app.storage.write(`${cleStockage}.partiel`, pdf('partiel'));
    await prisma.depot.create({ data: { organisationId, taille: 10, cleStockage } });
    await purgeFichiers(app);
    expect(await prisma.depot.count()).toBe(1);
    await purgeFichiers(app, new Date(Date.now() + 25 * 3600 * 1000));
    expect([await prisma.depot.count(), listStored(dataDir)]).toEqual([0, before]);
  });
});

/** A file of some size, of which there are no bytes. */
const fill = (prisma: PrismaClient, organisationId: number, taille: number) =>
  prisma.fichier.create({
    data: { organisationId, taille, nom: `${taille}.pdf`, typeMime: 'application/pdf', sha256: 'x', cleStockage: 'x' },
  });

describe('the quota of an organisation', () => {
  test('is told, and is not exceeded, not even by two files at once', async ({ agents, deposit, prisma }) => {
    const { ille } = agents;
    const [un, deux] = [pdf('un'), pdf('de')];
    await fill(prisma, ille.organisationId as number, QUOTA_FICHIERS - un.length);
    const espace = async () => (await ille.ask('GET', '/fichiers/espace')).json();
    expect(await espace()).toEqual({ utilise: QUOTA_FICHIERS - un.length, quota: QUOTA_FICHIERS });
    const answers = await Promise.all([deposit(ille, 'un.pdf', un), deposit(ille, 'deux.pdf', deux)]);
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 413]);
    expect((await espace()).utilise).toBe(QUOTA_FICHIERS);
    const refusal = await deposit(ille, 'trois.pdf', pdf('trois'));
    expect(refusal.json().detail).toMatch(/^Il reste 0\u00a0Mo sur les 500\u00a0Mo de votre organisation/);
    // What was received is received again, even where there is no room.
    const [nom, octets] = answers[0]?.statusCode === 200 ? ['un.pdf', un] : ['deux.pdf', deux];
    expect((await deposit(ille, nom as string, octets as Buffer)).statusCode).toBe(200);
    const [autre] = [pdf('xx')];
    expect((await deposit(ille, nom as string, autre)).statusCode).toBe(413);
    expect((await espace()).utilise).toBe(QUOTA_FICHIERS);
    expect((await deposit(agents.delhi, 'un.pdf', un)).statusCode).toBe(200);
  });
});
