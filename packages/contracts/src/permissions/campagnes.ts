import type { EtatCampagne, TypeActeur } from '../vocabulaire.ts';
import { canAdministrer, canContribuer } from './organisations.ts';
import type { Utilisateur } from './utilisateur.ts';

/** A campaign, as the permissions about it see it. */
export interface CampagneVisee {
  etat: EtatCampagne;
}

/** Who follows what others do, each within its scope; the ministères read everything. */
const SUIVENT: readonly TypeActeur[] = ['prefecture', 'ambassade', 'ministere'];

/** Reads what a campaign asks, and its own list: whoever contributes, once it is open. */
export const canVoirCampagne = (utilisateur: Utilisateur, { etat }: CampagneVisee): boolean =>
  canAdministrer(utilisateur) || (etat !== 'preparee' && canContribuer(utilisateur));

/** Reads its board: the préfectures and the postes, of what is in their scope, and the ministères. */
export const canSuivreCampagne = (utilisateur: Utilisateur, { etat }: CampagneVisee): boolean =>
  canAdministrer(utilisateur) ||
  (etat !== 'preparee' && utilisateur.acteur !== null && SUIVENT.includes(utilisateur.acteur.type));
