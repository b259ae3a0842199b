import type { Profil } from '../profil.ts';
import { atlas } from './atlas.ts';
import { jumelagesWikidata } from './jumelages-wikidata.ts';

/** The kinds of files that an import reads; the first one is the default. */
export const PROFILS: readonly Profil[] = [atlas, jumelagesWikidata];

/** The profile of that name, if there is one. */
export function findProfil(nom: string): Profil | undefined {
  return PROFILS.find((profil) => profil.nom === nom);
}
