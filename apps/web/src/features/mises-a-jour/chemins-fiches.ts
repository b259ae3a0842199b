import type { ObjetFiche } from '@atlas/contracts/vocabulaire';

const CHEMINS: Record<ObjetFiche, string> = {
  projet: '/projets',
  collectivite: '/collectivites',
  partenaire: '/partenaires',
};

/** The sheet of a record. */
export const toFiche = (objet: ObjetFiche, id: number): string => `${CHEMINS[objet]}/${id}`;

/** Its versions. */
export const toHistorique = (objet: ObjetFiche, id: number): string => `/historique/${objet}/${id}`;
