import type { RoleMembre } from '../vocabulaire.ts';
import type { Acteur, Portee, Utilisateur } from './utilisateur.ts';

/** The organisation of whoever asks, in `ACTEURS`. */
export const LA_SIENNE = 1;
export const UNE_AUTRE = 2;

const PORTEE_DE_PERSONNE: Portee = { collectivites: [], departements: [], regions: [], pays: [], financeurs: [] };

/** A record that concerns every one of `ACTEURS`, one that concerns others of each kind, and one that concerns nobody. */
export const PORTEES = {
  dedans: {
    collectivites: [5, 10],
    departements: ['35', '69'],
    regions: ['84'],
    pays: ['IN', 'SN'],
    financeurs: [7, 8],
  },
  dehors: { collectivites: [5], departements: ['35'], regions: ['53'], pays: ['IN'], financeurs: [8] },
  nullePart: PORTEE_DE_PERSONNE,
} satisfies Record<string, Portee>;

const createActeur = (propre: Partial<Acteur> & Pick<Acteur, 'type'>): Acteur => ({
  organisationId: LA_SIENNE,
  role: 'gestionnaire',
  collectiviteId: null,
  codeDepartement: null,
  codeRegion: null,
  pays: [],
  financeurId: null,
  ...propre,
});

/** One of each kind: Lyon, what is above it, the poste in Senegal, a ministère and an opérateur that fund it. */
const ACTEURS = {
  internaute: null,
  collectivite: createActeur({ type: 'collectivite', collectiviteId: 10, codeDepartement: '69', codeRegion: '84' }),
  prefecture: createActeur({ type: 'prefecture', codeDepartement: '69' }),
  prefectureDeRegion: createActeur({ type: 'prefecture', codeRegion: '84' }),
  ambassade: createActeur({ type: 'ambassade', pays: ['GM', 'SN'] }),
  ministere: createActeur({ type: 'ministere', financeurId: 7 }),
  operateur: createActeur({ type: 'operateur', financeurId: 7 }),
  administration: createActeur({ type: 'administration' }),
} satisfies Record<string, Acteur | null>;

export type NomActeur = keyof typeof ACTEURS;
export const NOMS_ACTEURS = Object.keys(ACTEURS) as NomActeur[];

/** An account that acts for one of `ACTEURS`. */
export function createUtilisateur(nom: NomActeur, role: RoleMembre = 'gestionnaire'): Utilisateur {
  const acteur = ACTEURS[nom];
  return { id: 100, acteur: acteur === null ? null : { ...acteur, role } };
}
