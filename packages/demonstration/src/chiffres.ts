/** How many rows of each kind the data set has. */
export interface Chiffres {
  collectivites: number;
  partenaires: number;
  pays: number;
  jumelages: number;
  accordsAmitie: number;
  transfrontalieres: number;
  cooperations: number;
  autresActions: number;
  contacts: number;
  documents: number;
}

/** The figures of the real Atlas; the four kinds of coopération décentralisée make 12,180. */
export const CHIFFRES: Readonly<Chiffres> = {
  collectivites: 4762,
  partenaires: 9919,
  pays: 140,
  jumelages: 5640,
  accordsAmitie: 860,
  transfrontalieres: 430,
  cooperations: 5250,
  autresActions: 487,
  contacts: 6000,
  documents: 2200,
};

/** The civil year that is under way in the data set, and its last day: nothing in it is later. */
export const ANNEE_EN_COURS = 2026;
export const DERNIER_JOUR = Date.UTC(2026, 10, 15);

/** Every sequence of random numbers starts from it: another seed is another data set. */
export const GRAINE = 'atlas-demonstration-1';

export const ECHELLE_MAX = 100;

/** Throws unless the scale factor is a whole number from 1 to 100. */
export function checkEchelle(echelle: number): void {
  if (!Number.isInteger(echelle) || echelle < 1 || echelle > ECHELLE_MAX) {
    throw new RangeError(`L'échelle doit être un entier de 1 à ${ECHELLE_MAX} (reçu : ${echelle}).`);
  }
}
