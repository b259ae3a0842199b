import type { Bilan } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';
import { type Extremites, toExtremites } from '../recherche/extremites.sql.ts';
import { type Criteres, toIds, toWhere } from '../recherche/filtres.sql.ts';

/** Rows of a ranking, at most. */
const CLASSEMENT_MAX = 50;

type Projets = Omit<Bilan, 'collectivites' | 'partenaires' | 'pays' | 'classements'>;
type Classements = Bilan['classements'];
type CoteFrancais = Pick<Bilan, 'collectivites'> &
  Pick<Classements, 'regions' | 'departements'> & {
    classement: Classements['collectivites'];
  };
type CoteEtranger = Pick<Bilan, 'partenaires' | 'pays'> & {
  classementPays: Classements['pays'];
  classementPartenaires: Classements['partenaires'];
};

/**
 * The figures and rankings of what `criteres` select. Three queries, side by side.
 * @param perimetre whose actors count: by default those that the criteria name, not all whom the projets bring together.
 */
export async function computeBilan(
  db: Database,
  criteres: Criteres,
  perimetre: Extremites = toExtremites(criteres),
): Promise<Bilan> {
  const ids = toIds(criteres);
  const [[projets], [francais], [etranger]] = await Promise.all([
    db.query<{ bilan: Projets }>(toProjetsSql(toWhere(criteres))),
    db.query<{ bilan: CoteFrancais }>(toCoteFrancaisSql(ids, perimetre)),
    db.query<{ bilan: CoteEtranger }>(toCoteEtrangerSql(ids, perimetre)),
  ]);
  if (!projets || !francais || !etranger) throw new Error('an aggregate without GROUP BY gave no row');
  const { collectivites, regions, departements, classement } = francais.bilan;
  const { partenaires, pays, classementPays, classementPartenaires } = etranger.bilan;
  return {
    ...projets.bilan,
    collectivites,
    partenaires,
    pays,
    classements: {
      pays: classementPays,
      regions,
      departements,
      collectivites: classement,
      partenaires: classementPartenaires,
    },
  };
}

/** The ranking of the rows (id, projets) of `comptes`, named by the rows (id, cle, libelle, libelle_en) of `noms`. */
function toClassement(comptes: Prisma.Sql, noms: Prisma.Sql): Prisma.Sql {
  const ligne = jsonObject({ cle: 'n.cle', libelle: 'n.libelle', libelleEn: 'n.libelle_en', projets: 'n.projets' });
  return Prisma.sql`(SELECT coalesce(json_agg(${ligne} ORDER BY n.projets DESC, n.libelle, n.cle), '[]') FROM (
    SELECT nom.cle::text AS cle, nom.libelle, nom.libelle_en, compte.projets
    FROM (${comptes}) compte JOIN (${noms}) nom ON nom.id = compte.id
    ORDER BY compte.projets DESC, nom.libelle, nom.cle LIMIT ${CLASSEMENT_MAX}::int) n)`;
}

