import type { ResumeFinanceur } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';

/** The financeurs, the most present first, with the sum of their public amounts. */
export async function listFinanceurs(db: Database): Promise<ResumeFinanceur[]> {
  const financeur = jsonObject({
    slug: 'f.slug',
    nom: 'f.nom',
    sigle: 'f.sigle',
    type: 'f.type',
    actif: 'f.actif',
    projets: 'coalesce(n.projets, 0)',
    montant: 'coalesce(n.montant, 0)',
  });
  const rows = await db.query<{ financeur: ResumeFinanceur }>(Prisma.sql`
    SELECT ${financeur} AS financeur FROM financeur f LEFT JOIN (
      SELECT financeur_id, count(DISTINCT projet_id) AS projets, sum(montant) AS montant FROM financement GROUP BY 1
    ) n ON n.financeur_id = f.id
    ORDER BY coalesce(n.projets, 0) DESC, f.nom, f.id`);
  return rows.map((row) => row.financeur);
}

/** The opérateurs in the order of letters. */
export async function listOperateurs(
  db: Database,
): Promise<{ slug: string; nom: string; sigle: string | null; actif: boolean }[]> {
  return db.query(Prisma.sql`SELECT slug, nom, sigle, actif FROM operateur ORDER BY nom COLLATE "fr-x-icu", id`);
}
