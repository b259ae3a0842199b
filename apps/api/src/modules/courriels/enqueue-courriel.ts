import type { Readable } from 'node:stream';
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
    data: courriels.map(({ modele, destinataire, langue, donnees, preferences, envoi }) => {
      if (!ADRESSE.test(destinataire)) throw new Error(`courriels: the recipient of ${modele} is not one address`);
      const choix = preferences === undefined ? {} : { preferences };
      return {
        modele,
        destinataire,
        langue,
        donnees: { ...donnees, ...choix, ...(envoi ? { envoi: { ...envoi } } : {}) },
      };
    }),
  });
}

/** How a mail leaves, besides its words; it waits with what fills its template. */
export interface Envoi {
  /** Who is answered. */
  repondreA?: { nom: string; adresse: string } | undefined;
  /** Where a reader of mail refuses such mails in one call (RFC 8058). */
  desabonnement?: string | undefined;
  /** The PDF that it is about, whose bytes are read when it leaves. */
  exportPdf?: { id: number; isJoint: boolean } | undefined;
}

/** What goes with a mail as it leaves. */
export interface Complement extends Pick<Envoi, 'repondreA' | 'desabonnement'> {
  pieceJointe?: { nom: string; typeMime: string; contenu: Readable };
}

/** How a mail that waited is to leave. */
export const readEnvoi = (donnees: unknown): Envoi => (donnees as { envoi?: Envoi } | null)?.envoi ?? {};
