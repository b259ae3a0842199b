import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Moteur } from './moteur.ts';
import { type Dim, type Fiche, Oracle, SCHEMA } from './testing/oracle.ts';

const MOTS =
  'eau eaux potable patrimoine patrimoniale écoles école coopération coopérer formation former le de la santé sanitaire jardin jardins Saint Denis 2009 métiers'.split(
    ' ',
  );
const some = <T>(values: readonly T[], maxLength: number, minLength = 0) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength, maxLength });
const texte = fc.array(fc.constantFrom(...MOTS), { maxLength: 8 }).map((mots) => mots.join(' '));
const annee = fc.option(fc.integer({ min: 1990, max: 2030 }), { freq: 5 });
const VALEURS = { pays: ['SN', 'ML', 'IN'], theme: ['eau', 'eau-a', 'culture'], acteur: ['1', '2', '3', '4', '5'] };

const fiche: fc.Arbitrary<Fiche> = fc
  .record({
    id: fc.integer({ min: 1, max: 40 }),
    valeurs: fc.record({ pays: some(VALEURS.pays, 2), theme: some(VALEURS.theme, 2), acteur: some(VALEURS.acteur, 3) }),
    debut: annee,
    duree: fc.option(fc.nat(10), { freq: 3 }),
    titre: texte,
    corps: texte,
  })
  .map(({ id, valeurs, debut, duree, titre, corps }) => ({
    id,
    valeurs,
    mesure: id,
    periode: { debut, fin: duree === null ? null : (debut ?? 2000) + duree },
    textes: [
      { texte: titre, poids: 8 },
      { texte: corps, poids: 1 },
    ],
    tris: { recents: debut, titre },
  }));

const motCle = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      ...MOTS,
      'eaux',
      'COOPERATIONS',
      'patrimone',
      'ecloe',
      'jadrin',
      'inconnu',
      'pat',
      'form',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '-eau',
      '-"saint denis"',
      '"eau potable"',
      '«école de la santé»',
      'ou',
      'or',
      "l'eau",
      '-l’école',
    ),
  },
);
const requete = fc.record({
  valeurs: fc.record(
    { pays: some([...VALEURS.pays, 'ZZ'], 2, 1), theme: some(VALEURS.theme, 2, 1), acteur: some(VALEURS.acteur, 2, 1) },
    { requiredKeys: [] },
  ),
  anneeMin: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined, freq: 2 }),
  anneeMax: fc.option(fc.integer({ min: 1990, max: 2030 }), { nil: undefined, freq: 2 }),
  q: fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 2, arbitrary: fc.array(motCle, { maxLength: 3 }).map((mots) => mots.join(' ')) },
  ),
});

/** Writes to an engine and to a plain map alike: a record that comes again replaces the former one. */
function createBoth(ecritures: readonly Fiche[], retraits: readonly number[]) {
  const moteur = new Moteur<Dim, 'recents' | 'titre'>(SCHEMA);
  const fiches = new Map<number, Fiche>();
  ecritures.forEach((ecrite, rang) => {
    moteur.put(ecrite);
    fiches.set(ecrite.id, ecrite);
    if (rang % 7 === 0) void moteur.ordres.recents.places;
  });
  for (const id of retraits) {
    moteur.remove(id);
    fiches.delete(id);
  }
  return { moteur, oracle: new Oracle([...fiches.values()]) };
}

function countBy(fiches: readonly Fiche[], nom: Dim) {
  const comptes = new Map<string, number>();
  for (const { valeurs } of fiches) for (const cle of valeurs[nom]) comptes.set(cle, (comptes.get(cle) ?? 0) + 1);
  return [...comptes]
    .map(([cle, nombre]) => ({ cle, nombre }))
    .sort((a, b) => b.nombre - a.nombre || (a.cle < b.cle ? -1 : 1));
}

const compareRecents = (a: Fiche, b: Fiche) => {
  const [x, y] = [a.periode.debut, b.periode.debut];
  if (x === null || y === null) return (x === null ? 1 : 0) - (y === null ? 1 : 0) || b.id - a.id;
  return y - x || b.id - a.id;
};
const collator = new Intl.Collator('fr');

/** 250 worlds of up to 60 writes, 40 requests in each: ten thousand requests. */
const MONDES = 250;
const REQUETES = 40;

test(`${MONDES * REQUETES} requests give what a search one by one gives`, { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(fiche, { maxLength: 60 }),
      fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 5 }),
      fc.array(requete, { minLength: REQUETES, maxLength: REQUETES }),
      (ecritures, retraits, requetes) => {
        const { moteur, oracle } = createBoth(ecritures, retraits);
        for (const demande of requetes) {
          const selection = moteur.select(demande);
          const attendues = oracle.select(demande);
          expect(selection.total).toBe(attendues.length);
          expect(selection.sumMesures()).toBe(attendues.reduce((somme, { mesure }) => somme + mesure, 0));

          const idsOf = (fiches: Fiche[]) => fiches.map(({ id }) => id);
          const recents = attendues.toSorted(compareRecents);
          expect(selection.page('recents', 0, 100)).toEqual(idsOf(recents));
          expect(selection.page('recents', 3, 6)).toEqual(idsOf(recents).slice(3, 6));
          const titres = attendues.toSorted(
            (a, b) => collator.compare(String(a.tris.titre), String(b.tris.titre)) || a.id - b.id,
          );
          expect(selection.page('titre', 1, 100)).toEqual(idsOf(titres).slice(1));

          for (const nom of SCHEMA.dimensions) {
            const comptes = countBy(oracle.select(demande, nom), nom);
            expect(selection.facette(nom, { max: 100 })).toEqual({ total: comptes.length, valeurs: comptes });
            expect(selection.facette(nom, { max: 2 }).valeurs).toEqual(comptes.slice(0, 2));
            expect(selection.countWithout(nom)).toBe(oracle.select(demande, nom).length);
          }
          const parAnnee = oracle.select(demande, 'periode').filter(({ periode }) => periode.debut !== null);
          for (const { annee: an, nombre } of selection.facetteAnnees(2026)) {
            expect(nombre).toBe(
              parAnnee.filter(({ periode: { debut, fin } }) => (debut ?? 0) <= an && (fin ?? 9999) >= an).length,
            );
          }
          if (demande.q !== '' && !/["«]/.test(demande.q)) {
            const scores = new Map(attendues.map((f) => [f.id, oracle.score(f, demande.q)]));
            const attendu = attendues.toSorted(
              (a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || compareRecents(a, b),
            );
            expect(selection.pageParPertinence('recents', 0, 100)).toEqual(idsOf(attendu));
            expect(selection.pageParPertinence('recents', 0, 2)).toEqual(idsOf(attendu).slice(0, 2));
          }
        }
      },
    ),
    { numRuns: MONDES, seed: 20_261_126 },
  );
});
