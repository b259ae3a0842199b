import type { TypeActeur } from '../vocabulaire.ts';
import { type Acteur, isInPortee, type Portee, type Utilisateur } from './utilisateur.ts';

/** A proposed change, as the permissions about it see it. */
export interface MiseAJourVisee {
  /** True once it was submitted, whatever became of it: until then it is its organisation's alone. */
  wasSubmitted: boolean;
  organisationId: number;
  /** Who validates it (see `valideurOf`). */
  valideur: TypeActeur;
  /** Where the record it changes stands, and will stand. */
  portee: Portee;
}

/** Who validates what an organisation proposes: the French side goes to the préfecture, the rest to the administration. */
export const valideurOf = (type: TypeActeur): TypeActeur => (type === 'collectivite' ? 'prefecture' : 'administration');

/** May say that a record is right, or propose a change to it: whoever has it in their scope. */
export function canModifierFiche({ acteur }: Utilisateur, portee: Portee): boolean {
  return acteur !== null && isInPortee(acteur, portee);
}

/** Reads and answers an error that someone reports in a record: whoever may change the record. */
export const canTraiterSignalement: (utilisateur: Utilisateur, portee: Portee) => boolean = canModifierFiche;

const isAuteur = (acteur: Acteur, { organisationId }: MiseAJourVisee): boolean =>
  acteur.organisationId === organisationId;

/** Of the organisation that proposes it, or concerned by it once it is submitted; a ministère reads everything. */
export function canVoirMiseAJour({ acteur }: Utilisateur, miseAJour: MiseAJourVisee): boolean {
  if (acteur === null) return false;
  if (isAuteur(acteur, miseAJour) || acteur.type === 'administration') return true;
  if (!miseAJour.wasSubmitted) return false;
  return acteur.type === 'ministere' || isInPortee(acteur, miseAJour.portee);
}

/** Writes it while it is not submitted: the agents of the organisation that proposes it. */
export function canEcrireMiseAJour({ acteur }: Utilisateur, miseAJour: MiseAJourVisee): boolean {
  return acteur !== null && isAuteur(acteur, miseAJour);
}

/** Validates, rejects or sends back: who has the record in their scope and is asked to; the administration always. */
export function canDeciderMiseAJour({ acteur }: Utilisateur, miseAJour: MiseAJourVisee): boolean {
  if (acteur === null) return false;
  if (acteur.type === 'administration') return true;
  if (!miseAJour.wasSubmitted || isAuteur(acteur, miseAJour)) return false;
  return acteur.type === miseAJour.valideur && isInPortee(acteur, miseAJour.portee);
}

/**
 * Gives an opinion to whoever decides: the postes of the countries concerned, the ministères, the opérateurs; never on a
 * draft, which they do not see.
 */
export function canDonnerAvis({ acteur }: Utilisateur, miseAJour: MiseAJourVisee): boolean {
  if (acteur === null || isAuteur(acteur, miseAJour) || !miseAJour.wasSubmitted) return false;
  if (acteur.type === 'ministere') return true;
  return (acteur.type === 'ambassade' || acteur.type === 'operateur') && isInPortee(acteur, miseAJour.portee);
}
