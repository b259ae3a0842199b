import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formulaire } from '../schemas/mises-a-jour.ts';
import { isEqual, listChamps, mergeProposition } from './differences.ts';

type Champs = Record<string, unknown>;
/** What is merged knows nothing of what fields are called. */
const toFormulaire = (champs: Champs): Formulaire => champs as unknown as Formulaire;

describe('isEqual', () => {
  test.each<[unknown, unknown, boolean]>([
    [1, 1, true],
    [1, '1', false],
    [null, undefined, false],
    [null, 0, false],
    [null, {}, false],
    [0, -0, true],
    [[], [], true],
    [[], {}, false],
    [['a', 'b'], ['b', 'a'], false],
    [['a'], ['a', 'b'], false],
    [{ a: 1, b: [2] }, { b: [2], a: 1 }, true],
    [{ a: undefined }, { b: undefined }, false],
    [{ toString: 1 }, {}, false],
    [[{ id: 1, role: 'associee' }], [{ role: 'associee', id: 1 }], true],
    [[{ id: 1, role: 'associee' }], [{ id: 1, role: 'chef_de_file' }], false],
  ])('of %j and %j is %s', (a, b, attendu) => {
    expect([isEqual(a, b), isEqual(b, a)]).toEqual([attendu, attendu]);
  });

  test('is true of a copy, whatever it is', () => {
    fc.assert(fc.property(fc.jsonValue(), (valeur) => isEqual(valeur, JSON.parse(JSON.stringify(valeur)))));
  });
});

test('listChamps names what differs in the order of the second form, and all of a new one', () => {
  const avant = toFormulaire({ titre: 'a', pays: ['SN'], odd: [] });
  const apres = toFormulaire({ odd: [1], titre: 'a', pays: ['SN', 'ML'] });
  expect(listChamps(avant, apres)).toEqual(['odd', 'pays']);
  expect(listChamps(null, apres)).toEqual(['odd', 'titre', 'pays']);
  expect(listChamps(apres, apres)).toEqual([]);
});

const NOMS = ['titre', 'resume', 'pays', 'contacts', 'budgetTotal'];
/** Few values, so that two forms often agree. */
const valeur = fc.oneof(
  fc.constantFrom(null, '', 'a', 'b', 1, 2),
  fc.array(fc.constantFrom('SN', 'ML'), { maxLength: 2 }),
  fc.array(fc.record({ id: fc.nat(1), role: fc.constantFrom('x', 'y') }), { maxLength: 2 }),
);
const champs: fc.Arbitrary<Champs> = fc.record(Object.fromEntries(NOMS.map((nom) => [nom, valeur])));

/** One field merged, with no idea of how the others are. */
function mergeChamp(avant: unknown, propose: unknown, actuel: unknown, isGarde: boolean) {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  if (!isGarde || same(avant, propose)) return { valeur: actuel, isConflit: false };
  return { valeur: propose, isConflit: !same(actuel, avant) && !same(actuel, propose) };
}

describe('mergeProposition', () => {
  test('merges as each field by itself, and changes none of what it is given', () => {
    const gardes = fc.option(fc.subarray(NOMS), { nil: undefined });
    fc.assert(
      fc.property(champs, champs, champs, gardes, (base, proposition, courante, choisis) => {
        const recus = JSON.stringify([base, proposition, courante]);
        const { contenu, conflits } = mergeProposition(
          toFormulaire(base),
          toFormulaire(proposition),
          toFormulaire(courante),
          choisis,
        );
        const attendus = NOMS.map((nom) => ({
          nom,
          ...mergeChamp(base[nom], proposition[nom], courante[nom], choisis?.includes(nom) ?? true),
        }));
        expect(contenu).toEqual(Object.fromEntries(attendus.map(({ nom, valeur: attendue }) => [nom, attendue])));
        expect(conflits).toEqual(attendus.filter(({ isConflit }) => isConflit).map(({ nom }) => nom));
        expect(JSON.stringify([base, proposition, courante])).toBe(recus);
      }),
      { numRuns: 500 },
    );
  });

  test('of a record that nobody changed is the proposal', () => {
    fc.assert(
      fc.property(champs, champs, (base, proposition) => {
        const fusion = mergeProposition(toFormulaire(base), toFormulaire(proposition), toFormulaire(base));
        expect(fusion).toEqual({ contenu: proposition, conflits: [] });
      }),
    );
  });

  test('merged again changes nothing', () => {
    fc.assert(
      fc.property(champs, champs, champs, (base, proposition, courante) => {
        const merge = (sur: Formulaire) => mergeProposition(toFormulaire(base), toFormulaire(proposition), sur);
        const une = merge(toFormulaire(courante)).contenu;
        expect(merge(une)).toEqual({ contenu: une, conflits: [] });
      }),
    );
  });

  test('of a new record is what is kept of the proposal', () => {
    const vide = toFormulaire({ titre: '', resume: '', pays: [] });
    const proposition = toFormulaire({ titre: 'a', resume: 'b', pays: ['SN'] });
    expect(mergeProposition(vide, proposition, vide)).toEqual({ contenu: proposition, conflits: [] });
    const contenu = { titre: 'a', resume: '', pays: ['SN'] };
    expect(mergeProposition(vide, proposition, vide, ['titre', 'pays'])).toEqual({ contenu, conflits: [] });
  });
});
