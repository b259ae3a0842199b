import Type from 'typebox';
import { describe, expect, test } from 'vitest';
import { findForbiddenCharacters, parseParametres } from './parse-parametres.ts';

const schema = Type.Object({
  page: Type.Integer(),
  facettes: Type.Boolean(),
  q: Type.String(),
  pays: Type.Array(Type.String()),
  collectivite: Type.Array(Type.Integer()),
});

describe('parseParametres', () => {
  test('types each parameter as its schema says', () => {
    const raw = { page: '2', facettes: 'false', q: '12', pays: 'SN', collectivite: ['1', '2'] };
    expect({ ...parseParametres(schema, raw) }).toEqual({
      page: 2,
      facettes: false,
      q: '12',
      pays: ['SN'],
      collectivite: [1, 2],
    });
  });

  test.each(['0x10', ' 7', '1e3', '7.0', '', '+7', 'NaN', '9'.repeat(30)])('%j is no integer', (page) => {
    expect(parseParametres(schema, { page })).toEqual({ page });
  });

  test('leaves to validation what a schema does not know', () => {
    const raw = { constructor: 'a', ['__proto__']: 'b', page: ['1', '2'] };
    expect(Object.entries(parseParametres(schema, raw))).toEqual(Object.entries(raw));
  });
});

test('findForbiddenCharacters names the parameters that hold what no text may hold', () => {
  const erreurs = findForbiddenCharacters({ q: 'a\0', pays: ['SN', '\ud800'], ville: 'Zoé 🎉', 'x\0': 'y' });
  expect(erreurs.map(({ parametre }) => parametre)).toEqual(['q', 'pays', 'x␀']);
});
