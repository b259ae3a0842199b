import type { Suggestion } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { REGIONS_DES_COLLECTIVITES } from '../recherche/regions.sql.ts';
import type { Situation } from './precision.ts';

/** Something whose name answers what is typed, before it is said in words. */
export interface Candidat extends Omit<Suggestion, 'precision' | 'precisionEn'>, Omit<Situation, 'type'> {
  /** 0 when its name is what is typed, 1 when it begins with it, 2 when one of its words does. */
  rang: number;
}

/** Below this many letters only the beginnings of names are looked for: nearly every name has a word that fits. */
const MOT_MIN = 3;

/** The look-up of one normalised text, at most `limite` candidates of each type. */
class Recherche {
  readonly #texte: string;
  readonly #limite: number;

  constructor(texte: string, limite: number) {
    this.#texte = texte;
    this.#limite = limite;
  }

  matches(column: Prisma.Sql): Prisma.Sql {
    const debut = Prisma.sql`${column} LIKE ${`${this.#texte}%`}`;
    if (this.#texte.length < MOT_MIN) return debut;
    return Prisma.sql`(${debut} OR ${column} LIKE ${`% ${this.#texte}%`})`;
  }

  rank(column: Prisma.Sql): Prisma.Sql {
    return Prisma.sql`CASE WHEN ${column} = ${this.#texte} THEN 0 WHEN ${column} LIKE ${`${this.#texte}%`} THEN 1 ELSE 2 END`;
  }

  /** The best of a table by its name, the most populated first; `nom` is a normalised column. */
  best(table: Prisma.Sql, nom: Prisma.Sql, condition = Prisma.sql`TRUE`): Prisma.Sql {
    return Prisma.sql`(SELECT *, ${this.rank(nom)} AS rang FROM ${table} WHERE ${this.matches(nom)} AND ${condition}
      ORDER BY rang, population DESC NULLS LAST, nom LIMIT ${this.#limite}::int)`;
  }

  /** The same for a large table whose rows are worth less: the first in the order of its index, whatever their weight. */
  first(table: Prisma.Sql, nom: Prisma.Sql, condition: Prisma.Sql): Prisma.Sql {
    const some = (motif: string, order: Prisma.Sql) => Prisma.sql`(
      SELECT * FROM ${table} WHERE ${nom} LIKE ${motif} AND ${condition} ${order} LIMIT ${this.#limite}::int)`;
    const debut = some(`${this.#texte}%`, Prisma.sql`ORDER BY ${nom} USING ~<~`);
    if (this.#texte.length < MOT_MIN) return Prisma.sql`(SELECT *, ${this.rank(nom)} AS rang FROM ${debut} t)`;
    return Prisma.sql`(SELECT *, ${this.rank(nom)} AS rang FROM (
      ${debut} UNION ALL ${some(`% ${this.#texte}%`, Prisma.empty)}) t ORDER BY rang LIMIT ${this.#limite}::int)`;
  }
}

/** A name normalised as `nom_normalise` columns are, for the small tables that have none. */
const normalise = (column: string) => `trim(regexp_replace(lower(unaccent(${column})), '[^a-z0-9]+', ' ', 'g'))`;

/** A small table as one that has `nom_normalise`. */
const withNomNormalise = (table: string, extra = '') =>
  Prisma.raw(`(SELECT *, ${normalise('nom')} AS nom_normalise${extra} FROM ${table}) t`);

/** Countries, once under each of their two names. */
const NOMS_DES_PAYS = Prisma.raw(`(
  SELECT pays.*, ${normalise('appellation')} AS nom_normalise
  FROM pays CROSS JOIN LATERAL (VALUES (nom), (nom_en)) v(appellation)) t`);

const NOM = Prisma.sql`nom_normalise`;
const NO_PLACE = Prisma.sql`NULL::float8 AS longitude, NULL::float8 AS latitude`;

/** One query of (type, cle, libelle, libelle_en, genre, lieu, lieu_en, longitude, latitude, projets, rang). */
type Source = (recherche: Recherche) => Prisma.Sql;

const pays: Source = (recherche) => Prisma.sql`
  SELECT DISTINCT ON (y.code) 'pays', y.code, y.nom, y.nom_en, y.continent::text, NULL, NULL, y.longitude, y.latitude,
    (SELECT count(*) FROM projet_pays l WHERE l.code_pays = y.code), y.rang
  FROM ${recherche.best(NOMS_DES_PAYS, NOM)} y ORDER BY y.code, y.rang`;

const regions: Source = (recherche) => Prisma.sql`
  SELECT CASE WHEN t.ancienne THEN 'ancienne_region' ELSE 'region' END, t.code, t.nom, NULL, NULL, NULL, NULL,
    t.longitude, t.latitude,
    (SELECT count(DISTINCT l.projet_id) FROM projet_collectivite l WHERE l.collectivite_id IN (
      SELECT r.collectivite_id FROM ${REGIONS_DES_COLLECTIVITES} r WHERE r.code_region = t.code)), t.rang
  FROM ${recherche.best(withNomNormalise('region'), NOM)} t`;

const departements: Source = (recherche) => Prisma.sql`
  SELECT 'departement', d.code, d.nom, NULL, NULL, r.nom, NULL, d.longitude, d.latitude,
    (SELECT count(DISTINCT l.projet_id) FROM collectivite c JOIN projet_collectivite l ON l.collectivite_id = c.id
      WHERE c.code_departement = d.code), d.rang
  FROM ${recherche.best(withNomNormalise('departement'), NOM)} d LEFT JOIN region r ON r.code = d.code_region`;

const collectivites: Source = (recherche) => Prisma.sql`
  SELECT 'collectivite', c.id::text, c.nom, NULL, c.type::text, coalesce(d.nom, r.nom), NULL, c.longitude, c.latitude,
    (SELECT count(*) FROM projet_collectivite l WHERE l.collectivite_id = c.id), c.rang
  FROM ${recherche.best(Prisma.sql`collectivite`, NOM)} c LEFT JOIN departement d ON d.code = c.code_departement
  LEFT JOIN region r ON r.code = c.code_region`;

/** The communes that are no collectivité of the Atlas. */
const communes: Source = (recherche) => {
  const isElsewhere = Prisma.sql`NOT EXISTS (
    SELECT FROM collectivite a WHERE a.type = 'commune' AND a.code_insee = commune.code)`;
  return Prisma.sql`
    SELECT 'commune', c.code, c.nom, NULL, NULL, d.nom, NULL, c.longitude, c.latitude, 0, c.rang
    FROM ${recherche.first(Prisma.sql`commune`, NOM, isElsewhere)} c JOIN departement d ON d.code = c.code_departement`;
};

const partenaires: Source = (recherche) => Prisma.sql`
  SELECT 'partenaire', x.id::text, x.nom, NULL, x.niveau::text, y.nom, y.nom_en, x.longitude, x.latitude,
    (SELECT count(*) FROM projet_partenaire l WHERE l.partenaire_id = x.id), x.rang
  FROM ${recherche.best(Prisma.sql`partenaire`, NOM)} x JOIN pays y ON y.code = x.code_pays`;

const thematiques: Source = (recherche) => Prisma.sql`
  SELECT 'thematique', t.slug, t.nom, t.nom_en, NULL, parent.nom, parent.nom_en, ${NO_PLACE},
    (SELECT count(DISTINCT l.projet_id) FROM projet_thematique l JOIN thematique f ON f.id = l.thematique_id
      WHERE t.id IN (f.id, f.parent_id)), t.rang
  FROM ${recherche.best(withNomNormalise('thematique', ', NULL::int AS population'), NOM)} t
  LEFT JOIN thematique parent ON parent.id = t.parent_id`;

const SOURCES = [pays, regions, departements, collectivites, communes, partenaires, thematiques];

/**
 * The places, actors and thématiques that answer a normalised text: at most `limite` a type, best first. One query.
 * @param texte as `normalizeNom` writes names, not empty.
 */
export async function findCandidats(db: Database, texte: string, limite: number): Promise<Candidat[]> {
  const recherche = new Recherche(texte, limite);
  const sources = SOURCES.map((source) => Prisma.sql`(${source(recherche)})`);
  return db.query<Candidat>(Prisma.sql`
    SELECT type, cle, libelle, libelle_en AS "libelleEn", genre, lieu, lieu_en AS "lieuEn", longitude, latitude,
      projets::int, rang
    FROM (${Prisma.join(sources, ' UNION ALL ')}) candidat
      (type, cle, libelle, libelle_en, genre, lieu, lieu_en, longitude, latitude, projets, rang)
    ORDER BY rang, projets DESC, libelle`);
}

/** Projets as candidates, in the order of their ids: what they are called, after all that is named exactly. One query. */
export async function findCandidatsProjets(db: Database, ids: readonly number[]): Promise<Candidat[]> {
  if (ids.length === 0) return [];
  return db.query<Candidat>(Prisma.sql`
    SELECT 'projet' AS type, p.id::text AS cle, p.titre AS libelle, NULL AS "libelleEn", NULL AS genre,
      p.numero AS lieu, p.numero AS "lieuEn", NULL AS longitude, NULL AS latitude, 1 AS projets, 2 AS rang
    FROM unnest(${ids}::int[]) WITH ORDINALITY AS choix(id, place) JOIN projet p ON p.id = choix.id
    ORDER BY choix.place`);
}
