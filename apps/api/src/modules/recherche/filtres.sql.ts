import type { Filtre, Filtres } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import { inRegions } from './regions.sql.ts';

/** The filters of the contract, with `q` already turned into the text of a `tsquery` (see `parseMotsCles`). */
export type Criteres = { [F in Filtre]?: NonNullable<Filtres[F]> };

type Fragments = { [F in Filtre]: (valeur: NonNullable<Criteres[F]>) => Prisma.Sql };

const projetsOf = (table: Prisma.Sql, condition: Prisma.Sql) =>
  Prisma.sql`p.id IN (SELECT l.projet_id FROM ${table} WHERE ${condition})`;

const collectivitesOf = (condition: Prisma.Sql) =>
  projetsOf(Prisma.sql`projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id`, condition);

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
  q: (tsquery) => Prisma.sql`p.recherche @@ ${tsquery}::tsquery`,
  typeCooperation: (types) => Prisma.sql`p.type_cooperation = ANY(${types}::type_cooperation[])`,
  statut: (statuts) => Prisma.sql`p.statut = ANY(${statuts}::statut_projet[])`,
  thematique: (slugs) =>
    projetsOf(
      Prisma.sql`projet_thematique l JOIN thematique t ON t.id = l.thematique_id
        LEFT JOIN thematique parent ON parent.id = t.parent_id`,
      Prisma.sql`t.slug = ANY(${slugs}) OR parent.slug = ANY(${slugs})`,
    ),
  continent: (continents) =>
    projetsOf(
      Prisma.sql`projet_pays l JOIN pays y ON y.code = l.code_pays`,
      Prisma.sql`y.continent = ANY(${continents}::continent[])`,
    ),
  pays: (codes) => projetsOf(Prisma.sql`projet_pays l`, Prisma.sql`l.code_pays = ANY(${codes})`),
  region: (codes) => projetsOf(Prisma.sql`projet_collectivite l`, inRegions('l.collectivite_id', codes)),
  departement: (codes) => collectivitesOf(Prisma.sql`c.code_departement = ANY(${codes})`),
  collectivite: (ids) => projetsOf(Prisma.sql`projet_collectivite l`, Prisma.sql`l.collectivite_id = ANY(${ids})`),
  typeCollectivite: (types) => collectivitesOf(Prisma.sql`c.type = ANY(${types}::type_collectivite[])`),
  partenaire: (ids) => projetsOf(Prisma.sql`projet_partenaire l`, Prisma.sql`l.partenaire_id = ANY(${ids})`),
  financeur: (valeurs) =>
    projetsOf(
      Prisma.sql`financement l JOIN financeur f ON f.id = l.financeur_id`,
      Prisma.join(valeurs.map(toLigneFinancement), ' OR '),
    ),
  // A projet without an end goes on; one whose start is unknown is not known to have begun by a given year.
  anneeMin: (annee) => Prisma.sql`(p.annee_fin IS NULL OR p.annee_fin >= ${annee}::int)`,
  anneeMax: (annee) => Prisma.sql`p.annee_debut <= ${annee}::int`,
  ville: (noms) => {
    const normalises = noms.map(normalizeNom);
    return Prisma.sql`(${collectivitesOf(Prisma.sql`c.type = 'commune' AND c.nom_normalise = ANY(${normalises})`)}
      OR ${projetsOf(
        Prisma.sql`projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id`,
        Prisma.sql`x.niveau = 'commune' AND x.nom_normalise = ANY(${normalises})`,
      )})`;
  },
};

/** The condition of one filter; the pairing of name and value is checked where `FRAGMENTS` is declared. */
function toCondition<F extends Filtre>(filtre: F, valeur: NonNullable<Criteres[F]>): Prisma.Sql {
  const fragment: (valeur: NonNullable<Criteres[F]>) => Prisma.Sql = FRAGMENTS[filtre];
  return fragment(valeur);
}

const isGiven = (valeur: unknown) => valeur !== undefined && !(Array.isArray(valeur) && valeur.length === 0);

/** The filters that are given. */
export function listFiltresDonnes(criteres: Criteres): Filtre[] {
  return (Object.keys(criteres) as Filtre[]).filter((filtre) => isGiven(criteres[filtre]));
}

/** What `criteres` ask of a projet `p`, as a condition; `TRUE` when they ask nothing. */
export function toWhere(criteres: Criteres, sans: readonly Filtre[] = []): Prisma.Sql {
  const conditions = listFiltresDonnes(criteres)
    .filter((filtre) => !sans.includes(filtre))
    .map((filtre) => toCondition(filtre, criteres[filtre] as NonNullable<Criteres[typeof filtre]>));
  return conditions.length === 0 ? Prisma.sql`TRUE` : Prisma.join(conditions, ' AND ');
}
