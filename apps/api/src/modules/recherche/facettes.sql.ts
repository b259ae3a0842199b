import type { NomFacette } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import { REGIONS_DES_COLLECTIVITES } from './regions.sql.ts';

/** Where the values of a facet come from. */
export interface SourceFacette {
  /** (valeur, projet_id) */
  paires: Prisma.Sql;
  /** True when a pair may come several times. */
  doublons?: true;
  /** (libelle, libelle_en) of the value `v.valeur` (text); absent, the value is of a vocabulary that has its own labels. */
  libelle?: Prisma.Sql;
}

const COLONNE_DE_PROJET = (colonne: Prisma.Sql) => Prisma.sql`SELECT ${colonne} AS valeur, id AS projet_id FROM projet`;

/** What a value holds when it only shows where it is chosen. */
const PRECISION = Prisma.sql`':'`;

/** Every facet but the years, which are counted by period (see `ANNEES`). */
export const SOURCES: Record<Exclude<NomFacette, 'annee'>, SourceFacette> = {
  typeCooperation: { paires: COLONNE_DE_PROJET(Prisma.sql`type_cooperation`) },
  statut: { paires: COLONNE_DE_PROJET(Prisma.sql`statut`) },
  thematique: {
    doublons: true,
    paires: Prisma.sql`SELECT niveau.slug AS valeur, l.projet_id FROM projet_thematique l
      JOIN thematique t ON t.id = l.thematique_id JOIN thematique niveau ON niveau.id IN (t.id, t.parent_id)`,
    libelle: Prisma.sql`SELECT nom AS libelle, nom_en AS libelle_en FROM thematique WHERE slug = v.valeur`,
  },
  continent: {
    doublons: true,
    paires: Prisma.sql`SELECT y.continent AS valeur, l.projet_id FROM projet_pays l JOIN pays y ON y.code = l.code_pays`,
  },
  pays: {
    paires: Prisma.sql`SELECT l.code_pays AS valeur, l.projet_id FROM projet_pays l`,
    libelle: Prisma.sql`SELECT nom AS libelle, nom_en AS libelle_en FROM pays WHERE code = v.valeur`,
  },
  region: {
    doublons: true,
    paires: Prisma.sql`SELECT r.code_region AS valeur, l.projet_id FROM projet_collectivite l
      JOIN ${REGIONS_DES_COLLECTIVITES} r ON r.collectivite_id = l.collectivite_id`,
    libelle: Prisma.sql`SELECT nom AS libelle, NULL AS libelle_en FROM region WHERE code = v.valeur`,
  },
  departement: {
    doublons: true,
    paires: Prisma.sql`SELECT c.code_departement AS valeur, l.projet_id FROM projet_collectivite l
      JOIN collectivite c ON c.id = l.collectivite_id WHERE c.code_departement IS NOT NULL`,
    libelle: Prisma.sql`SELECT nom AS libelle, NULL AS libelle_en FROM departement WHERE code = v.valeur`,
  },
  collectivite: {
    paires: Prisma.sql`SELECT l.collectivite_id AS valeur, l.projet_id FROM projet_collectivite l`,
    libelle: Prisma.sql`SELECT nom AS libelle, NULL AS libelle_en FROM collectivite WHERE id = v.valeur::int`,
  },
  typeCollectivite: {
    doublons: true,
    paires: Prisma.sql`SELECT c.type AS valeur, l.projet_id FROM projet_collectivite l
      JOIN collectivite c ON c.id = l.collectivite_id`,
  },
  partenaire: {
    paires: Prisma.sql`SELECT l.partenaire_id AS valeur, l.projet_id FROM projet_partenaire l`,
    libelle: Prisma.sql`SELECT nom AS libelle, NULL AS libelle_en FROM partenaire WHERE id = v.valeur::int`,
  },
  financeur: {
    // A line counts for its financeur, and for its financeur in its year: `maee`, and `maee:2009` where that is chosen.
    doublons: true,
    paires: Prisma.sql`SELECT niveau.valeur, l.projet_id FROM financement l JOIN financeur f ON f.id = l.financeur_id
      CROSS JOIN LATERAL (VALUES (f.slug), (f.slug || ':' || l.annee)) niveau(valeur)`,
    libelle: Prisma.sql`SELECT concat_ws(' ', coalesce(sigle, nom), nullif(split_part(v.valeur, ':', 2), '')) AS libelle,
      NULL AS libelle_en FROM financeur WHERE slug = split_part(v.valeur, ':', 1)`,
  },
  ville: {
    doublons: true,
    paires: Prisma.sql`SELECT c.nom_normalise AS valeur, l.projet_id FROM projet_collectivite l
      JOIN collectivite c ON c.id = l.collectivite_id WHERE c.type = 'commune'
      UNION ALL
      SELECT x.nom_normalise, l.projet_id FROM projet_partenaire l
      JOIN partenaire x ON x.id = l.partenaire_id WHERE x.niveau = 'commune'`,
    libelle: Prisma.sql`SELECT min(nom) AS libelle, NULL AS libelle_en FROM (
      SELECT nom FROM collectivite WHERE type = 'commune' AND nom_normalise = v.valeur
      UNION ALL SELECT nom FROM partenaire WHERE niveau = 'commune' AND nom_normalise = v.valeur) homonyme
      HAVING count(*) > 0`,
  },
};

