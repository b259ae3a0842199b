import type { Provenance } from '@atlas/contracts';
import type { SnapshotDatabase } from '../../../plugins/database.ts';

/** A format of export: what it reads of projets, and how it writes them. */
export interface Format<T> {
  /** Without a dot. */
  extension: string;
  /** Reads projets in the order of `ids`; those that are no longer there are left out. */
  load(db: SnapshotDatabase, ids: number[]): Promise<T[]>;
  /** The bytes of the file, batch by batch. */
  write(lots: AsyncIterable<T[]>, provenance: Provenance): AsyncIterable<string | Uint8Array>;
  /** @throws HttpProblem when the format cannot hold what is asked. */
  check?(provenance: Provenance): void;
}
