import { COLONNES } from '../../exports/colonnes.ts';
import type { ProfilTable } from '../profil.ts';

/** The table that `atlas export` writes. A column that is missing leaves what it would say as it is. */
export const atlas: ProfilTable = {
  nom: 'atlas',
  description: "la table des projets, telle que l'export l'écrit",
  forme: 'table',
  source: 'atlas',
  existants: 'actualiser',
  doublons: 'refuser',
  rapprochement: 'strict',
  colonnes: Object.fromEntries(COLONNES.filter(({ read }) => read).map(({ nom }) => [nom, nom])),
  obligatoires: ['numero', 'titre', 'resume', 'type_cooperation', 'statut'],
};