const PAR_ANNEE = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('annee', annee_debut, 'projets', nombre) ORDER BY annee_debut), '[]')
  FROM (SELECT annee_debut, count(*) AS nombre FROM selection WHERE annee_debut IS NOT NULL GROUP BY 1) a)`;

const PAR_TYPE = Prisma.sql`(SELECT coalesce(json_agg(json_build_object('type', type_cooperation, 'projets', nombre) ORDER BY nombre DESC, type_cooperation), '[]')
  FROM (SELECT type_cooperation, count(*) AS nombre FROM selection GROUP BY 1) t)`;

function toProjetsSql(where: Prisma.Sql): Prisma.Sql {
  const thematiques = toClassement(
    Prisma.sql`SELECT id, count(*) AS projets FROM (
      SELECT DISTINCT coalesce(t.parent_id, t.id) AS id, l.projet_id FROM selection s
      JOIN projet_thematique l ON l.projet_id = s.id JOIN thematique t ON t.id = l.thematique_id) d GROUP BY id`,
    Prisma.sql`SELECT id, slug AS cle, nom AS libelle, nom_en AS libelle_en FROM thematique`,
  );
  const financeurs = toClassement(
    Prisma.sql`SELECT l.financeur_id AS id, count(DISTINCT l.projet_id) AS projets FROM ligne l GROUP BY 1`,
    Prisma.sql`SELECT id, slug AS cle, coalesce(sigle, nom) AS libelle, NULL AS libelle_en FROM financeur`,
  );
  const bilan = jsonObject({
    projets: '(SELECT count(*) FROM selection)',
    projetsEnCours: `(SELECT count(*) FROM selection WHERE statut = 'en_cours')`,
    montantFinance: '(SELECT coalesce(sum(montant), 0) FROM ligne)',
    parAnnee: PAR_ANNEE,
    parType: PAR_TYPE,
    thematiques,
    financeurs,
  });
  return Prisma.sql`
    WITH selection AS MATERIALIZED (SELECT p.id, p.type_cooperation, p.statut, p.annee_debut FROM projet p WHERE ${where}),
    ligne AS MATERIALIZED (
      SELECT l.projet_id, l.financeur_id, l.montant FROM financement l WHERE l.projet_id IN (SELECT id FROM selection))
    SELECT ${bilan} AS bilan`;
}

function toCoteFrancaisSql(ids: Prisma.Sql, { collectivites }: Extremites): Prisma.Sql {
  const countBy = (column: string) =>
    Prisma.raw(`
    SELECT id, count(*) AS projets FROM (SELECT DISTINCT ${column} AS id, projet_id FROM lien) paire GROUP BY id`);
  const bilan = jsonObject({
    collectivites: '(SELECT count(*) FROM par_collectivite)',
    regions: toClassement(
      countBy('code_region'),
      Prisma.sql`SELECT code AS id, code AS cle, nom AS libelle, NULL AS libelle_en FROM region`,
    ),
    departements: toClassement(
      countBy('code_departement'),
      Prisma.sql`SELECT code AS id, code AS cle, nom AS libelle, NULL AS libelle_en FROM departement`,
    ),
    classement: toClassement(
      Prisma.sql`SELECT id, projets FROM par_collectivite`,
      Prisma.sql`SELECT id, id AS cle, nom AS libelle, NULL AS libelle_en FROM collectivite`,
    ),
  });
  return Prisma.sql`
    WITH selection AS MATERIALIZED (${ids}),
    lien AS MATERIALIZED (
      SELECT l.projet_id, l.collectivite_id, c.code_departement, c.code_region
      FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id
      WHERE l.projet_id IN (SELECT id FROM selection) AND ${collectivites}),
    par_collectivite AS MATERIALIZED (
      SELECT collectivite_id AS id, count(*) AS projets FROM lien GROUP BY 1)
    SELECT ${bilan} AS bilan`;
}

function toCoteEtrangerSql(ids: Prisma.Sql, { partenaires, pays }: Extremites): Prisma.Sql {
  const bilan = jsonObject({
    partenaires: '(SELECT count(*) FROM par_partenaire)',
    pays: '(SELECT count(*) FROM par_pays)',
    classementPays: toClassement(
      Prisma.sql`SELECT id, projets FROM par_pays`,
      Prisma.sql`SELECT code AS id, code AS cle, nom AS libelle, nom_en AS libelle_en FROM pays`,
    ),
    classementPartenaires: toClassement(
      Prisma.sql`SELECT id, projets FROM par_partenaire`,
      Prisma.sql`SELECT id, id AS cle, nom AS libelle, NULL AS libelle_en FROM partenaire`,
    ),
  });
  return Prisma.sql`
    WITH selection AS MATERIALIZED (${ids}),
    par_pays AS MATERIALIZED (
      SELECT l.code_pays AS id, count(*) AS projets FROM projet_pays l
      WHERE l.projet_id IN (SELECT id FROM selection) AND ${pays} GROUP BY 1),
    par_partenaire AS MATERIALIZED (
      SELECT l.partenaire_id AS id, count(*) AS projets FROM projet_partenaire l
      WHERE l.projet_id IN (SELECT id FROM selection) AND ${partenaires} GROUP BY 1)
    SELECT ${bilan} AS bilan`;
}
