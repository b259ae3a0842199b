import { afterEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../lib/api.ts';
import { downloadFichier, readNomFichier, toAdresseExport, toPart } from './telechargement.ts';

afterEach(() => vi.unstubAllGlobals());

test.each([
  [`attachment; filename="atlas.csv"`, 'atlas.csv'],
  [`attachment; filename="a.csv"; filename*=UTF-8''Rh%C3%B4ne.csv`, 'Rhône.csv'],
  ['attachment', undefined],
  [null, undefined],
])('the name in %j is %j', (disposition, nom) => {
  expect(readNomFichier(disposition)).toBe(nom);
});

test('the address has the criteria and the order', () => {
  expect(toAdresseExport('csv', { pays: ['IN'] }, 'titre')).toBe('/api/exports/projets.csv?pays=IN&tri=titre');
});

test('a part is never whole before the end, nor known without a size', () => {
  expect([toPart(5, 10), toPart(20, 10), toPart(5, 0)]).toEqual([0.5, 0.99, undefined]);
});

describe('downloadFichier', () => {
  const stub = (reponse: () => Promise<Response>) => vi.stubGlobal('fetch', reponse);
  const { signal } = new AbortController();

  test('gives the whole file, told piece by piece', async () => {
    const headers = { 'x-octets-estimes': '6', 'content-disposition': 'attachment; filename="a.csv"' };
    stub(async () => new Response('abcdef', { headers }));
    const avances: number[][] = [];
    const { nom, contenu } = await downloadFichier('/x', signal, (...avance) => avances.push(avance));
    expect([nom, await contenu.text(), avances.at(-1)]).toEqual(['a.csv', 'abcdef', [6, 6]]);
  });

  test('says what the API refused, and when nothing answers', async () => {
    stub(async () => Response.json({ detail: 'trop' }, { status: 400 }));
    await expect(downloadFichier('/x', signal, vi.fn())).rejects.toMatchObject({ status: 400, message: 'trop' });
    stub(() => Promise.reject(new TypeError('network')));
    await expect(downloadFichier('/x', signal, vi.fn())).rejects.toEqual(new ApiError({ status: 0 }));
  });
});
