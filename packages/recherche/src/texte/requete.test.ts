import { expect, test } from 'vitest';
import { parseMotsCles } from './requete.ts';

const mot = (forme: string, prefixe = false) => ({ type: 'mot', forme, prefixe });
const clause = (...alternatives: object[]) => ({ exclue: false, alternatives });

test.each([
  ['', []],
  ['le de à l’', []],
  ['Eaux potables', [clause(mot('eaux')), clause(mot('potables', true))]],
  ['eau ', [clause(mot('eau'))]],
  ["l'eau, Saint-Étienne.", [clause(mot('eau')), clause(mot('saint')), clause(mot('etienne'))]],
  [
    '"eau de la ville" mali',
    [clause({ type: 'phrase', formes: ['eau', 'de', 'la', 'ville'] }), clause(mot('mali', true))],
  ],
  ['« l’eau »', [clause(mot('eau'))]],
  ['eau -mali', [clause(mot('eau')), { exclue: true, alternatives: [mot('mali')] }]],
  ['-"eau potable"', [{ exclue: true, alternatives: [{ type: 'phrase', formes: ['eau', 'potable'] }] }]],
  ['-Saint-Denis', [{ exclue: true, alternatives: [{ type: 'phrase', formes: ['saint', 'denis'] }] }]],
  ['eau ou puits forage', [clause(mot('eau'), mot('puits')), clause(mot('forage', true))]],
  ['ou eau', [clause(mot('eau', true))]],
  ['eau - mali', [clause(mot('eau')), clause(mot('mali', true))]],
])('%j', (q, clauses) => {
  expect(parseMotsCles(q)).toEqual(clauses);
});
