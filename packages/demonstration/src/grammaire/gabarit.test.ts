import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { capitalizeSentences, expand, listSlots } from './gabarit.ts';

describe('expand', () => {
  test('leaves a text without marks as it is', () => {
    const texts = fc.string().filter((texte) => !/[[\]{}|]/.test(texte));
    fc.assert(fc.property(texts, (texte) => expand(texte, {}, createRandom('t')) === texte));
  });

  test('takes one of the alternatives, nested ones included', () => {
    const possibles = new Set(['un puits', 'deux forages neufs', 'deux forages rénovés']);
    const obtenus = Array.from({ length: 60 }, (_, i) =>
      expand('[un puits|deux forages [neufs|rénovés]]', {}, createRandom(i)),
    );
    expect(new Set(obtenus)).toEqual(possibles);
  });

  test('puts the values of the context and numbers in their range', () => {
    const texte = expand('{ici} : {n:100-900:100}, {l:2-3}', { ici: 'à Kita' }, createRandom('n'));
    expect(texte).toMatch(/^à Kita : [1-9]00, (deux|trois)$/);
  });

  test.each(['[a|b', 'a]', 'a|b', '{ici', 'a {absent} b'])('refuses %s', (gabarit) => {
    expect(() => expand(gabarit, {}, createRandom('x'))).toThrow();
  });
});

test('listSlots names the slots, in alternatives too', () => {
  expect(listSlots('{a} [b {c}|{d:x}] {n:1-2}')).toEqual(['a', 'c', 'd:x']);
});

test('sentences and lines begin with a capital', () => {
  expect(capitalizeSentences('élan. les élus ! à suivre')).toBe('Élan. Les élus ! À suivre');
  expect(capitalizeSentences('un.\n\ndeux')).toBe('Un.\n\nDeux');
});
