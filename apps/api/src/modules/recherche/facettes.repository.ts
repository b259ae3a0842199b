import {
  FACETTES,
  type Facettes,
  type Filtre,
  type Filtres,
  LIBELLES_CONTINENT,
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type Libelle,
  type NomFacette,
} from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { SOURCES, toAnneesSql, toFacetteSql } from './facettes.sql.ts';
import { type Criteres, listFiltresDonnes, toIds } from './filtres.sql.ts';

/** At most this many values of a facet are given, besides the chosen ones. */
const VALEURS_MAX = 100;

/** The filters that each facet is counted without: its own. */
const FILTRES_PROPRES = {
  ...(Object.fromEntries(FACETTES.map((nom) => [nom, [nom]])) as Record<Exclude<NomFacette, 'annee'>, Filtre[]>),
  annee: ['anneeMin', 'anneeMax'],
} satisfies Record<NomFacette, Filtre[]>;

/** The facets counted together; each group is one query, and they run side by side. */
const GROUPES: readonly (readonly NomFacette[])[] = [
  ['typeCooperation', 'statut', 'annee', 'thematique', 'continent', 'pays', 'financeur'],
  ['region', 'departement', 'collectivite', 'typeCollectivite'],
  ['partenaire', 'ville'],
];

interface RawValeur {
  valeur: string;
  libelle: string | null;
  libelleEn: string | null;
  nombre: number;
}
type RawFacettes = Partial<Record<NomFacette, { total: number; valeurs: RawValeur[] }>>;

/** Every facet of a search, each counted with its own filter left out. Three queries, whatever the filters. */
export async function countFacettes(db: Database, criteres: Criteres, query: Filtres): Promise<Facettes> {
  const groupes = await Promise.all(GROUPES.map((noms) => db.query<RawFacettes>(toGroupeSql(noms, criteres))));
  const raw: RawFacettes = Object.assign({}, ...groupes.map((rows) => rows[0]));
  return Object.fromEntries(
    FACETTES.map((nom) => [
      nom,
      { total: raw[nom]?.total ?? 0, valeurs: (raw[nom]?.valeurs ?? []).map((valeur) => toValeur(nom, valeur, query)) },
    ]),
  ) as Facettes;
}

/** The selections that a group of facets needs, as common table expressions: one for each set of filters left out. */
class Selections {
  readonly #criteres: Criteres;
  readonly #donnes: readonly Filtre[];
  readonly #tables = new Map<string, { nom: Prisma.Sql; sql: Prisma.Sql }>();

  constructor(criteres: Criteres) {
    this.#criteres = criteres;
    this.#donnes = listFiltresDonnes(criteres);
  }

  /** «This column is a projet selected when `propres` are left out», as a condition. */
  without(propres: readonly Filtre[]): (column: Prisma.Sql) => Prisma.Sql {
    const omis = propres.filter((filtre) => this.#donnes.includes(filtre));
    if (omis.length === this.#donnes.length) return () => Prisma.sql`TRUE`;
    const { nom } = this.#get(omis);
    return (column) => Prisma.sql`${column} IN (SELECT id FROM ${nom})`;
  }

  #get(omis: readonly Filtre[]) {
    const key = omis.join();
    const known = this.#tables.get(key);
    if (known) return known;
    const table = { nom: Prisma.raw(`selection_${this.#tables.size}`), sql: toIds(this.#criteres, omis) };
    this.#tables.set(key, table);
    return table;
  }

  /** The `WITH` clause of what was asked for. */
  toWith(): Prisma.Sql {
    const tables = [...this.#tables.values()].map(({ nom, sql }) => Prisma.sql`${nom} AS MATERIALIZED (${sql})`);
    return tables.length === 0 ? Prisma.empty : Prisma.sql`WITH ${Prisma.join(tables)}`;
  }
}

function toGroupeSql(noms: readonly NomFacette[], criteres: Criteres): Prisma.Sql {
  const selections = new Selections(criteres);
  const columns = noms.map((nom) => {
    const inSelection = selections.without(FILTRES_PROPRES[nom]);
    const facette =
      nom === 'annee'
        ? toAnneesSql(inSelection)
        : toFacetteSql(SOURCES[nom], inSelection, { choisies: listChoisies(nom, criteres), max: VALEURS_MAX });
    return Prisma.sql`${facette} AS ${Prisma.raw(`"${nom}"`)}`;
  });
  return Prisma.sql`${selections.toWith()} SELECT ${Prisma.join(columns)}`;
}

/** The chosen values of a facet, as its source writes them. */
function listChoisies(nom: Exclude<NomFacette, 'annee'>, criteres: Criteres): string[] {
  const choisies = (criteres[nom] ?? []).map(String);
  return [...new Set(nom === 'ville' ? choisies.map(normalizeNom) : choisies)];
}

const VOCABULAIRES: Partial<Record<NomFacette, Record<string, Libelle>>> = {
  typeCooperation: LIBELLES_TYPE_COOPERATION,
  statut: LIBELLES_STATUT,
  typeCollectivite: LIBELLES_TYPE_COLLECTIVITE,
  continent: LIBELLES_CONTINENT,
};

/** A value as it is read, and as the filter takes it: a town by its name, in the writing of whoever chose it. */
function toValeur(nom: NomFacette, raw: RawValeur, query: Filtres): Facettes[NomFacette]['valeurs'][number] {
  const vocabulaire = VOCABULAIRES[nom]?.[raw.valeur];
  const libelle = vocabulaire?.fr ?? raw.libelle ?? raw.valeur;
  const choisie = nom === 'ville' ? query.ville?.find((ville) => normalizeNom(ville) === raw.valeur) : undefined;
  return {
    valeur: nom === 'ville' ? (choisie ?? libelle) : raw.valeur,
    libelle,
    libelleEn: vocabulaire?.en ?? raw.libelleEn,
    nombre: raw.nombre,
  };
}
