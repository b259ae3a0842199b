import { expect, test } from 'vitest';
import { Dimension } from './colonnes/dimension.ts';
import { countCroises, listPaires } from './croisements.ts';

function createDimension(fiches: readonly string[][]): Dimension {
  const dimension = new Dimension();
  for (const cles of fiches) dimension.add(cles);
  return dimension;
}
const pays = createDimension([['SN', 'ML'], ['SN'], ['IN'], []]);
const villes = createDimension([['a', 'b'], ['a'], [], ['b']]);
const places = Uint32Array.of(0, 1, 2, 3);
const toutes = (dimension: Dimension) => new Uint8Array(dimension.cles.length).fill(1);

test('crossed counts are records', () => {
  expect([...countCroises(places, pays, villes)]).toEqual([2, 1, 1, 1, 0, 0]);
});

test('pairs are listed while they are few, among those that count', () => {
  const gardes = { de: toutes(pays), vers: toutes(villes), max: 4 };
  expect(listPaires(places, pays, villes, gardes)).toEqual([
    { de: 0, vers: 0, nombre: 2 },
    { de: 0, vers: 1, nombre: 1 },
    { de: 1, vers: 0, nombre: 1 },
    { de: 1, vers: 1, nombre: 1 },
  ]);
  expect(listPaires(places, pays, villes, { ...gardes, max: 3 })).toBeNull();
  expect(listPaires(places, pays, villes, { ...gardes, de: Uint8Array.of(0, 1, 0), max: 2 })).toHaveLength(2);
});
