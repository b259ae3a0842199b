import type { ResumeProjet } from '@atlas/contracts';
import type { Database } from '../../plugins/database.ts';
import { listResumes } from '../projets/projets.repository.ts';

/** Projets kept at most: those of the real Atlas all fit; of more, the ones asked for longest ago are read again. */
const RESUMES_MAX = 20_000;

/** The projets that were shown in a list, as it shows them, until they change. */
export class ResumesConnus {
  readonly #db: Database;
  readonly #resumes = new Map<number, ResumeProjet>();
  /** Grows at each change: what was asked of the database before it is not kept after it. */
  #generation = 0;

  constructor(db: Database) {
    this.#db = db;
  }

  /** The projets of these ids in this order; one that is gone since is left out. One query, or none. */
  async list(ids: readonly number[]): Promise<ResumeProjet[]> {
    const manquants = ids.filter((id) => !this.#resumes.has(id));
    const lus = new Map<number, ResumeProjet>();
    if (manquants.length > 0) {
      const generation = this.#generation;
      for (const resume of await listResumes(this.#db, manquants)) lus.set(resume.id, resume);
      if (generation === this.#generation) this.#keep(lus);
    }
    return ids.flatMap((id) => lus.get(id) ?? this.#resumes.get(id) ?? []);
  }

  /** Forgets projets that changed. */
  forget(ids: readonly number[]): void {
    this.#generation++;
    for (const id of ids) this.#resumes.delete(id);
  }

  #keep(lus: ReadonlyMap<number, ResumeProjet>): void {
    for (const [id, resume] of lus) this.#resumes.set(id, resume);
    for (const id of this.#resumes.keys()) {
      if (this.#resumes.size <= RESUMES_MAX) return;
      this.#resumes.delete(id);
    }
  }
}
