import type { ProjetTable } from '../../exports/projet-table.ts';
import type { ProjetEnBase } from '../../exports/projets-table.repository.ts';
import type { Proposition } from '../proposition.ts';
import type { CollectiviteCible } from './collectivites.ts';
import type { PartenaireCible } from './partenaires.ts';

/** A projet whole, as a line and the database together say it. */
export interface ProjetEntier {
  proposition: Proposition;
  /** Null for a new one. */
  existant: ProjetEnBase | null;
  projet: ProjetTable;
}

/** The same, with the actors that it is about. */
export interface ProjetResolu extends ProjetEntier {
  chefDeFile: CollectiviteCible | null;
  associees: CollectiviteCible[];
  partenaires: PartenaireCible[];
}
