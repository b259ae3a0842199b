import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem } from '../../http/problem.ts';
import { toEmpreinte } from './jetons.ts';

/** Failures that cost nothing but themselves. */
const ECHECS_LIBRES = 4;
const PREMIER_DELAI_S = 15;
const DELAI_MAX_S = 15 * 60;
/** Failures older than this are forgotten. */
const OUBLI_MS = 24 * 3600 * 1000;

/** The seconds to wait after the n-th failure in a row: none at first, then twice as long each time. */
export function toDelai(echecs: number): number {
  if (echecs <= ECHECS_LIBRES) return 0;
  return Math.min(PREMIER_DELAI_S * 2 ** (echecs - ECHECS_LIBRES - 1), DELAI_MAX_S);
}

/** What an address counts as, whether it has an account or not. */
const cleOf = (courriel: string): string => toEmpreinte(courriel);

/**
 * Refuses an attempt that comes before the delay of the failures before it is over.
 * @throws HttpProblem 429 with the time to wait.
 */
export async function assertFreinLeve(prisma: PrismaClient, courriel: string): Promise<void> {
  const frein = await prisma.tentativeConnexion.findUnique({ where: { empreinte: cleOf(courriel) } });
  const reste = frein === null ? 0 : Math.ceil((frein.bloqueJusque.getTime() - Date.now()) / 1000);
  if (reste <= 0) return;
  const duree = reste < 60 ? `${reste} secondes` : `${Math.ceil(reste / 60)} minutes`;
  throw new HttpProblem(
    429,
    `Trop d’essais pour cette adresse. Réessayez dans ${duree}, ou choisissez un nouveau mot de passe.`,
  );
}

/** Counts a failure; several at once count each. */
export async function noteEchec(prisma: PrismaClient, courriel: string): Promise<void> {
  const empreinte = cleOf(courriel);
  await prisma.tentativeConnexion.deleteMany({ where: { bloqueJusque: { lt: new Date(Date.now() - OUBLI_MS) } } });
  const { echecs } = await prisma.tentativeConnexion.upsert({
    where: { empreinte },
    create: { empreinte, echecs: 1, bloqueJusque: new Date() },
    update: { echecs: { increment: 1 } },
  });
  await prisma.tentativeConnexion.update({
    where: { empreinte },
    data: { bloqueJusque: new Date(Date.now() + toDelai(echecs) * 1000) },
  });
}

/** Forgets the failures of an address: it was proved. */
export async function leverFrein(db: Prisma.TransactionClient, courriel: string): Promise<void> {
  await db.tentativeConnexion.deleteMany({ where: { empreinte: cleOf(courriel) } });
}
