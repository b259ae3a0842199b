import type { Prisma } from '@atlas/prisma';
import { HttpProblem } from '../../http/problem.ts';

/**
 * The administration cannot shut itself out: asked once a change is made, in its transaction. Two changes at once wait for
 * one another, so that each sees what the other did.
 * @throws HttpProblem 409 when nobody who may connect manages it any longer.
 */
export async function assertAdministrationLeft(tx: Prisma.TransactionClient): Promise<void> {
  await tx.$executeRaw`SELECT FROM organisation WHERE type = 'administration' ORDER BY id FOR UPDATE`;
  const reste = await tx.rattachement.count({
    where: {
      etat: 'actif',
      role: 'gestionnaire',
      organisation: { type: 'administration' },
      compte: { desactiveLe: null },
    },
  });
  if (reste === 0) throw new HttpProblem(409, 'L’administration doit garder au moins un gestionnaire.');
}

/** Nobody joins an organisation that is closed. @throws HttpProblem 409 */
export function assertOuverte({ nom, fermeeLe }: { nom: string; fermeeLe: Date | null }): void {
  if (fermeeLe !== null) throw new HttpProblem(409, `« ${nom} » est fermée : plus personne n’agit en son nom.`);
}
