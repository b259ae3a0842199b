import type { TypeActeur } from '../vocabulaire.ts';
import type { Acteur, Utilisateur } from './utilisateur.ts';

/** An organisation, as the permissions about it see it. */
export interface OrganisationVisee {
  id: number;
  type: TypeActeur;
  codeDepartement: string | null;
  codeRegion: string | null;
}

/** The administration alone. */
export const canAdministrer = ({ acteur }: Utilisateur): boolean => acteur?.type === 'administration';

/** Whoever acts in the name of an organisation: sees the contacts that are kept for actors, proposes updates. */
export const canContribuer = ({ acteur }: Utilisateur): boolean => acteur !== null;

/** The préfecture of a collectivité, whose agents are of the level above. */
const isAbove = (acteur: Acteur, { type, codeDepartement, codeRegion }: OrganisationVisee): boolean =>
  acteur.type === 'prefecture' &&
  type === 'collectivite' &&
  ((acteur.codeDepartement !== null && acteur.codeDepartement === codeDepartement) ||
    (acteur.codeRegion !== null && acteur.codeRegion === codeRegion));

/** Accepts, invites and removes agents: a manager of the organisation or of the level above, or the administration. */
export function canGererOrganisation({ acteur }: Utilisateur, organisation: OrganisationVisee): boolean {
  if (acteur === null) return false;
  if (acteur.type === 'administration') return true;
  if (acteur.role !== 'gestionnaire') return false;
  return acteur.organisationId === organisation.id || isAbove(acteur, organisation);
}

/** Sees who its agents are: they themselves, and whoever manages it. */
export function canVoirOrganisation(utilisateur: Utilisateur, organisation: OrganisationVisee): boolean {
  return utilisateur.acteur?.organisationId === organisation.id || canGererOrganisation(utilisateur, organisation);
}
