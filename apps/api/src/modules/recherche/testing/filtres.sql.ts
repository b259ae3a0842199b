import type { Filtre, Filtres } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import { and } from '../../../sql/liste.ts';
import { inRegions } from '../regions.sql.ts';

/** The filters of the contract that SQL can answer: keywords are the engine's alone. */
type FiltreSql = Exclude<Filtre, 'q'>;
export type Criteres = { [F in FiltreSql]?: NonNullable<Filtres[F]> };

/** The condition on a projet `p` that one filter makes. */
type Fragments = { [F in FiltreSql]: (valeur: NonNullable<Criteres[F]>) => Prisma.Sql };

const isTied = (liens: Prisma.Sql, condition: Prisma.Sql) =>
  Prisma.sql`p.id IN (SELECT l.projet_id FROM ${liens} WHERE ${condition})`;

const byCollectivite = (condition: Prisma.Sql) =>
  isTied(Prisma.sql`projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id`, condition);

/** `maee:2009` is one line that is both; lines are OR. */
function toLigneFinancement(valeur: string): Prisma.Sql {
  const [slug, annee] = valeur.split(':');
  return annee === undefined
    ? Prisma.sql`f.slug = ${slug}`
    : Prisma.sql`(f.slug = ${slug} AND l.annee = ${Number(annee)}::int)`;
}

/** Each filter by its definition, in SQL: what the engine is checked against. */
const FRAGMENTS: Fragments = {
  typeCooperation: (types) => Prisma.sql`p.type_cooperation = ANY(${types}::type_cooperation[])`,
  statut: (statuts) => Prisma.sql`p.statut = ANY(${statuts}::statut_projet[])`,
  thematique: (slugs) =>
    isTied(
      Prisma.sql`projet_thematique l JOIN thematique t ON t.id = l.thematique_id
        LEFT JOIN thematique parent ON parent.id = t.parent_id`,
      Prisma.sql`t.slug = ANY(${slugs}) OR parent.slug = ANY(${slugs})`,
    ),
  continent: (continents) =>
    isTied(
      Prisma.sql`projet_pays l JOIN pays y ON y.code = l.code_pays`,
      Prisma.sql`y.continent = ANY(${continents}::continent[])`,
    ),
  pays: (codes) => isTied(Prisma.sql`projet_pays l`, Prisma.sql`l.code_pays = ANY(${codes})`),
  region: (codes) => isTied(Prisma.sql`projet_collectivite l`, inRegions('l.collectivite_id', codes)),
  departement: (codes) => byCollectivite(Prisma.sql`c.code_departement = ANY(${codes})`),
  collectivite: (ids) => isTied(Prisma.sql`projet_collectivite l`, Prisma.sql`l.collectivite_id = ANY(${ids})`),
  typeCollectivite: (types) => byCollectivite(Prisma.sql`c.type = ANY(${types}::type_collectivite[])`),
  partenaire: (ids) => isTied(Prisma.sql`projet_partenaire l`, Prisma.sql`l.partenaire_id = ANY(${ids})`),
  financeur: (valeurs) =>
    isTied(
      Prisma.sql`financement l JOIN financeur f ON f.id = l.financeur_id`,
      Prisma.join(valeurs.map(toLigneFinancement), ' OR '),
    ),
  anneeMin: (annee) => Prisma.sql`(p.annee_fin IS NULL OR p.annee_fin >= ${annee}::int)`,
  anneeMax: (annee) => Prisma.sql`p.annee_debut <= ${annee}::int`,
  ville: (noms) => {
    const normalises = noms.map(normalizeNom);
    return Prisma.sql`(${byCollectivite(Prisma.sql`c.type = 'commune' AND c.nom_normalise = ANY(${normalises})`)} OR
      ${isTied(
        Prisma.sql`projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id`,
        Prisma.sql`x.niveau = 'commune' AND x.nom_normalise = ANY(${normalises})`,
      )})`;
  },
};

/** The condition of one filter; the pairing of name and value is checked where `FRAGMENTS` is declared. */
function toCondition<F extends FiltreSql>(filtre: F, valeur: NonNullable<Criteres[F]>): Prisma.Sql {
  const fragment: (valeur: NonNullable<Criteres[F]>) => Prisma.Sql = FRAGMENTS[filtre];
  return fragment(valeur);
}

/** What criteria ask of a projet `p`, as a condition; `TRUE` when they ask nothing. */
export function toWhere(criteres: Criteres): Prisma.Sql {
  const donnes = (Object.keys(criteres) as FiltreSql[]).filter((filtre) => criteres[filtre] !== undefined);
  return and(donnes.map((filtre) => toCondition(filtre, criteres[filtre] as NonNullable<Criteres[typeof filtre]>)));
}
