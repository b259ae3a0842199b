import type { PrismaClient } from '@atlas/prisma';
import type { Storage } from '../../plugins/storage.ts';
import type { CourrielPris } from '../courriels/courriels.repository.ts';
import { type Complement, readEnvoi } from '../courriels/enqueue-courriel.ts';
import { listRefusees } from './desabonnement.ts';

/**
 * What goes with a mail besides its words, read when it leaves: a PDF that was removed meanwhile does not leave, nor does
 * anything that its reader no longer wants. Null for such a mail.
 */
export async function completeCourriel(
  { prisma, storage }: { prisma: PrismaClient; storage: Storage },
  { donnees, destinataire }: CourrielPris,
): Promise<Complement | null> {
  const { repondreA, desabonnement, exportPdf } = readEnvoi(donnees);
  const complement = { repondreA, desabonnement };
  if (exportPdf === undefined) return complement;
  if ((await listRefusees(prisma, [destinataire])).length > 0) return null;
  const fichier = await prisma.exportPdf.findFirst({
    where: { id: exportPdf.id, compte: { desactiveLe: null }, sha256: { not: null } },
  });
  if (fichier === null) return null;
  if (!exportPdf.isJoint) return complement;
  const { nomFichier: nom, cleStockage } = fichier;
  return { ...complement, pieceJointe: { nom, typeMime: 'application/pdf', contenu: await storage.read(cleStockage) } };
}
