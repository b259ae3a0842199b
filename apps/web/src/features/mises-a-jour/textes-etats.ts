import { LIBELLES_ETAT_MISE_A_JOUR } from '@atlas/contracts/libelles';
import { ETATS_MISE_A_JOUR, type EtatMiseAJour } from '@atlas/contracts/vocabulaire';
import { defineTextes, type Langue } from '../../i18n/index.ts';

const toMots = (langue: Langue) =>
  Object.fromEntries(ETATS_MISE_A_JOUR.map((etat) => [etat, LIBELLES_ETAT_MISE_A_JOUR[etat][langue]])) as Record<
    EtatMiseAJour,
    string
  >;

/** What the states of a proposal are called. */
export const libellesEtat = defineTextes({ fr: toMots('fr'), en: toMots('en') });

/** How each state looks. */
export const BADGES_ETAT: Record<EtatMiseAJour, string> = {
  brouillon: '',
  soumise: 'fr-badge--info',
  a_corriger: 'fr-badge--warning',
  validee: 'fr-badge--success',
  rejetee: 'fr-badge--error',
  retiree: '',
};
