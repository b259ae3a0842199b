/**
 * The access matrix: who may do what. Pure functions, which the API asks to decide and the web to show. An endpoint names
 * the one that guards it.
 */
import * as campagnes from './campagnes.ts';
import * as misesAJour from './mises-a-jour.ts';
import * as organisations from './organisations.ts';

export type { CampagneVisee } from './campagnes.ts';
export { type MiseAJourVisee, valideurOf } from './mises-a-jour.ts';
export type { OrganisationVisee } from './organisations.ts';
export { type Acteur, isInPortee, type Portee, type Utilisateur } from './utilisateur.ts';

/** What an account by itself allows. */
export const PERMISSIONS_GENERALES = {
  administrer: organisations.canAdministrer,
  contribuer: organisations.canContribuer,
} as const;

/** What depends on the record too: its handler gives it, and gets no further when it is refused. */
export const PERMISSIONS_SUR_OBJET = {
  gererOrganisation: organisations.canGererOrganisation,
  voirOrganisation: organisations.canVoirOrganisation,
  modifierFiche: misesAJour.canModifierFiche,
  traiterSignalement: misesAJour.canTraiterSignalement,
  voirMiseAJour: misesAJour.canVoirMiseAJour,
  ecrireMiseAJour: misesAJour.canEcrireMiseAJour,
  deciderMiseAJour: misesAJour.canDeciderMiseAJour,
  donnerAvis: misesAJour.canDonnerAvis,
  voirCampagne: campagnes.canVoirCampagne,
  suivreCampagne: campagnes.canSuivreCampagne,
} as const;

export type PermissionGenerale = keyof typeof PERMISSIONS_GENERALES;
export type PermissionSurObjet = keyof typeof PERMISSIONS_SUR_OBJET;
export type Permission = PermissionGenerale | PermissionSurObjet;

/** The record that a permission about one is asked about. */
export type ObjetDe<P extends PermissionSurObjet> = Parameters<(typeof PERMISSIONS_SUR_OBJET)[P]>[1];

export const isGenerale = (permission: Permission): permission is PermissionGenerale =>
  Object.hasOwn(PERMISSIONS_GENERALES, permission);
