import { describe, expect, it } from 'vitest';
import { readLots, takePremier } from './lots.ts';

const IDS = Int32Array.from({ length: 10 }, (_, rang) => rang + 1);

/** A reader of batches that remembers what it was asked. */
function createLecteur() {
  const demandes: number[][] = [];
  const load = async (ids: number[]) => {
    demandes.push(ids);
    return ids.map((id) => id * 10);
  };
  return { demandes, load };
}

const collect = async (lots: AsyncIterable<number[]>) => {
  const lus: number[][] = [];
  for await (const lot of lots) lus.push(lot);
  return lus;
};

describe('readLots', () => {
  it('reads everything, in order, in batches', async () => {
    const { load } = createLecteur();
    expect(await collect(readLots(IDS, load, 4))).toEqual([
      [10, 20, 30, 40],
      [50, 60, 70, 80],
      [90, 100],
    ]);
    expect(await collect(readLots(new Int32Array(0), load, 4))).toEqual([]);
  });

  it('asks for nothing before it is read, and never for more than two batches ahead', async () => {
    const { demandes, load } = createLecteur();
    const lots = readLots(IDS, load, 1);
    expect(demandes).toHaveLength(0);
    await lots.next();
    expect(demandes).toHaveLength(2);
    await lots.next();
    expect(demandes).toHaveLength(3);
  });

  it('asks for nothing more once its reader has left', async () => {
    const { demandes, load } = createLecteur();
    for await (const _ of readLots(IDS, load, 1)) break;
    expect(demandes).toEqual([[1], [2]]);
  });

  it('gives the error of a batch to whoever waits for it', async () => {
    const lots = readLots(
      IDS,
      async ([id = 0]) => {
        if (id === 3) throw new Error('lost');
        return [id];
      },
      1,
    );
    await lots.next();
    await lots.next();
    await expect(lots.next()).rejects.toThrow('lost');
  });
});

describe('takePremier', () => {
  it('fails at once when the first batch does', async () => {
    const lots = readLots(IDS, async (): Promise<number[]> => {
      throw new Error('lost');
    });
    await expect(takePremier(lots)).rejects.toThrow('lost');
  });

  it('gives the first batch, and all of them', async () => {
    const { load } = createLecteur();
    const { premier, lots } = await takePremier(readLots(IDS, load, 5));
    expect(premier).toEqual([10, 20, 30, 40, 50]);
    expect(await collect(lots)).toEqual([premier, [60, 70, 80, 90, 100]]);
    expect((await takePremier(readLots(new Int32Array(0), load))).premier).toEqual([]);
  });

  it('leaves the reading when its reader leaves', async () => {
    const { demandes, load } = createLecteur();
    const { lots } = await takePremier(readLots(IDS, load, 1));
    for await (const _ of lots) break;
    await Promise.resolve();
    expect(demandes).toHaveLength(2);
  });
});
