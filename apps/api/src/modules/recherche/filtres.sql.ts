import type { Filtre, Filtres } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import { inRegions } from './regions.sql.ts';

/** The filters of the contract, with `q` already turned into the text of a `tsquery` (see `parseMotsCles`). */
export type Criteres = { [F in Filtre]?: NonNullable<Filtres[F]> };

/** What a filter asks: something of a projet `p` itself, or that its id (`projet_id`) be among the rows of a query. */
type Condition = { projet: Prisma.Sql } | { liens: Prisma.Sql };
type Fragments = { [F in Filtre]: (valeur: NonNullable<Criteres[F]>) => Condition };

const ofLiens = (table: Prisma.Sql, condition: Prisma.Sql): Condition => ({
  liens: Prisma.sql`SELECT l.projet_id FROM ${table} WHERE ${condition}`,
});

const ofCollectivites = (condition: Prisma.Sql) =>
  ofLiens(Prisma.sql`projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id`, condition);

/** `maee:2009` is one line that is both; lines are OR. */
function toLigneFinancement(valeur: string): Prisma.Sql {
  const [slug, annee] = valeur.split(':');
  return annee === undefined
    ? Prisma.sql`f.slug = ${slug}`
    : Prisma.sql`(f.slug = ${slug} AND l.annee = ${Number(annee)}::int)`;
}

/**
 * The allow-list of what filters a projet `p`: one condition a filter. A filter added to the contract and not here does
 * not compile.
 */
const FRAGMENTS: Fragments = {
  q: (tsquery) => ({ projet: Prisma.sql`p.recherche @@ ${tsquery}::tsquery` }),
  typeCooperation: (types) => ({ projet: Prisma.sql`p.type_cooperation = ANY(${types}::type_cooperation[])` }),
  statut: (statuts) => ({ projet: Prisma.sql`p.statut = ANY(${statuts}::statut_projet[])` }),
  thematique: (slugs) =>
    ofLiens(
      Prisma.sql`projet_thematique l JOIN thematique t ON t.id = l.thematique_id
        LEFT JOIN thematique parent ON parent.id = t.parent_id`,
      Prisma.sql`t.slug = ANY(${slugs}) OR parent.slug = ANY(${slugs})`,
    ),
  continent: (continents) =>
    ofLiens(
      Prisma.sql`projet_pays l JOIN pays y ON y.code = l.code_pays`,
      Prisma.sql`y.continent = ANY(${continents}::continent[])`,
    ),
  pays: (codes) => ofLiens(Prisma.sql`projet_pays l`, Prisma.sql`l.code_pays = ANY(${codes})`),
  region: (codes) => ofLiens(Prisma.sql`projet_collectivite l`, inRegions('l.collectivite_id', codes)),
  departement: (codes) => ofCollectivites(Prisma.sql`c.code_departement = ANY(${codes})`),
  collectivite: (ids) => ofLiens(Prisma.sql`projet_collectivite l`, Prisma.sql`l.collectivite_id = ANY(${ids})`),
  typeCollectivite: (types) => ofCollectivites(Prisma.sql`c.type = ANY(${types}::type_collectivite[])`),
  partenaire: (ids) => ofLiens(Prisma.sql`projet_partenaire l`, Prisma.sql`l.partenaire_id = ANY(${ids})`),
  financeur: (valeurs) =>
    ofLiens(
      Prisma.sql`financement l JOIN financeur f ON f.id = l.financeur_id`,
      Prisma.join(valeurs.map(toLigneFinancement), ' OR '),
    ),
  // A projet without an end goes on; one whose start is unknown is not known to have begun by a given year.
  anneeMin: (annee) => ({ projet: Prisma.sql`(p.annee_fin IS NULL OR p.annee_fin >= ${annee}::int)` }),
  anneeMax: (annee) => ({ projet: Prisma.sql`p.annee_debut <= ${annee}::int` }),
  ville: (noms) => {
    const normalises = noms.map(normalizeNom);
    return {
      liens: Prisma.sql`SELECT l.projet_id FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id
        WHERE c.type = 'commune' AND c.nom_normalise = ANY(${normalises})
        UNION ALL
        SELECT l.projet_id FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id
        WHERE x.niveau = 'commune' AND x.nom_normalise = ANY(${normalises})`,
    };
  },
};

/** The condition of one filter; the pairing of name and value is checked where `FRAGMENTS` is declared. */
function toCondition<F extends Filtre>(filtre: F, valeur: NonNullable<Criteres[F]>): Condition {
  const fragment: (valeur: NonNullable<Criteres[F]>) => Condition = FRAGMENTS[filtre];
  return fragment(valeur);
}

const isGiven = (valeur: unknown) => valeur !== undefined && !(Array.isArray(valeur) && valeur.length === 0);

/** The filters that are given. */
export function listFiltresDonnes(criteres: Criteres): Filtre[] {
  return (Object.keys(criteres) as Filtre[]).filter((filtre) => isGiven(criteres[filtre]));
}

function toConditions(criteres: Criteres, sans: readonly Filtre[]): Condition[] {
  return listFiltresDonnes(criteres)
    .filter((filtre) => !sans.includes(filtre))
    .map((filtre) => toCondition(filtre, criteres[filtre] as NonNullable<Criteres[typeof filtre]>));
}

/** What `criteres`, but for some filters, ask of a projet `p`, as a condition; `TRUE` when they ask nothing. */
export function toWhere(criteres: Criteres, sans: readonly Filtre[] = []): Prisma.Sql {
  const conditions = toConditions(criteres, sans).map((condition) =>
    'projet' in condition ? condition.projet : Prisma.sql`p.id IN (${condition.liens})`,
  );
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');
}

/** The query of the ids that `criteres`, but for some filters, select. Criteria on links alone read no projet. */
export function toIds(criteres: Criteres, sans: readonly Filtre[] = []): Prisma.Sql {
  const conditions = toConditions(criteres, sans);
  const liens = conditions.flatMap((condition) => ('liens' in condition ? [condition.liens] : []));
  const [premier] = liens;
  if (premier === undefined || liens.length < conditions.length) {
    return Prisma.sql`SELECT p.id FROM projet p WHERE ${toWhere(criteres, sans)}`;
  }
  const communs = liens.map((lien) => Prisma.sql`(${lien})`);
  return Prisma.sql`SELECT DISTINCT projet_id AS id FROM (${Prisma.join(communs, ' INTERSECT ')}) l`;
}
