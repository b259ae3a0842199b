/** What an import must know of a kind of file: a declarative object, one a file of `profils/`. */
export type Profil = ProfilTable | ProfilJumelages;

export interface ProfilCommun {
  /** As in `--profil`. */
  nom: string;
  /** What it is for, in a few French words. */
  description: string;
  /** The `source` of the projets that it creates, where a line does not say its own. */
  source: string;
  /** What a line does to a projet that the database has already: bring it up to date, or leave it as people edited it. */
  existants: 'actualiser' | 'laisser';
  /** What the second line about one projet is: an error, or the same thing said twice. */
  doublons: 'refuser' | 'fusionner';
  /**
   * When a partenaire of the file and one of the database, of one name, country and level, are the same: `strict` at one
   * place (the file has the Atlas's own positions), `souple` within 15 km, or where one of the positions is approximate.
   */
  rapprochement: 'strict' | 'souple';
}

/** A file whose columns hold what those of the table of projets hold (see `exports/colonnes.ts`). */
export interface ProfilTable extends ProfilCommun {
  forme: 'table';
  /** The name in the file of each column of the table that it has. */
  colonnes: Readonly<Record<string, string>>;
  /** Columns of the table without which the file is refused. */
  obligatoires: readonly string[];
  /** Cells for columns of the table that the file does not have. */
  constantes?: Readonly<Record<string, string>>;
}

/** A list of twinnings by names of towns: one line a pair, a French commune and a foreign town with their positions. */
export interface ProfilJumelages extends ProfilCommun {
  forme: 'jumelages';
  colonnes: {
    commune: string;
    communeLatitude: string;
    communeLongitude: string;
    partenaire: string;
    partenaireLatitude: string;
    partenaireLongitude: string;
    partenairePopulation: string;
    pays: string;
  };
  /** Columns that repeat what the Atlas knows better. */
  inutiles: readonly string[];
  /** Where the file comes from, for the summary of the projets: «d'après Wikidata». */
  origine: string;
  /** French names of communes that the file calls otherwise. */
  nomsDeCommunes: Readonly<Record<string, string>>;
}
