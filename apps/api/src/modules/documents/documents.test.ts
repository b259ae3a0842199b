import { createHash } from 'node:crypto';
import { createProjet } from '@atlas/factories';
import type { FastifyInstance } from 'fastify';
import { describe, expect } from 'vitest';
import { test as base } from '../../testing/index.ts';

const BYTES = Buffer.from('%PDF-1.4 a convention');
const SHA256 = createHash('sha256').update(BYTES).digest('hex');

interface Fixtures {
  /** Stores a document and gives its id. */
  deposit: (own?: { cleStockage?: string; nomFichier?: string; isStored?: boolean }) => Promise<number>;
}

const test = base.extend<{ $file: Fixtures }>({
  deposit: [
    async ({ app, prisma }, use) => {
      const projet = await createProjet(prisma);
      await use(async ({ cleStockage = 'documents/ab/c.pdf', nomFichier = 'convention.pdf', isStored = true } = {}) => {
        if (isStored) await app.storage.write(cleStockage, BYTES);
        const document = await prisma.document.create({
          data: {
            titre: 'Convention',
            fichier: {
              create: {
                nom: nomFichier,
                cleStockage,
                typeMime: 'application/pdf',
                taille: BYTES.length,
                sha256: SHA256,
              },
            },
            projet: { connect: { id: projet.id } },
          },
        });
        return document.id;
      });
    },
    { scope: 'file' },
  ],
});

describe('a document', () => {
  test('downloads whole, under its name, and runs nothing', async ({ get, deposit }) => {
    const response = await get(`/documents/${await deposit({ nomFichier: 'Convention d’été "2".pdf' })}/fichier`);
    expect(response.statusCode).toBe(200);
    expect(response.rawPayload).toEqual(BYTES);
    expect(response.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(BYTES.length),
      'accept-ranges': 'bytes',
      etag: `"${SHA256}"`,
      'content-disposition':
        'attachment; filename="Convention d_ete _2_.pdf"; filename*=UTF-8\'\'Convention%20d%E2%80%99%C3%A9t%C3%A9%20%222%22.pdf',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
  });

  test('in part', async ({ get, deposit }) => {
    const path = `/documents/${await deposit()}/fichier`;
    const part = await get(path, { range: 'bytes=1-3' });
    expect([part.statusCode, part.body]).toEqual([206, 'PDF']);
    expect(part.headers['content-range']).toBe(`bytes 1-3/${BYTES.length}`);
    const stale = await get(path, { range: 'bytes=1-3', 'if-range': '"other"' });
    expect([stale.statusCode, stale.body]).toEqual([200, BYTES.toString()]);
    const outside = await get(path, { range: 'bytes=900-' });
    expect(outside.statusCode).toBe(416);
    expect(outside.headers['content-range']).toBe(`bytes */${BYTES.length}`);
  });

  test('not again to whoever has it', async ({ get, deposit }) => {
    const response = await get(`/documents/${await deposit()}/fichier`, { 'if-none-match': `"${SHA256}"` });
    expect([response.statusCode, response.body]).toEqual([304, '']);
  });

  test('says that its file is gone', async ({ get, deposit }) => {
    const response = await get(`/documents/${await deposit({ isStored: false, cleStockage: 'gone.pdf' })}/fichier`);
    expect(response.statusCode).toBe(404);
    expect(response.json().detail).toBe('Le fichier de ce document n’est pas disponible.');
  });

  test('never leaves the folder of the files', async ({ get, deposit }) => {
    const id = await deposit({ isStored: false, cleStockage: '../../../etc/passwd' });
    expect((await get(`/documents/${id}/fichier`)).statusCode).toBe(500);
  });

  test('unknown or malformed', async ({ get }) => {
    expect((await get('/documents/999999/fichier')).statusCode).toBe(404);
    expect((await get('/documents/x/fichier')).statusCode).toBe(400);
  });
});

test('HEAD tells the size without the bytes', async ({ app, deposit }: { app: FastifyInstance } & Fixtures) => {
  const response = await app.inject({ method: 'HEAD', url: `/api/documents/${await deposit()}/fichier` });
  expect([response.statusCode, response.headers['content-length'], response.body]).toEqual([
    200,
    String(BYTES.length),
    '',
  ]);
});
