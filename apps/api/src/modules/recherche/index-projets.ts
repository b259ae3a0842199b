import { setImmediate } from 'node:timers/promises';
import type { Filtres } from '@atlas/contracts';
import { Moteur } from '@atlas/recherche';
import type { Database } from '../../plugins/database.ts';
import { Annuaire } from './annuaire.ts';
import { type LigneProjet, readLignes, readLignesApres } from './lignes.repository.ts';
import { readCollectivites, readPartenaires, readVocabulaires } from './referentiels.repository.ts';
import { toRequete } from './requete.ts';
import { ResumesConnus } from './resumes-connus.ts';
import {
  type DimensionProjets,
  type MoteurProjets,
  type OrdreProjets,
  SCHEMA_PROJETS,
  type SelectionProjets,
} from './schema.ts';
import { createSituations, type Situations } from './situations.ts';
import { toFicheIndexee } from './to-fiche-indexee.ts';

/** Projets read by one query. */
const LOT_LECTURE = 1000;
/** Projets indexed before other work of the process has its turn: some ten milliseconds. */
const LOT_INDEX = 100;
/** Left slots that are kept: beyond, and beyond a quarter of all, everything is built anew. */
const VIDES_MIN = 1000;

/** The projets of the database in memory, searched by the engine, with the names of what they are tied to. */
export class IndexProjets {
  readonly moteur: MoteurProjets = new Moteur<DimensionProjets, OrdreProjets>(SCHEMA_PROJETS);
  readonly annuaire: Annuaire;
  readonly resumes: ResumesConnus;
  readonly #db: Database;
  #situations: Situations;

  private constructor(db: Database, annuaire: Annuaire) {
    this.#db = db;
    this.resumes = new ResumesConnus(db);
    this.annuaire = annuaire;
    this.#situations = createSituations(this.moteur, annuaire);
  }

  /** How actors and countries are grouped. */
  get situations(): Situations {
    return this.#situations;
  }

  /** Reads every projet of the database, in batches, without holding up the process. */
  static async load(db: Database): Promise<IndexProjets> {
    const index = new IndexProjets(db, new Annuaire(await readVocabulaires(db)));
    // While a batch is indexed the next one is read.
    let lecture = readLignesApres(db, 0, LOT_LECTURE);
    for (;;) {
      const lignes = await lecture;
      const derniere = lignes.at(-1);
      if (derniere === undefined) {
        index.#warm();
        return index;
      }
      lecture = readLignesApres(db, derniere.id, LOT_LECTURE);
      // Awaited at the next turn; a failure before then is told there.
      lecture.catch(() => undefined);
      await index.#add(lignes, (id, connus) => !connus.has(id));
    }
  }

  /** Sorts the orders and the groups, which their first reading would do: no request waits for it. */
  #warm(): void {
    for (const ordre of Object.values(this.moteur.ordres)) void ordre.rangs;
    for (const groupes of Object.values(this.#situations)) void groupes.membres;
  }

  /** Reads again the projets of these ids, and the actors they are tied to. */
  async refresh(ids: readonly number[]): Promise<void> {
    const lignes = await readLignes(this.#db, ids);
    const presents = new Set(lignes.map(({ id }) => id));
    await this.#add(lignes, () => true);
    for (const id of ids) if (!presents.has(id)) this.moteur.remove(id);
    this.resumes.forget(ids);
  }

  /** True when so many slots were left that building anew is worth it. */
  get isWorn(): boolean {
    return this.moteur.vides > VIDES_MIN && this.moteur.vides > this.moteur.taille / 4;
  }

  async #add(
    lignes: readonly LigneProjet[],
    isWanted: (id: number, connus: ReadonlyMap<number, unknown>) => boolean,
  ): Promise<void> {
    const { collectivites, partenaires } = this.annuaire;
    const wanted = (ids: number[], connus: ReadonlyMap<number, unknown>) =>
      [...new Set(ids)].filter((id) => isWanted(id, connus));
    const idsCollectivites = wanted(
      lignes.flatMap((ligne) => ligne.collectivites),
      collectivites,
    );
    const idsPartenaires = wanted(
      lignes.flatMap((ligne) => ligne.partenaires),
      partenaires,
    );
    const [lues, lus] = await Promise.all([
      idsCollectivites.length > 0 ? readCollectivites(this.#db, idsCollectivites) : [],
      idsPartenaires.length > 0 ? readPartenaires(this.#db, idsPartenaires) : [],
    ]);
    const moves = [
      ...lues.map((collectivite) => this.annuaire.putCollectivite(collectivite)),
      ...lus.map((partenaire) => this.annuaire.putPartenaire(partenaire)),
    ];
    if (moves.includes(true)) this.#situations = createSituations(this.moteur, this.annuaire);
    for (const [rang, ligne] of lignes.entries()) {
      if (rang > 0 && rang % LOT_INDEX === 0) await setImmediate();
      this.moteur.put(toFicheIndexee(ligne, this.annuaire));
    }
  }

  /** What the filters of a request select. Valid until the index is refreshed: not to be kept across an `await`. */
  select(filtres: Filtres): SelectionProjets {
    return this.moteur.select(toRequete(filtres));
  }
}
