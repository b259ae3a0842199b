import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { QUOTA_EXPORTS_PDF, TAILLE_MAX_EXPORT_PDF } from '@atlas/contracts';
import { describe, expect, onTestFinished, vi } from 'vitest';
import { openCookies } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { PNG, pdf } from '../documents/testing/fichiers.ts';
import { eraseExports } from './exports.repository.ts';
import { purgeEspace } from './purge-espace.ts';
import { createGardien, ok, RECETTE } from './testing/espace.ts';

const JOUR_MS = 24 * 3600 * 1000;

/** The files of PDF that are stored, what is left of one that is not included. */
const listStored = (dataDir: string): string[] => {
  const dossier = join(dataDir, 'fichiers', 'exports-pdf');
  if (!existsSync(dossier)) return [];
  return readdirSync(dossier, { recursive: true, withFileTypes: true })
    .filter((entree) => entree.isFile())
    .map(({ name }) => name);
};

describe('a PDF', () => {
  test('is kept with its date, its criteria and its size, and is given back byte for byte', async ({ app, monde }) => {
    expect(monde.lyon.nom).toBe('Lyon');
    const { ask, keep } = await createGardien(app);
    const octets = pdf('les résultats');
    const id = await keep(octets, { titre: '  L’eau en Inde 🌍  ' });
    const liste = ok(await ask('GET', '/espace/exports')).json();
    expect(liste).toMatchObject({ total: 1, page: 1, utilise: octets.length, quota: QUOTA_EXPORTS_PDF });
    expect(liste.exports).toEqual([
      {
        id,
        titre: 'L’eau en Inde 🌍',
        nomFichier: expect.stringMatching(/^atlas-l-eau-en-inde-\d{4}-\d\d-\d\d\.pdf$/),
        recette: RECETTE,
        criteres: ['Pays : Inde'],
        pages: 2,
        taille: octets.length,
        creeLe: expect.any(String),
        envois: [],
      },
    ]);
    expect(ok(await ask('GET', '/espace/exports?langue=en')).json().exports[0].criteres).toEqual(['Country: India']);
    const fichier = ok(await ask('GET', `/espace/exports/${id}/fichier`));
    expect(fichier.rawPayload).toEqual(octets);
    expect(fichier.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(/^attachment; filename="atlas-l-eau-en-inde-/),
      'x-content-type-options': 'nosniff',
    });
  });

  test('takes any title, and refuses what is not one, naming the field', async ({ app }) => {
    const { announce } = await createGardien(app);
    for (const titre of ['é'.repeat(200), '🤝', 'خريطة الهند', '../../etc/passwd', 'a\r\nBcc: x@example.org'])
      ok(await announce(pdf('a'), { titre }));
    const refus: [object, string][] = [
      [{ titre: '' }, 'titre'],
      [{ titre: 'a'.repeat(201) }, 'titre'],
      [{ cle: 'x' }, 'cle'],
      [{ pages: 0 }, 'pages'],
      [{ taille: 0 }, 'taille'],
      [{ recette: { ...RECETTE, colonnes: [] } }, 'recette'],
      [{ recette: { ...RECETTE, inconnu: 1 } }, 'recette'],
    ];
    for (const [plus, champ] of refus) {
      const answer = await announce(pdf('a'), plus);
      expect([plus, answer.statusCode]).toEqual([plus, 400]);
      expect(JSON.stringify(answer.json().erreurs.map(({ parametre }: { parametre: string }) => parametre))).toContain(
        champ,
      );
    }
  });

  test('that is something else, empty, or not as long as announced is not kept', async ({ app, dataDir }) => {
    const { announce, send, ask } = await createGardien(app);
    const avant = listStored(dataDir);
    const { id } = ok(await announce(PNG)).json();
    expect((await send(id, PNG)).json().detail).toMatch(/n’est pas celui d’un PDF/);
    expect((await send(id, Buffer.alloc(0))).statusCode).toBe(400);
    expect((await send(id, pdf('trop long pour ce qui est annoncé'))).statusCode).toBe(400);
    expect((await send(999_999, PNG)).statusCode).toBe(404);
    expect(listStored(dataDir)).toEqual(avant);
    // It is not shown, and keeps its place for another try.
    expect(ok(await ask('GET', '/espace/exports')).json()).toMatchObject({ total: 0, utilise: PNG.length });
    expect((await ask('GET', `/espace/exports/${id}/fichier`)).statusCode).toBe(404);
  });

  test('cut on its way is sent again under the same number, and is there once', async ({ app, dataDir, prisma }) => {
    const { announce, send, ask, compteId } = await createGardien(app);
    const octets = pdf('x'.repeat(200_000));
    const { id } = ok(await announce(octets)).json();
    const cookies = await openCookies(app, compteId);
    const adresse = new URL(await app.listen({ port: 0 }));
    const avant = listStored(dataDir);
    const prise = connect(Number(adresse.port), adresse.hostname);
    onTestFinished(() => void prise.destroy());
    prise.write(
      `POST /api/espace/exports/${id}/fichier HTTP/1.1\r\nhost: x\r\ncontent-type: application/octet-stream\r\n` +
        `cookie: ${Object.entries(cookies)
          .map((cookie) => cookie.join('='))
          .join('; ')}\r\n` +
        `content-length: ${octets.length}\r\n\r\n`,
    );
    prise.write(octets.subarray(0, 100_000));
    await vi.waitFor(() => expect(listStored(dataDir).length).toBe(avant.length + 1));
    prise.destroy();
    await vi.waitFor(() => expect(listStored(dataDir)).toEqual(avant));
    expect(ok(await send(id, octets)).json()).toEqual({ id });
    // And once more, whose answer was lost.
    expect(ok(await send(id, octets)).json()).toEqual({ id });
    expect(ok(await ask('GET', `/espace/exports/${id}/fichier`)).rawPayload).toEqual(octets);
    expect(await prisma.exportPdf.count({ where: { compteId } })).toBe(1);
    expect(listStored(dataDir).length).toBe(avant.length + 1);
  });

  test('announced again with its key is the same; the same bytes within the hour are not kept twice', async ({
    app,
    prisma,
    dataDir,
  }) => {
    const { announce, keep, compteId } = await createGardien(app);
    const [octets, cle] = [pdf('deux fois'), randomUUID()];
    const id = await keep(octets, { cle });
    expect(ok(await announce(octets, { cle })).json()).toEqual({ id, recu: true });
    const stored = listStored(dataDir).length;
    expect(await keep(octets)).toBe(id);
    expect(listStored(dataDir).length).toBe(stored);
    await prisma.exportPdf.updateMany({
      where: { compteId },
      data: { creeLe: new Date(Date.now() - 2 * 3600 * 1000) },
    });
    expect(await keep(octets)).not.toBe(id);
    // Those of another account are another's.
    expect(await (await createGardien(app)).keep(octets)).not.toBe(id);
  });

  test('that is too large, or has no room left, is refused with figures, two at once too', async ({ app, prisma }) => {
    const { announce, compteId, ask, keep } = await createGardien(app);
    const enorme = await announce(pdf('a'), { taille: TAILLE_MAX_EXPORT_PDF + 1 });
    expect([enorme.statusCode, enorme.json().detail]).toEqual([413, expect.stringMatching(/52,4\sMo au plus/)]);
    const grand = await keep();
    await prisma.exportPdf.updateMany({ where: { compteId }, data: { taille: QUOTA_EXPORTS_PDF - 3_000_000 } });
    const plein = await announce(pdf('a'), { taille: 4_000_000 });
    expect([plein.statusCode, plein.json().detail.replace(/\s/g, ' ')]).toEqual([
      413,
      expect.stringMatching(/^Il reste 3 Mo sur les 200 Mo de votre espace, et ce PDF en prend 4 Mo/),
    ]);
    const deux = await Promise.all([1, 2].map(() => announce(pdf('a'), { taille: 2_000_000 })));
    expect(deux.map(({ statusCode }) => statusCode).sort()).toEqual([200, 413]);
    ok(await ask('DELETE', `/espace/exports/${grand}`));
    ok(await announce(pdf('a'), { taille: 4_000_000 }));
  });

  test('that is removed is gone at once, its bytes too', async ({ app, dataDir, prisma }) => {
    const { keep, ask } = await createGardien(app);
    const avant = listStored(dataDir).length;
    const id = await keep();
    expect(listStored(dataDir).length).toBe(avant + 1);
    ok(await ask('DELETE', `/espace/exports/${id}`));
    expect(listStored(dataDir).length).toBe(avant);
    expect(await prisma.exportPdf.count({ where: { id } })).toBe(0);
    expect((await ask('GET', `/espace/exports/${id}/fichier`)).statusCode).toBe(404);
    expect((await ask('DELETE', `/espace/exports/${id}`)).statusCode).toBe(404);
  });

  test('that never came is forgotten after a day; one whose bytes could not be removed is found again', async ({
    app,
    prisma,
  }) => {
    const { announce, keep, ask, compteId } = await createGardien(app);
    const { id } = ok(await announce(pdf('jamais'))).json();
    await purgeEspace(app);
    expect(await prisma.exportPdf.count({ where: { id } })).toBe(1);
    await purgeEspace(app, new Date(Date.now() + 2 * JOUR_MS));
    expect(await prisma.exportPdf.count({ where: { id } })).toBe(0);
    const reste = await keep();
    await prisma.exportPdf.update({ where: { id: reste }, data: { compteId: null } });
    const remove = () => Promise.reject(new Error('disk'));
    await expect(eraseExports({ prisma, storage: { remove } })).rejects.toThrow('disk');
    expect(await prisma.exportPdf.count({ where: { id: reste } })).toBe(1);
    await purgeEspace(app);
    expect(await prisma.exportPdf.count({ where: { id: reste } })).toBe(0);
    expect(ok(await ask('GET', '/espace/exports')).json()).toMatchObject({ total: 0, utilise: 0 });
    expect(await prisma.exportPdf.count({ where: { compteId } })).toBe(0);
  });

  test('is listed by page', async ({ app }) => {
    const { keep, ask } = await createGardien(app);
    const ids = [await keep(), await keep(), await keep()];
    const page = async (numero: number) =>
      ok(await ask('GET', `/espace/exports?page=${numero}&parPage=2`))
        .json()
        .exports.map(({ id }: { id: number }) => id);
    expect([await page(1), await page(2)]).toEqual([[ids[2], ids[1]], [ids[0]]]);
  });

  test('of another account is nowhere to be reached', async ({ app }) => {
    const [un, autre] = [await createGardien(app), await createGardien(app)];
    const id = await un.keep();
    const path = `/espace/exports/${id}`;
    const envoi = { destinataires: ['a@exemple.fr'], message: '', mode: 'lien' };
    expect((await autre.ask('GET', `${path}/fichier`)).statusCode).toBe(404);
    expect((await autre.ask('DELETE', path)).statusCode).toBe(404);
    expect((await autre.ask('POST', `${path}/envois`, envoi)).statusCode).toBe(404);
    expect((await autre.send(id, pdf('a'))).statusCode).toBe(404);
    expect(ok(await autre.ask('GET', '/espace/exports')).json().exports).toEqual([]);
    ok(await un.ask('GET', `${path}/fichier`));
  });
});
