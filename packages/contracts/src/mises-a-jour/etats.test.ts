import { expect, test } from 'vitest';
import { ETATS_MISE_A_JOUR } from '../vocabulaire.ts';
import { canTransition, isModifiable, TRANSITIONS, type Transition } from './etats.ts';

const VERS = Object.entries(TRANSITIONS) as [Transition, (typeof TRANSITIONS)[Transition]][];

/** What may be done to a proposal in each state; all the rest is refused. */
const POSSIBLES = {
  brouillon: ['soumettre', 'retirer'],
  soumise: ['retirer', 'valider', 'rejeter', 'corriger'],
  a_corriger: ['soumettre', 'retirer'],
  validee: ['annuler'],
  rejetee: [],
  retiree: [],
};

test.each(ETATS_MISE_A_JOUR)('what may be done to a proposal that is %s', (etat) => {
  const possibles = VERS.map(([transition]) => transition).filter((transition) => canTransition(etat, transition));
  expect(possibles).toEqual(POSSIBLES[etat]);
  expect(isModifiable(etat)).toBe(etat === 'brouillon' || etat === 'a_corriger');
});

test('every state but the first is come to, and is not left for itself', () => {
  expect(new Set(VERS.map(([, { vers }]) => vers))).toEqual(
    new Set(ETATS_MISE_A_JOUR.filter((etat) => etat !== 'brouillon')),
  );
  for (const [transition, { vers }] of VERS) expect(canTransition(vers, transition)).toBe(false);
});
