import type { PrismaClient } from '@atlas/prisma';
import type { Storage } from '../../plugins/storage.ts';
import { pruneEnvois } from './envois.service.ts';
import { eraseExports } from './exports.repository.ts';

/** Removes what is no longer needed of the personal spaces; several instances may do so at once. */
export async function purgeEspace(
  outils: { prisma: PrismaClient; storage: Pick<Storage, 'remove'> },
  now: Date = new Date(),
): Promise<void> {
  await eraseExports(outils, now);
  await pruneEnvois(outils.prisma, now);
}
