// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiError, write } from '../../lib/api.ts';
import {
  type CarteDuNavigateur,
  forgetCarte,
  keepCarte,
  listCartes,
  MemoirePleineError,
  moveToCompte,
} from './cartes-du-navigateur.ts';
import { CLE_CARTES } from './cle-cartes.ts';

vi.mock('../../lib/api.ts', async (original) => ({ ...(await original<object>()), write: vi.fn() }));

const carte = (cle: string): CarteDuNavigateur => ({
  ...{ cle, albumId: null, titre: `Carte ${cle}`, note: null, adresse: '/atlas', filtres: {} },
  enregistreeLe: '2026-11-27T10:00:00Z',
});

beforeEach(() => {
  localStorage.clear();
  vi.mocked(write).mockReset();
});

describe('the maps of a browser', () => {
  it('are kept once each, and forgotten', () => {
    keepCarte(carte('a'));
    keepCarte(carte('b'));
    keepCarte({ ...carte('a'), titre: 'Autre titre' });
    expect(listCartes().map(({ cle, titre }) => [cle, titre])).toEqual([
      ['b', 'Carte b'],
      ['a', 'Autre titre'],
    ]);
    forgetCarte('b');
    forgetCarte('a');
    expect(localStorage.getItem(CLE_CARTES)).toBeNull();
  });

  it('are none where something else was written', () => {
    for (const texte of [
      '',
      'pas du JSON',
      '[]',
      '{"version":2,"cartes":[]}',
      '{"version":1,"cartes":[{"cle":1},null]}',
    ]) {
      localStorage.setItem(CLE_CARTES, texte);
      expect(listCartes()).toEqual([]);
    }
  });

  it('say that there is no room, and lose none', () => {
    keepCarte(carte('a'));
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    expect(() => keepCarte(carte('b'))).toThrow(MemoirePleineError);
    full.mockRestore();
    expect(listCartes().map(({ cle }) => cle)).toEqual(['a']);
  });

  it('move to the account, each leaving once it is there', async () => {
    for (const cle of ['a', 'b', 'c']) keepCarte(carte(cle));
    vi.mocked(write)
      .mockResolvedValueOnce({} as never)
      .mockRejectedValueOnce(new ApiError({ status: 0 }));
    expect(await moveToCompte()).toBe(1);
    expect(listCartes().map(({ cle }) => cle)).toEqual(['b', 'c']);
    vi.mocked(write)
      .mockRejectedValueOnce(new ApiError({ status: 400 }))
      .mockResolvedValue({} as never);
    expect(await moveToCompte()).toBe(1);
    expect(listCartes()).toEqual([]);
    expect(
      vi.mocked(write).mock.calls.map(([, options]) => (options as unknown as { corps: { cle: string } }).corps.cle),
    ).toEqual([...['a', 'b', 'b', 'c']]);
  });
});
