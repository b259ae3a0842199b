import type { FicheProjet } from '@atlas/contracts';

/** Sum of the amounts that are public, in euros. */
export const sumMontants = (financements: FicheProjet['financements']): number =>
  financements.reduce((somme, { montant }) => somme + (montant ?? 0), 0);
