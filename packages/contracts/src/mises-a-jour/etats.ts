import type { EtatMiseAJour } from '../vocabulaire.ts';

/** What may be done to a proposal, and what it becomes. */
export const TRANSITIONS = {
  soumettre: { depuis: ['brouillon', 'a_corriger'], vers: 'soumise' },
  retirer: { depuis: ['brouillon', 'soumise', 'a_corriger'], vers: 'retiree' },
  valider: { depuis: ['soumise'], vers: 'validee' },
  rejeter: { depuis: ['soumise'], vers: 'rejetee' },
  corriger: { depuis: ['soumise'], vers: 'a_corriger' },
  // Of what appeared without waiting, when it is read again.
  annuler: { depuis: ['validee'], vers: 'rejetee' },
} as const satisfies Record<string, { depuis: readonly EtatMiseAJour[]; vers: EtatMiseAJour }>;
export type Transition = keyof typeof TRANSITIONS;

/** True when a proposal in this state may undergo this. */
export const canTransition = (etat: EtatMiseAJour, transition: Transition): boolean =>
  (TRANSITIONS[transition].depuis as readonly EtatMiseAJour[]).includes(etat);

/** The states in which the organisation that proposes it still writes it. */
export const isModifiable = (etat: EtatMiseAJour): boolean => canTransition(etat, 'soumettre');
