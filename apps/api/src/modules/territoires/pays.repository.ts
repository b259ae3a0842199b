import type { FichePays, ResumePays } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { contactsOf, jsonList, jsonObject, positionFields } from '../../sql/json.ts';

/** Every country with what is done there, alphabetically. Actors are counted once a country. */
export async function listPays(db: Database): Promise<ResumePays[]> {
  const pays = jsonObject({
    code: 'y.code',
    nom: 'y.nom',
    nomEn: 'y.nom_en',
    continent: 'y.continent',
    projets: 'coalesce(p.nombre, 0)',
    collectivites: 'coalesce(c.nombre, 0)',
    partenaires: 'coalesce(x.nombre, 0)',
    ...positionFields('y'),
  });
  const rows = await db.query<{ pays: ResumePays[] }>(Prisma.sql`
    SELECT ${jsonList(
      pays,
      'y.nom COLLATE "fr-x-icu"',
      Prisma.sql`FROM pays y
        LEFT JOIN (SELECT code_pays, count(*) AS nombre FROM projet_pays GROUP BY 1) p ON p.code_pays = y.code
        LEFT JOIN (
          SELECT code_pays, count(*) AS nombre FROM (
            SELECT DISTINCT l.code_pays, c.collectivite_id
            FROM projet_pays l JOIN projet_collectivite c ON c.projet_id = l.projet_id) d GROUP BY 1
        ) c ON c.code_pays = y.code
        LEFT JOIN (
          SELECT code_pays, count(*) AS nombre FROM partenaire a
          WHERE EXISTS (SELECT FROM projet_partenaire l WHERE l.partenaire_id = a.id) GROUP BY 1
        ) x ON x.code_pays = y.code`,
    )} AS pays`);
  return rows[0]?.pays ?? [];
}

type Pays = Omit<FichePays, 'bilan'>;

const POSTES = jsonList(
  jsonObject({
    id: 'q.id',
    type: 'q.type',
    nom: 'q.nom',
    ville: 'q.ville',
    siteWeb: 'q.site_web',
    contacts: contactsOf('poste_id', 'q.id'),
    ...positionFields('q'),
  }),
  'q.type, q.ville, q.id',
  Prisma.sql`FROM poste_diplomatique q WHERE q.code_pays = y.code`,
);

/** A country with its postes diplomatiques; null when no country has this code. */
export async function findPays(db: Database, code: string): Promise<Pays | null> {
  const pays = jsonObject({
    code: 'y.code',
    nom: 'y.nom',
    nomEn: 'y.nom_en',
    continent: 'y.continent',
    capitale: 'y.capitale',
    population: 'y.population',
    postes: POSTES,
    ...positionFields('y'),
  });
  const rows = await db.query<{ pays: Pays }>(Prisma.sql`SELECT ${pays} AS pays FROM pays y WHERE y.code = ${code}`);
  return rows[0]?.pays ?? null;
}
