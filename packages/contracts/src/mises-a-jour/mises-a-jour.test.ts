import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Formulaire, FormulairePartenaire, FormulaireProjet } from '../schemas/mises-a-jour.ts';
import { ETATS_MISE_A_JOUR } from '../vocabulaire.ts';
import {
  canTransition,
  controlerFiche,
  isEqual,
  isModifiable,
  listChamps,
  mergeProposition,
  TRANSITIONS,
} from './index.ts';

const PROJET: FormulaireProjet = {
  titre: 'Écoles de Dakar',
  resume: 'Nantes et Dakar rénovent ensemble trois écoles, avec les parents.',
  objectifs: '',
  description: '',
  typeCooperation: 'cooperation_decentralisee',
  statut: 'en_cours',
  anneeDebut: 2020,
  anneeFin: null,
  dateSignature: null,
  budgetTotal: 10_000,
  odd: [4],
  thematiques: ['education'],
  collectivites: [{ id: 1, role: 'chef_de_file' }],
  partenaires: [2],
  pays: [],
  operateurs: [],
  financements: [{ financeur: 'afd', annee: 2021, montant: 5000 }],
  contacts: [
    { fonction: 'Chargé de mission', service: null, courriel: 'a@b.fr', telephone: null, visibilite: 'publique' },
  ],
};
const contact = PROJET.contacts[0] as FormulaireProjet['contacts'][number];

/** The fields that a change makes blocking, and those it makes advised. */
function constatsOf(changement: Partial<FormulaireProjet>) {
  const constats = controlerFiche('projet', { ...PROJET, ...changement });
  const champs = (bloquant: boolean) => [
    ...new Set(constats.filter((c) => c.bloquant === bloquant).map(({ champ }) => champ)),
  ];
  return { bloquants: champs(true), conseils: champs(false) };
}

describe('the checks of a projet', () => {
  test('say nothing of one that is right', () => expect(constatsOf({})).toEqual({ bloquants: [], conseils: [] }));

  test.each<[string, Partial<FormulaireProjet>]>([
    ['titre', { titre: ' abc ' }],
    ['resume', { resume: '  ' }],
    ['anneeDebut', { anneeDebut: 1799 }],
    ['anneeFin', { anneeFin: 2201 }],
    ['anneeFin', { anneeFin: 2019 }],
    ['dateSignature', { dateSignature: '2021-02-30' }],
    ['collectivites', { collectivites: [] }],
    ['collectivites', { collectivites: [{ id: 1, role: 'associee' }] }],
    [
      'collectivites',
      {
        collectivites: [
          { id: 1, role: 'chef_de_file' },
          { id: 2, role: 'chef_de_file' },
        ],
      },
    ],
    [
      'collectivites',
      {
        collectivites: [
          { id: 1, role: 'chef_de_file' },
          { id: 1, role: 'associee' },
        ],
      },
    ],
    ['partenaires', { partenaires: [], pays: [] }],
    ['thematiques', { thematiques: [] }],
    ['financements', { financements: [{ financeur: 'afd', annee: null, montant: 1 }] }],
    ['financements', { financements: [{ financeur: 'afd', annee: 1899, montant: 1 }] }],
    ['financements', { financements: [1, 2].map((montant) => ({ financeur: 'afd', annee: 2020, montant })) }],
    ['contacts', { contacts: [{ ...contact, fonction: ' ' }] }],
    ['contacts', { contacts: [{ ...contact, courriel: 'pas une adresse' }] }],
  ])('block %s %j', (champ, changement) => expect(constatsOf(changement).bloquants).toEqual([champ]));

  test.each<[string, Partial<FormulaireProjet>]>([
    ['resume', { resume: 'Court.' }],
    ['anneeDebut', { anneeDebut: null }],
    ['anneeFin', { statut: 'termine' }],
    ['budgetTotal', { budgetTotal: 100 }],
    ['contacts', { contacts: [] }],
    ['contacts', { contacts: [{ ...contact, courriel: null }] }],
  ])('advise on %s %j', (champ, changement) =>
    expect(constatsOf(changement)).toEqual({ bloquants: [], conseils: [champ] }),
  );

  test('take a country in the place of a partner', () => {
    expect(constatsOf({ partenaires: [], pays: ['SN'] }).bloquants).toEqual([]);
  });
});

