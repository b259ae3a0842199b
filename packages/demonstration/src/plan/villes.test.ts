import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isVilleRetenue, simplifyNomVille, VillesLibres } from './villes.ts';

/** The free place nearest in ratio by trying them all; the larger one first among equals. */
function takeNaively(libres: Map<number, number>, cible: number): number {
  const ecart = (population: number) => Math.abs(Math.log(Math.max(200, population)) - Math.log(Math.max(200, cible)));
  const [premier] = [...libres].sort((a, b) => ecart(a[1]) - ecart(b[1]));
  if (!premier) return -1;
  libres.delete(premier[0]);
  return ecart(premier[1]);
}

describe('VillesLibres', () => {
  const populations = fc.array(fc.integer({ min: 0, max: 2_000_000 }), { maxLength: 40 });
  const cibles = fc.array(fc.integer({ min: 1, max: 3_000_000 }), { maxLength: 50 });

  test('takes the free town nearest in ratio, each once, as trying them all does', () => {
    fc.assert(
      fc.property(populations, cibles, (brutes, demandes) => {
        const triees = Float64Array.from(brutes).sort().reverse();
        const rangs = Int32Array.from(triees, (_, i) => i * 10);
        const villes = new VillesLibres(rangs, triees);
        const libres = new Map([...triees].map((population, i): [number, number] => [i * 10, population]));
        const prises = new Set<number>();
        for (const cible of demandes) {
          const rang = villes.takeNearest(cible);
          const attendu = takeNaively(libres, cible);
          if (rang < 0) {
            expect(attendu).toBe(-1);
            continue;
          }
          expect(prises.has(rang)).toBe(false);
          prises.add(rang);
          const population = Math.max(200, triees[rang / 10] ?? 0);
          expect(Math.abs(Math.log(population) - Math.log(Math.max(200, cible)))).toBeCloseTo(attendu, 9);
        }
        expect(villes.isEmpty).toBe(prises.size === triees.length);
      }),
    );
  });

  test('a town that is taken by name is no longer free', () => {
    const villes = new VillesLibres(Int32Array.from([7, 8]), Float64Array.from([5000, 400]));
    expect(villes.takeRang(7)).toBe(true);
    expect(villes.takeRang(7)).toBe(false);
    expect(villes.takeNearest(5000)).toBe(8);
    expect(villes.takeNearest(5000)).toBe(-1);
  });
});

test.each([
  ['Ţanţā', 'EG', 'Tanta'],
  ['Łódź', 'PL', 'Łódź'],
  ['Brașov', 'RO', 'Brașov'],
  ['les Escaldes', 'AD', 'Les Escaldes'],
])('%s in %s is written %s', (nom, codePays, attendu) => {
  expect(simplifyNomVille({ nom, codePays })).toBe(attendu);
});

test('units, numbered quarters, double names and other scripts give no partenaire', () => {
  const noms = ['Delmas 73', 'Gasteiz / Vitoria', 'District of Taher', 'Cap Negro II', 'Sidi Senoussi سيدي'];
  expect(noms.filter((nom) => isVilleRetenue({ nom }))).toEqual([]);
  expect(isVilleRetenue({ nom: "L'Hospitalet de Llobregat" })).toBe(true);
});
