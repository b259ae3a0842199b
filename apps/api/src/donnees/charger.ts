/** How the loading of the first data is told to whoever waits for it. */
export interface LoadOptions {
  /** The data folder, where the files of documents go. */
  dataDir: string;
  /** Whether the demonstration data come with the référentiels. */
  demonstration: boolean;
  /** Called with a short French phrase at each step («communes», «projets»…). */
  onProgress?: (step: string) => void;
}

/**
 * Loads the référentiels, and the demonstration data when they are wanted, into a database that has none; does nothing on one that has.
 * The caller makes sure that no other instance loads at the same time. All or nothing: an interrupted loading leaves
 * the database empty for the next start.
 * @param databaseUrl a database to which the migrations were applied.
 */
export async function loadInitialData(_databaseUrl: string, _options: LoadOptions): Promise<void> {}

/**
 * Replaces the demonstration data of a database by a set `echelle` times the size of the real Atlas.
 * @param echelle a whole number from 1 to 100.
 */
export async function loadDemonstration(
  _databaseUrl: string,
  _echelle: number,
  _options: Pick<LoadOptions, 'dataDir' | 'onProgress'>,
): Promise<void> {}