describe('the checks of the others', () => {
  const PARTENAIRE: FormulairePartenaire = {
    ...{
      nom: 'Dakar',
      niveau: 'commune',
      codePays: 'SN',
      population: null,
      longitude: -17,
      latitude: 14,
      siteWeb: null,
      contacts: [],
    },
  };
  test.each<[string, Partial<FormulairePartenaire>]>([
    ['nom', { nom: 'D' }],
    ['codePays', { codePays: null }],
    ['longitude', { longitude: null }],
    ['longitude', { latitude: null }],
    ['siteWeb', { siteWeb: 'www.dakar.sn' }],
    ['siteWeb', { siteWeb: 'javascript:alert(1)' }],
  ])('block %s %j', (champ, changement) => {
    const constats = controlerFiche('partenaire', { ...PARTENAIRE, ...changement });
    expect(constats.filter(({ bloquant }) => bloquant).map((constat) => constat.champ)).toEqual([champ]);
  });
  test('say nothing of what is right', () => {
    expect(controlerFiche('partenaire', PARTENAIRE)).toEqual([]);
    expect(controlerFiche('collectivite', { siteWeb: 'https://nantes.example', contacts: [] })).toEqual([]);
  });
});

describe('differences', () => {
  test('look at values, not at the order of keys', () => {
    expect(isEqual({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    for (const [a, b] of [
      [
        [1, 2],
        [2, 1],
      ],
      [{ a: 1 }, { a: 1, b: 2 }],
      [null, {}],
      [[], {}],
      [1, '1'],
    ])
      expect(isEqual(a, b)).toBe(false);
    expect(listChamps(PROJET, { ...PROJET, odd: [4], titre: 'Autre' })).toEqual(['titre']);
    expect(listChamps(null, PROJET)).toHaveLength(Object.keys(PROJET).length);
  });

  /** Small forms: what is said of fields does not depend on which they are. */
  const forme = fc.record({ a: fc.nat(2), b: fc.nat(2), c: fc.array(fc.nat(1), { maxLength: 2 }) });
  test('are merged field by field: theirs where we changed nothing, ours where we did, told where both did', () => {
    fc.assert(
      fc.property(
        forme,
        forme,
        forme,
        fc.option(fc.subarray(['a', 'b', 'c']), { nil: undefined }),
        (base, nous, eux, champs) => {
          const as = (valeur: unknown) => valeur as Formulaire;
          const { contenu, conflits } = mergeProposition(as(base), as(nous), as(eux), champs);
          for (const champ of ['a', 'b', 'c'] as const) {
            const isOurs =
              JSON.stringify(nous[champ]) !== JSON.stringify(base[champ]) && (champs?.includes(champ) ?? true);
            const isTheirs = JSON.stringify(eux[champ]) !== JSON.stringify(base[champ]);
            const isSame = JSON.stringify(nous[champ]) === JSON.stringify(eux[champ]);
            expect((contenu as unknown as typeof base)[champ]).toEqual(isOurs ? nous[champ] : eux[champ]);
            expect(conflits.includes(champ)).toBe(isOurs && isTheirs && !isSame);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('of a new record are the proposal itself', () => {
    expect(mergeProposition(null, PROJET, null)).toEqual({ contenu: PROJET, conflits: [] });
  });
});

test('a proposal goes from state to state as it should, and out of a last one never', () => {
  const table = ETATS_MISE_A_JOUR.map((etat) => [
    etat,
    Object.keys(TRANSITIONS).filter((nom) => canTransition(etat, nom as keyof typeof TRANSITIONS)),
  ]);
  expect(Object.fromEntries(table)).toEqual({
    brouillon: ['soumettre', 'retirer'],
    soumise: ['retirer', 'valider', 'rejeter', 'corriger'],
    a_corriger: ['soumettre', 'retirer'],
    validee: [],
    rejetee: [],
    retiree: [],
  });
  expect(ETATS_MISE_A_JOUR.filter(isModifiable)).toEqual(['brouillon', 'a_corriger']);
});
