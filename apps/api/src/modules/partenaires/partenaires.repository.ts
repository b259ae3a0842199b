import type { acteursEndpoints, FichePartenaire, QueryOf, ResumePartenaire } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import {
  contactsOf,
  derniereVerificationOf,
  jsonObject,
  positionFields,
  REF_PAYS,
  refTerritoire,
} from '../../sql/json.ts';
import { and, type Liste, selectPage } from '../../sql/liste.ts';
import { inRegions } from '../recherche/regions.sql.ts';

type RequeteListe = QueryOf<typeof acteursEndpoints.listPartenaires>;

const PARTENAIRE_FIELDS = {
  id: 'x.id',
  nom: 'x.nom',
  niveau: 'x.niveau',
  pays: REF_PAYS,
  subdivision: refTerritoire('s'),
  population: 'x.population',
  ...positionFields('x'),
};

const TERRITOIRES = Prisma.sql`JOIN pays y ON y.code = x.code_pays
  LEFT JOIN subdivision s ON s.code = x.code_subdivision`;

function toWhere({ q, pays, region }: RequeteListe): Prisma.Sql {
  return and([
    q && Prisma.sql`x.nom_normalise LIKE ${`%${normalizeNom(q)}%`}`,
    pays && Prisma.sql`x.code_pays = ANY(${pays})`,
    region &&
      Prisma.sql`x.id IN (SELECT l.partenaire_id FROM projet_partenaire l
        JOIN projet_collectivite c ON c.projet_id = l.projet_id WHERE ${inRegions('c.collectivite_id', region)})`,
  ]);
}

/** A page of the partenaires that bear these criteria, with the number of projets of each. Two queries. */
export function listPartenaires(db: Database, query: RequeteListe): Promise<Liste<ResumePartenaire>> {
  return selectPage(db, {
    table: Prisma.sql`partenaire x`,
    where: toWhere(query),
    projets: Prisma.sql`SELECT partenaire_id AS id, count(*) AS nombre FROM projet_partenaire GROUP BY 1`,
    alias: 'x',
    jointures: TERRITOIRES,
    fields: PARTENAIRE_FIELDS,
    query,
  });
}

const FICHE = jsonObject({
  ...PARTENAIRE_FIELDS,
  siteWeb: 'x.site_web',
  contacts: contactsOf('partenaire_id', 'x.id'),
  derniereVerification: derniereVerificationOf('partenaire_id', 'x.id'),
  version: 'x.version',
});

/** A partenaire, whole but for its figures; null when none has this id. */
export async function findPartenaire(db: Database, id: number): Promise<Omit<FichePartenaire, 'bilan'> | null> {
  const rows = await db.query<{ fiche: Omit<FichePartenaire, 'bilan'> }>(
    Prisma.sql`SELECT ${FICHE} AS fiche FROM partenaire x ${TERRITOIRES} WHERE x.id = ${id}::int`,
  );
  return rows[0]?.fiche ?? null;
}
