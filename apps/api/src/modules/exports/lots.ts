/** Projets read at a time: a megabyte or two, and some tens of milliseconds of the database. */
const LOT = 500;

/** Batches being read while one is sent: the database works while we write, and never more than this for nothing. */
const AVANCE = 2;

/**
 * Reads what `ids` name batch by batch, in their order, no faster than they are taken; `load` is not called again once
 * the reader has left.
 */
export async function* readLots<T>(
  ids: Int32Array,
  load: (ids: number[]) => Promise<T[]>,
  taille = LOT,
): AsyncGenerator<T[]> {
  const attendus: Promise<T[]>[] = [];
  let debut = 0;
  const ask = () => {
    const lot = load([...ids.subarray(debut, debut + taille)]);
    // Whoever waits for it takes the error; a reader that has left does not.
    lot.catch(() => undefined);
    attendus.push(lot);
    debut += taille;
  };
  for (;;) {
    while (attendus.length < AVANCE && debut < ids.length) ask();
    const lot = attendus.shift();
    if (lot === undefined) return;
    yield await lot;
  }
}

/** Waits for the first batch, so that what fails at once fails before anything is sent; empty when there is none. */
export async function takePremier<T>(lots: AsyncGenerator<T[]>): Promise<{ premier: T[]; lots: AsyncIterable<T[]> }> {
  const { done, value } = await lots.next();
  const premier = done ? [] : value;
  return { premier, lots: resume(premier, lots) };
}

async function* resume<T>(premier: T[], suite: AsyncGenerator<T[]>): AsyncGenerator<T[]> {
  try {
    if (premier.length > 0) yield premier;
    yield* suite;
  } finally {
    await suite.return(undefined);
  }
}
