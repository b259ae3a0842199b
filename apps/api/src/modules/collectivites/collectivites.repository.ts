import type { acteursEndpoints, FicheCollectivite, QueryOf, ResumeCollectivite } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import {
  contactsOf,
  derniereVerificationOf,
  documentsOf,
  jsonList,
  jsonObject,
  positionFields,
  refTerritoire,
} from '../../sql/json.ts';
import { and, type Liste, selectPage } from '../../sql/liste.ts';
import { inRegions } from '../recherche/regions.sql.ts';

type RequeteListe = QueryOf<typeof acteursEndpoints.listCollectivites>;

const COLLECTIVITE_FIELDS = {
  id: 'c.id',
  nom: 'c.nom',
  type: 'c.type',
  codeInsee: 'c.code_insee',
  departement: refTerritoire('d'),
  region: refTerritoire('r'),
  population: 'c.population',
  ...positionFields('c'),
};

const TERRITOIRES = Prisma.sql`LEFT JOIN departement d ON d.code = c.code_departement
  LEFT JOIN region r ON r.code = c.code_region`;

function toWhere({ q, typeCollectivite, region, departement, pays }: RequeteListe): Prisma.Sql {
  return and([
    q && Prisma.sql`c.nom_normalise LIKE ${`%${normalizeNom(q)}%`}`,
    typeCollectivite && Prisma.sql`c.type = ANY(${typeCollectivite}::type_collectivite[])`,
    region && inRegions('c.id', region),
    departement && Prisma.sql`c.code_departement = ANY(${departement})`,
    pays &&
      Prisma.sql`c.id IN (SELECT l.collectivite_id FROM projet_collectivite l
        JOIN projet_pays y ON y.projet_id = l.projet_id WHERE y.code_pays = ANY(${pays}))`,
  ]);
}

/** A page of the collectivités that bear these criteria, with the number of projets of each. Two queries. */
export function listCollectivites(db: Database, query: RequeteListe): Promise<Liste<ResumeCollectivite>> {
  return selectPage(db, {
    table: Prisma.sql`collectivite c`,
    where: toWhere(query),
    projets: Prisma.sql`SELECT collectivite_id AS id, count(*) AS nombre FROM projet_collectivite GROUP BY 1`,
    alias: 'c',
    jointures: TERRITOIRES,
    fields: COLLECTIVITE_FIELDS,
    query,
  });
}

const FICHE = jsonObject({
  ...COLLECTIVITE_FIELDS,
  siren: 'c.siren',
  ancienneRegion: refTerritoire('a'),
  predecesseurs: jsonList(
    jsonObject({ id: 'a.id', nom: 'a.nom', type: 'a.type' }),
    'a.nom, a.id',
    Prisma.sql`FROM collectivite a WHERE a.successeur_id = c.id`,
  ),
  successeur: Prisma.sql`CASE WHEN s.id IS NOT NULL THEN ${jsonObject({
    id: 's.id',
    nom: 's.nom',
    type: 's.type',
    depuis: 'c.cessee_le',
  })} END`,
  siteWeb: 'c.site_web',
  contacts: contactsOf('collectivite_id', 'c.id'),
  documents: documentsOf('collectivite_id', 'c.id'),
  derniereVerification: derniereVerificationOf('collectivite_id', 'c.id'),
  version: 'c.version',
});

/** A collectivité, whole but for its figures; null when none has this id. */
export async function findCollectivite(db: Database, id: number): Promise<Omit<FicheCollectivite, 'bilan'> | null> {
  const rows = await db.query<{ fiche: Omit<FicheCollectivite, 'bilan'> }>(Prisma.sql`
    SELECT ${FICHE} AS fiche FROM collectivite c ${TERRITOIRES}
    LEFT JOIN region a ON a.code = d.code_ancienne_region
    LEFT JOIN collectivite s ON s.id = c.successeur_id WHERE c.id = ${id}::int`);
  return rows[0]?.fiche ?? null;
}
