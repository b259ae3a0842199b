import type { FicheThematique, ResumeThematique } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';

/** The thématiques `condition` (on `t`) retains, in their order; a parent counts the projets of its children once. */
async function selectThematiques(db: Database, condition: Prisma.Sql): Promise<ResumeThematique[]> {
  const thematique = jsonObject({
    slug: 't.slug',
    nom: 't.nom',
    nomEn: 't.nom_en',
    parent: 'parent.slug',
    actif: 't.actif',
    projets: 'coalesce(n.projets, 0)',
  });
  const rows = await db.query<{ thematique: ResumeThematique }>(Prisma.sql`
    SELECT ${thematique} AS thematique FROM thematique t LEFT JOIN thematique parent ON parent.id = t.parent_id
    LEFT JOIN LATERAL (
      SELECT count(DISTINCT l.projet_id) AS projets FROM projet_thematique l
      WHERE l.thematique_id IN (SELECT famille.id FROM thematique famille WHERE t.id IN (famille.id, famille.parent_id))
    ) n ON true
    WHERE ${condition} ORDER BY coalesce(parent.ordre, t.ordre), coalesce(parent.id, t.id), parent.id NULLS FIRST, t.ordre, t.id`);
  return rows.map((row) => row.thematique);
}

/** Every thématique, each parent followed by its children. */
export function listThematiques(db: Database): Promise<ResumeThematique[]> {
  return selectThematiques(db, Prisma.sql`TRUE`);
}

/** A thématique with its parent and its children; null when none has this slug. */
export async function findThematique(db: Database, slug: string): Promise<Omit<FicheThematique, 'bilan'> | null> {
  const famille = await selectThematiques(
    db,
    Prisma.sql`t.slug = ${slug} OR parent.slug = ${slug}
      OR t.id = (SELECT enfant.parent_id FROM thematique enfant WHERE enfant.slug = ${slug})`,
  );
  const thematique = famille.find((membre) => membre.slug === slug);
  if (!thematique) return null;
  const parent = famille.find((membre) => membre.slug === thematique.parent);
  return {
    slug,
    nom: thematique.nom,
    nomEn: thematique.nomEn,
    parent: parent ? { slug: parent.slug, nom: parent.nom, nomEn: parent.nomEn } : null,
    enfants: famille.filter((membre) => membre.parent === slug),
  };
}
