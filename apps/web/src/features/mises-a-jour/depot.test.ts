import { TAILLE_MAX_FICHIER } from '@atlas/contracts/vocabulaire';
import { describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../lib/api.ts';
import { depositFichier, findRefus, toDelai, toTitre } from './depot.ts';

const FICHIER = new File(['%PDF'], 'a.pdf');
const DEPOSE = { id: 'x', nom: 'a.pdf', typeMime: 'application/pdf', taille: 4 };

const deposit = (answers: (number | 'ok')[], signal = new AbortController().signal) => {
  const send = vi.fn(async () => {
    const answer = answers.shift();
    if (answer === 'ok') return DEPOSE;
    throw new ApiError({ status: answer ?? 0 });
  });
  const wait = vi.fn(async (_delai: number) => undefined);
  const onAttente = vi.fn();
  return {
    send,
    wait,
    onAttente,
    fin: depositFichier(FICHIER, { signal, onProgres: () => undefined, onAttente, send, wait }),
  };
};

describe('a file is sent', () => {
  test('again, later each time, while nothing answers or the server fails', async () => {
    const { send, wait, onAttente, fin } = deposit([0, 503, 429, 0, 0, 0, 0, 'ok']);
    expect(await fin).toEqual(DEPOSE);
    expect(send).toHaveBeenCalledTimes(8);
    expect(onAttente).toHaveBeenCalledTimes(7);
    expect(wait.mock.calls.map(([delai]) => delai)).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  });

  test.each([400, 401, 403, 413])('not again when it is refused (%d)', async (status) => {
    const { send, fin } = deposit([status, 'ok']);
    await expect(fin).rejects.toMatchObject({ status });
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('no more once it is given up', async () => {
    const controleur = new AbortController();
    controleur.abort();
    const { send, fin } = deposit([0, 'ok'], controleur.signal);
    await expect(fin).rejects.toBeInstanceOf(ApiError);
    expect(send).toHaveBeenCalledTimes(1);
  });
});

test('a delay never grows beyond half a minute', () => {
  expect([0, 4, 5, 60].map(toDelai)).toEqual([1000, 16_000, 30_000, 30_000]);
});

test.each([
  ['a.pdf', 0, 'vide'],
  ['a.pdf', TAILLE_MAX_FICHIER, null],
  ['a.pdf', TAILLE_MAX_FICHIER + 1, 'lourd'],
  ['A.PDF', 1, null],
  ['a.docm', 1, null],
  ['a.doc', 1, null],
  ['a.exe', 1, 'type'],
  ['pdf', 1, null],
  ['a.constructor', 1, 'type'],
] as const)('%s of %d bytes: %s', (name, size, refus) => {
  expect(findRefus({ name, size })).toBe(refus);
});

test.each([
  ['convention_signée-2026.pdf', 'Convention signée 2026'],
  ['Bilan.v2.docx', 'Bilan.v2'],
  ['__.pdf', ''],
])('the title of %s is «%s»', (nom, titre) => {
  expect(toTitre(nom)).toBe(titre);
});
