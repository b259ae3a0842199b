import type { PrismaClient } from '@atlas/prisma';
import type { Storage } from '../../plugins/storage.ts';

const JOUR_MS = 24 * 3600 * 1000;
/** How long a file is kept that nothing names: the time to finish a proposal. */
const JOURS_SANS_EMPLOI = 7;

/**
 * Removes the files of organisations that no document, version or proposal names, and deposits that never ended, with
 * their bytes. A file becomes a deposit that is over, so that its bytes are still known if all stops here; bytes that
 * another file names stay.
 */
export async function purgeFichiers(
  { prisma, storage }: { prisma: PrismaClient; storage: Pick<Storage, 'remove'> },
  now: Date = new Date(),
): Promise<void> {
  const hier = new Date(now.getTime() - JOUR_MS);
  const ancien = new Date(now.getTime() - JOURS_SANS_EMPLOI * JOUR_MS);
  await prisma.$executeRaw`
    WITH retires AS (
      DELETE FROM fichier f WHERE organisation_id IS NOT NULL AND depose_le < ${ancien}
        AND NOT EXISTS (SELECT FROM document d WHERE d.fichier_id = f.id)
        AND NOT EXISTS (SELECT FROM version_document d WHERE d.fichier_id = f.id)
        AND NOT EXISTS (SELECT FROM mise_a_jour m
          WHERE ((m.proposition -> 'documents') || coalesce(m.base -> 'documents', '[]'))
            @> jsonb_build_array(jsonb_build_object('fichier', f.id)))
        AND NOT EXISTS (SELECT FROM version_fiche v
          WHERE (v.contenu -> 'documents') @> jsonb_build_array(jsonb_build_object('fichier', f.id)))
      RETURNING organisation_id, cle_stockage
    )
    INSERT INTO depot (organisation_id, taille, cle_stockage, commence_le)
    SELECT organisation_id, 0, cle_stockage, 'epoch' FROM retires`;
  for (const { id, cleStockage } of await prisma.depot.findMany({ where: { commenceLe: { lt: hier } } })) {
    if ((await prisma.fichier.count({ where: { cleStockage } })) === 0) await storage.remove(cleStockage);
    await prisma.depot.deleteMany({ where: { id } });
  }
}
