import type { RoleMembre, TypeActeur } from '../vocabulaire.ts';

/** Whoever has an account, as permissions see them. */
export interface Utilisateur {
  id: number;
  /** In whose name they act; null for an internaute, who has a personal space alone. */
  acteur: Acteur | null;
}

/** An organisation that keeps the Atlas, and what is its own. */
export interface Acteur {
  type: TypeActeur;
  organisationId: number;
  role: RoleMembre;
  /** Its own collectivité; null for the others. */
  collectiviteId: number | null;
  /** A préfecture: its département, or its région. */
  codeDepartement: string | null;
  codeRegion: string | null;
  /** A poste diplomatique: its country or countries (ISO 3166-1 alpha-2). */
  pays: readonly string[];
  /** A ministère or an opérateur: the financeur that it is. */
  financeurId: number | null;
}

/** Where a record stands: whoever has one of these in their scope is concerned by it. */
export interface Portee {
  collectivites: readonly number[];
  departements: readonly string[];
  regions: readonly string[];
  pays: readonly string[];
  financeurs: readonly number[];
}

/** True when a record is in the scope of an organisation. */
export function isInPortee(acteur: Acteur, portee: Portee): boolean {
  switch (acteur.type) {
    case 'collectivite':
      return acteur.collectiviteId !== null && portee.collectivites.includes(acteur.collectiviteId);
    case 'prefecture':
      return (
        (acteur.codeDepartement !== null && portee.departements.includes(acteur.codeDepartement)) ||
        (acteur.codeRegion !== null && portee.regions.includes(acteur.codeRegion))
      );
    case 'ambassade':
      return acteur.pays.some((code) => portee.pays.includes(code));
    case 'ministere':
    case 'operateur':
      return acteur.financeurId !== null && portee.financeurs.includes(acteur.financeurId);
    case 'administration':
      return true;
  }
}