/**
 * One facet as JSON `{ total, valeurs }`: the `max` fullest values, then the chosen ones, at 0 when nothing bears them.
 * @param inSelection «this column is a projet selected without the facet's own filter»
 */
export function toFacetteSql(
  { paires, doublons, libelle }: SourceFacette,
  inSelection: (column: Prisma.Sql) => Prisma.Sql,
  { choisies, max }: { choisies: readonly string[]; max: number },
): Prisma.Sql {
  const libelles = libelle ?? Prisma.sql`SELECT NULL::text AS libelle, NULL::text AS libelle_en`;
  return Prisma.sql`(
    WITH comptes AS (
      SELECT valeur::text AS valeur, count(*)::int AS nombre
      FROM (
        SELECT ${Prisma.raw(doublons ? 'DISTINCT' : '')} valeur, projet_id
        FROM (${paires}) l WHERE ${inSelection(Prisma.sql`l.projet_id`)}
      ) paire
      GROUP BY paire.valeur
    ),
    principales AS (SELECT valeur, nombre FROM comptes WHERE strpos(valeur, ${PRECISION}) = 0),
    premieres AS (SELECT valeur, nombre FROM principales ORDER BY nombre DESC, valeur LIMIT ${max}::int),
    retenues AS (
      SELECT valeur, nombre FROM premieres
      UNION
      SELECT choisie, coalesce(nombre, 0) FROM unnest(${choisies}::text[]) choisie LEFT JOIN comptes ON valeur = choisie
    )
    SELECT json_build_object(
      'total', (SELECT count(*) FROM principales),
      'valeurs', coalesce(json_agg(json_build_object(
        'valeur', v.valeur, 'libelle', t.libelle, 'libelleEn', t.libelle_en, 'nombre', v.nombre
      ) ORDER BY v.nombre DESC, v.valeur), '[]'))
    FROM retenues v CROSS JOIN LATERAL (${libelles}) t
  )`;
}

/**
 * The years as JSON, in order, each with the projets under way in it: what the filter «from that year to that year»
 * selects. Years go from the first start to the last year known, or the current one.
 */
export function toAnneesSql(inSelection: (column: Prisma.Sql) => Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(
    WITH periode AS (
      SELECT annee_debut AS debut, annee_fin AS fin, count(*)::int AS nombre FROM projet p
      WHERE annee_debut IS NOT NULL AND ${inSelection(Prisma.sql`p.id`)} GROUP BY 1, 2
    ),
    borne AS (SELECT greatest(max(debut), max(fin), extract(year FROM now())::int) AS derniere FROM periode),
    par_annee AS (
      SELECT annee, sum(nombre)::int AS nombre
      FROM periode, borne, generate_series(debut, coalesce(fin, derniere)) annee GROUP BY annee
    )
    SELECT json_build_object(
      'total', count(*),
      'valeurs', coalesce(json_agg(json_build_object(
        'valeur', annee::text, 'libelle', annee::text, 'libelleEn', NULL, 'nombre', nombre) ORDER BY annee), '[]'))
    FROM par_annee
  )`;
}
