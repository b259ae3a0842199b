import type { PrismaClient } from '@atlas/prisma';
import { purgeAlbums } from '../albums/albums.service.ts';
import { purgeContacts } from '../donnees-personnelles/conservation.ts';
import { purgeRecherches } from '../recherches-enregistrees/recherches-enregistrees.service.ts';

const AN_MS = 365 * 24 * 3600 * 1000;

/**
 * Removes what is no longer needed: sessions, links and slowed-down attempts that are over, accounts that never confirmed
 * their address and whose link is over, contacts whose time is over, albums and searches that were removed a month ago, and after a year the words of reports and of requests that were decided.
 */
export async function purge(prisma: PrismaClient, now: Date = new Date()): Promise<void> {
  const unAn = new Date(now.getTime() - AN_MS);
  await prisma.session.deleteMany({ where: { expireLe: { lt: now } } });
  await prisma.jetonCourriel.deleteMany({ where: { expireLe: { lt: now } } });
  await prisma.tentativeConnexion.deleteMany({
    where: { bloqueJusque: { lt: new Date(now.getTime() - 24 * 3600 * 1000) } },
  });
  await prisma.compte.deleteMany({
    where: {
      courrielConfirmeLe: null,
      jetons: { none: {} },
      creeLe: { lt: new Date(now.getTime() - 7 * 24 * 3600 * 1000) },
    },
  });
  await purgeContacts(prisma, now);
  await purgeAlbums(prisma, now);
  await purgeRecherches(prisma, now);
  await prisma.signalement.deleteMany({ where: { creeLe: { lt: unAn } } });
  await prisma.rattachement.updateMany({
    where: { etat: { in: ['refuse', 'retire'] }, decideLe: { lt: unAn } },
    data: { message: null, motif: null },
  });
}
