import { describe, expect, test } from 'vitest';
import { TYPES_ACTEUR } from '../vocabulaire.ts';
import { createUtilisateur, NOMS_ACTEURS, PORTEES } from './testing.ts';
import { type Acteur, isInPortee } from './utilisateur.ts';

const ACTEURS = NOMS_ACTEURS.flatMap((nom) => {
  const { acteur } = createUtilisateur(nom);
  return acteur === null ? [] : [[nom, acteur] as const];
});

test('the examples have every kind of actor', () => {
  expect(new Set(ACTEURS.map(([, { type }]) => type))).toEqual(new Set(TYPES_ACTEUR));
});

describe.each(ACTEURS)('%s', (_nom, acteur) => {
  const isAdministration = acteur.type === 'administration';

  test('has in its scope what names it, and nothing else', () => {
    expect(isInPortee(acteur, PORTEES.dedans)).toBe(true);
    expect(isInPortee(acteur, PORTEES.dehors)).toBe(isAdministration);
    expect(isInPortee(acteur, PORTEES.nullePart)).toBe(isAdministration);
  });

  test('has nothing in its scope when nothing is its own', () => {
    const rien: Partial<Acteur> = {
      collectiviteId: null,
      codeDepartement: null,
      codeRegion: null,
      pays: [],
      financeurId: null,
    };
    expect(isInPortee({ ...acteur, ...rien }, PORTEES.dedans)).toBe(isAdministration);
  });
});

test.each([
  [
    'a collectivité is not concerned by another of its département',
    'collectivite',
    { departements: ['69'], regions: ['84'] },
  ],
  ['a préfecture is not concerned by the rest of its région', 'prefecture', { departements: ['01'], regions: ['84'] }],
  ['a poste is not concerned by the collectivité of a number', 'ambassade', { collectivites: [10], financeurs: [7] }],
  ['a ministère is not concerned by what it does not fund', 'ministere', { collectivites: [7], pays: ['SN'] }],
] as const)('%s', (_regle, nom, plus) => {
  const { acteur } = createUtilisateur(nom);
  expect(acteur !== null && isInPortee(acteur, { ...PORTEES.nullePart, ...plus })).toBe(false);
});
