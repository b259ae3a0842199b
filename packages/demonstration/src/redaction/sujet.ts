import type { FormesPays } from '../grammaire/lieux.ts';
import type { Calendrier } from '../lignes/annees.ts';
import type { FormesPartenaire } from '../lignes/partenaires.ts';
import type { Collectivite } from '../plan/collectivites.ts';
import type { Random } from '../random.ts';
import type { Theme } from '../textes/thematiques.ts';
import type { TypeCooperation } from '../types.ts';

/** All that the texts of one fiche speak of. */
export interface Sujet {
  type: TypeCooperation;
  acteur: Collectivite;
  associees: readonly Collectivite[];
  /** Empty where only the country is known. */
  partenaires: readonly FormesPartenaire[];
  pays: FormesPays & { code: string; groupe: string };
  theme: Theme;
  isNord: boolean;
  calendrier: Calendrier;
  /** 1, or the number of a later phase. */
  phase: number;
  /** First year of the first phase: what the object has to be true of. */
  debutObjet: number;
  /** «le ministère de l'Europe et des affaires étrangères»… */
  financeurs: readonly string[];
  operateur: string | null;
  /** The sequence of the title and of the object; a later phase has that of the first. */
  randomObjet: Random;
  random: Random;
}

export interface Textes {
  titre: string;
  resume: string;
  objectifs: string;
  description: string;
}
