import type { Prisma } from '@atlas/prisma';
export async function enqueueCourriel(
  _tx: Prisma.TransactionClient,
  _c: { modele: string; destinataire: string; langue: string; donnees: Record<string, unknown> },
): Promise<void> {}
