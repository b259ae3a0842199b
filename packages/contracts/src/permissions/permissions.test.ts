import { describe, expect, test } from 'vitest';
import { ETATS_MISE_A_JOUR, TYPES_ACTEUR, type TypeActeur } from '../vocabulaire.ts';
import {
  type Acteur,
  isInPortee,
  type MiseAJourVisee,
  PERMISSIONS_GENERALES,
  PERMISSIONS_SUR_OBJET,
  type Portee,
  type Utilisateur,
  valideurOf,
} from './index.ts';

const VIDE: Portee = { collectivites: [], departements: [], regions: [], pays: [], financeurs: [] };
/** Nantes and Dakar, with money of the financeur 7. */
const ICI: Portee = { collectivites: [1], departements: ['44'], regions: ['52'], pays: ['SN'], financeurs: [7] };
const AILLEURS: Portee = { collectivites: [2], departements: ['35'], regions: ['53'], pays: ['ML'], financeurs: [8] };

const PROPRE: Record<TypeActeur, Partial<Acteur>> = {
  collectivite: { collectiviteId: 1, codeDepartement: '44', codeRegion: '52' },
  prefecture: { codeDepartement: '44' },
  ambassade: { pays: ['SN', 'GM'] },
  ministere: { financeurId: 7 },
  operateur: { financeurId: 7 },
  administration: {},
};
const acteurOf = (type: TypeActeur, given: Partial<Acteur> = {}): Utilisateur => ({
  id: 5,
  acteur: {
    ...{
      type,
      organisationId: 10,
      role: 'gestionnaire',
      collectiviteId: null,
      codeDepartement: null,
      codeRegion: null,
      pays: [],
      financeurId: null,
    },
    ...PROPRE[type],
    ...given,
  },
});
const INTERNAUTE: Utilisateur = { id: 6, acteur: null };
const TOUS = [INTERNAUTE, ...TYPES_ACTEUR.map((type) => acteurOf(type))];
const nomsOf = (can: (utilisateur: Utilisateur) => boolean) =>
  TOUS.filter(can).map(({ acteur }) => acteur?.type ?? 'internaute');

test('a scope holds what is its own, and nothing of another', () => {
  for (const type of TYPES_ACTEUR) {
    const { acteur } = acteurOf(type);
    const isAdmin = type === 'administration';
    expect([
      type,
      isInPortee(acteur as Acteur, ICI),
      isInPortee(acteur as Acteur, AILLEURS),
      isInPortee(acteur as Acteur, VIDE),
    ]).toEqual([type, true, isAdmin, isAdmin]);
  }
  const region = acteurOf('prefecture', { codeDepartement: null, codeRegion: '52' }).acteur as Acteur;
  expect([isInPortee(region, ICI), isInPortee(region, AILLEURS)]).toEqual([true, false]);
});

test('what an account allows by itself', () => {
  expect(nomsOf(PERMISSIONS_GENERALES.administrer)).toEqual(['administration']);
  expect(nomsOf(PERMISSIONS_GENERALES.contribuer)).toEqual([...TYPES_ACTEUR]);
});

describe('an organisation', () => {
  const nantes = { id: 20, type: 'collectivite', codeDepartement: '44', codeRegion: '52' } as const;
  const rennes = { ...nantes, id: 21, codeDepartement: '35', codeRegion: '53' };
  const { gererOrganisation, voirOrganisation } = PERMISSIONS_SUR_OBJET;

  test('is managed from the level above', () => {
    expect(nomsOf((qui) => gererOrganisation(qui, nantes))).toEqual(['prefecture', 'administration']);
    expect(nomsOf((qui) => gererOrganisation(qui, rennes))).toEqual(['administration']);
    expect(gererOrganisation(acteurOf('prefecture', { codeDepartement: null, codeRegion: '52' }), nantes)).toBe(true);
    expect(gererOrganisation(acteurOf('prefecture', { role: 'redacteur' }), nantes)).toBe(false);
    // A préfecture is above the collectivités alone.
    expect(nomsOf((qui) => gererOrganisation(qui, { ...nantes, type: 'operateur' }))).toEqual(['administration']);
  });

  test('is managed by its managers, seen by its editors', () => {
    const chez = (role: Acteur['role']) => acteurOf('collectivite', { organisationId: nantes.id, role });
    expect([gererOrganisation(chez('gestionnaire'), nantes), gererOrganisation(chez('redacteur'), nantes)]).toEqual([
      true,
      false,
    ]);
    expect([voirOrganisation(chez('redacteur'), nantes), voirOrganisation(chez('redacteur'), rennes)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('a proposal', () => {
  const { modifierFiche, voirMiseAJour, ecrireMiseAJour, deciderMiseAJour, donnerAvis } = PERMISSIONS_SUR_OBJET;
  const proposal = (given: Partial<MiseAJourVisee> = {}): MiseAJourVisee => ({
    ...{ etat: 'soumise', auteurId: 9, organisationId: 99, valideur: 'prefecture', portee: ICI },
    ...given,
  });

  test('goes to the préfecture from a collectivité, else to the administration', () => {
    expect(TYPES_ACTEUR.map(valideurOf)).toEqual(['prefecture', ...Array(5).fill('administration')]);
  });

  test('is made by whom the record concerns', () => {
    expect(nomsOf((qui) => modifierFiche(qui, ICI))).toEqual([...TYPES_ACTEUR]);
    expect(nomsOf((qui) => modifierFiche(qui, AILLEURS))).toEqual(['administration']);
  });

  test('is seen by whom it concerns once submitted; a draft by its own', () => {
    for (const etat of ETATS_MISE_A_JOUR) {
      const seen = etat === 'brouillon' ? ['administration'] : [...TYPES_ACTEUR];
      expect([etat, nomsOf((qui) => voirMiseAJour(qui, proposal({ etat })))]).toEqual([etat, seen]);
    }
    expect(nomsOf((qui) => voirMiseAJour(qui, proposal({ portee: AILLEURS })))).toEqual([
      'ministere',
      'administration',
    ]);
    expect(voirMiseAJour(acteurOf('collectivite', { organisationId: 99 }), proposal({ etat: 'brouillon' }))).toBe(true);
  });

  test('is written by its organisation alone', () => {
    expect(nomsOf((qui) => ecrireMiseAJour(qui, proposal()))).toEqual([]);
    expect(ecrireMiseAJour(acteurOf('collectivite', { organisationId: 99 }), proposal())).toBe(true);
  });

  test('is decided by who is asked to, never by who proposes it', () => {
    expect(nomsOf((qui) => deciderMiseAJour(qui, proposal()))).toEqual(['prefecture', 'administration']);
    expect(nomsOf((qui) => deciderMiseAJour(qui, proposal({ portee: AILLEURS })))).toEqual(['administration']);
    expect(nomsOf((qui) => deciderMiseAJour(qui, proposal({ valideur: 'administration' })))).toEqual([
      'administration',
    ]);
    expect(deciderMiseAJour(acteurOf('prefecture', { organisationId: 99 }), proposal())).toBe(false);
  });

  test('has the opinion of the postes, the ministères and the opérateurs it concerns', () => {
    expect(nomsOf((qui) => donnerAvis(qui, proposal()))).toEqual(['ambassade', 'ministere', 'operateur']);
    expect(nomsOf((qui) => donnerAvis(qui, proposal({ portee: AILLEURS })))).toEqual(['ministere']);
    expect(donnerAvis(acteurOf('ambassade', { organisationId: 99 }), proposal())).toBe(false);
  });
});
