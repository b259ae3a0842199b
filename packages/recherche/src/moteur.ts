import { addBit, type Bits, createBits, removeBit } from './colonnes/bits.ts';
import { createColonneF64 } from './colonnes/croissante.ts';
import { Dimension } from './colonnes/dimension.ts';
import { Ordre } from './colonnes/ordre.ts';
import { ColonnePeriode } from './colonnes/periode.ts';
import type { FicheIndexee, FiltreHorsDimension, Requete, Schema } from './fiche.ts';
import { Selection } from './selection.ts';
import { Evaluation } from './texte/evaluation.ts';
import { IndexMots } from './texte/index-mots.ts';
import { parseMotsCles } from './texte/requete.ts';

/** Slots of room for live bits, doubled when they are used up. */
const CAPACITE = 1024;

const toRecord = <N extends string, V>(noms: readonly N[], create: (nom: N) => V): Record<N, V> =>
  Object.fromEntries(noms.map((nom) => [nom, create(nom)])) as Record<N, V>;

/**
 * Records in memory, searched by crossed criteria and keywords with exact counts. Each has a slot in columns that only
 * grow: a record that changes leaves its slot and takes a new one. When too many slots are left empty (`vides`), build
 * another engine. Room for 2²⁴ slots.
 */
export class Moteur<D extends string, O extends string> {
  readonly dimensions: Readonly<Record<D, Dimension>>;
  readonly ordres: Readonly<Record<O, Ordre>>;
  readonly periodes = new ColonnePeriode();
  readonly #noms: readonly D[];
  readonly #mesures = createColonneF64();
  readonly #index = new IndexMots();
  readonly #ids = createColonneF64();
  readonly #places = new Map<number, number>();
  #vivantes: Bits = createBits(CAPACITE);

  constructor({ dimensions, masquees, ordres }: Schema<D, O>) {
    this.#noms = dimensions;
    this.dimensions = toRecord(dimensions, (nom) => new Dimension(masquees?.[nom]));
    this.ordres = toRecord(Object.keys(ordres) as O[], (nom) => new Ordre(ordres[nom], this.#ids));
  }

  /** How many records there are. */
  get total(): number {
    return this.#places.size;
  }

  /** How many slots there are, empty ones included. */
  get taille(): number {
    return this.#ids.longueur;
  }

  /** How many slots were left. */
  get vides(): number {
    return this.taille - this.total;
  }

  /** The slots in use. */
  get vivantes(): Bits {
    return this.#vivantes.subarray(0, (this.taille + 31) >>> 5);
  }

  /** The id of the record in a slot. */
  idOf(place: number): number {
    return this.#ids.valeurs[place] ?? 0;
  }

  /** What the record in a slot adds to a sum. */
  mesureOf(place: number): number {
    return this.#mesures.valeurs[place] ?? 0;
  }

  /** Adds a record, or replaces the one of the same id. */
  put(fiche: FicheIndexee<D, O>): void {
    this.remove(fiche.id);
    const place = this.taille;
    this.#ids.push(fiche.id);
    this.#places.set(fiche.id, place);
    for (const nom of this.#noms) this.dimensions[nom].add(fiche.valeurs[nom]);
    this.periodes.add(fiche.periode);
    this.#mesures.push(fiche.mesure);
    this.#index.add(fiche.textes);
    for (const nom of Object.keys(this.ordres) as O[]) this.ordres[nom].add(fiche.tris[nom]);
    this.#ensureRoom();
    addBit(this.#vivantes, place);
  }

  /** Takes a record out; nothing when there is none of this id. */
  remove(id: number): void {
    const place = this.#places.get(id);
    if (place === undefined) return;
    this.#places.delete(id);
    removeBit(this.#vivantes, place);
    for (const nom of this.#noms) this.dimensions[nom].remove(place);
    this.periodes.remove(place);
    this.#index.remove(place);
  }

  #ensureRoom(): void {
    if (this.taille <= this.#vivantes.length * 32) return;
    const plus = createBits(this.#vivantes.length * 64);
    plus.set(this.#vivantes);
    this.#vivantes = plus;
  }

  /** The records that a request selects. Valid until the next `put` or `remove`. */
  select({ valeurs, anneeMin, anneeMax, q = '' }: Requete<D>): Selection<D, O> {
    const filtres = new Map<D | FiltreHorsDimension, Bits>();
    for (const nom of this.#noms) {
      const cles = valeurs?.[nom];
      if (cles !== undefined && cles.length > 0) filtres.set(nom, this.dimensions[nom].select(cles));
    }
    if (anneeMin !== undefined || anneeMax !== undefined) {
      filtres.set('periode', this.periodes.select(anneeMin, anneeMax));
    }
    const clauses = parseMotsCles(q);
    const motsCles = clauses.length === 0 ? undefined : new Evaluation(this.#index, clauses, this.taille);
    if (motsCles) filtres.set('q', motsCles.select(this.vivantes));
    return new Selection(this, filtres, motsCles);
  }
}
