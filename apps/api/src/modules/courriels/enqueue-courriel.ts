import type { Prisma } from '@atlas/prisma';
import type { Courriel } from './modeles/index.ts';

/** One address and nothing that would make it two. What it may be besides is for whoever asked for it to check. */
const ADRESSE = /^[^\s,;:<>()"@\\]+@[^\s,;:<>()"@\\]+$/;

/**
 * Writes a mail in the transaction of what it speaks of: it leaves if that is committed, and only then.
 * @throws Error when the address is not one.
 */
export async function enqueueCourriel(tx: Prisma.TransactionClient, courriel: Courriel): Promise<void> {
  await enqueueCourriels(tx, [courriel]);
}

/** Writes several at once. @throws Error when the address of one is not one. */
export async function enqueueCourriels(tx: Prisma.TransactionClient, courriels: readonly Courriel[]): Promise<void> {
  await tx.courriel.createMany({
    data: courriels.map(({ modele, destinataire, langue, donnees, preferences }) => {
      if (!ADRESSE.test(destinataire)) throw new Error(`courriels: the recipient of ${modele} is not one address`);
      const choix = preferences === undefined ? {} : { preferences };
      return { modele, destinataire, langue, donnees: { ...donnees, ...choix } };
    }),
  });
}
