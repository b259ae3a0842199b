import { expect, test } from 'vitest';
import { placeOfDepot } from './depot.ts';

test.each([
  ['to the last place', 1, 4, { avant: null, arrivee: 4 }],
  ['down', 1, 2, { avant: 3, arrivee: 2 }],
  ['up', 4, 2, { avant: 2, arrivee: 2 }],
  ['to the first place', 3, 1, { avant: 1, arrivee: 1 }],
  ['on itself', 2, 2, null],
  ['on a map that is gone', 2, 9, null],
  ['from another album', 9, 2, null],
])('a map dragged %s', (_, tiree, cible, attendu) => {
  expect(placeOfDepot([1, 2, 3, 4], tiree, cible)).toEqual(attendu);
});
