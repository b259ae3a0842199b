import { expect, test } from 'vitest';
import { foldMot, splitMots } from './mots.ts';

test.each([
  ['Coopération', 'cooperation'],
  ['ŒUVRE', 'oeuvre'],
  ['Łódź', 'lodz'],
  ['2009', '2009'],
  ['e\u0301tat', 'etat'],
])('%s folds to %s', (mot, forme) => {
  expect(foldMot(mot)).toBe(forme);
});

test('words keep their place, whatever separates them', () => {
  const texte = 'L’eau, à Saint-Étienne';
  expect(splitMots(texte).map(({ forme }) => forme)).toEqual(['l', 'eau', 'a', 'saint', 'etienne']);
  for (const { forme, debut, fin } of splitMots(texte)) expect(foldMot(texte.slice(debut, fin))).toBe(forme);
  expect(splitMots(' … ')).toEqual([]);
});
