import type { Langue, Notification } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { summarise } from '../courriels/mise-en-page.ts';
import { composeContenu, MODELES_NOTIFIES } from '../courriels/modeles/index.ts';

/** Those that can be said here: a newer instance may have written others, and shows them. */
export const DICIBLES = { modele: { in: Object.keys(MODELES_NOTIFIES) } } satisfies Prisma.NotificationWhereInput;
/** What was not read, beyond which nobody counts. */
const NON_LUES_MAX = 100;

/** A notification as it waits in the database. */
export interface LigneNotification {
  modele: string;
  donnees: unknown;
  chemin: string;
}

/** What a notification says, in a language: the subject of its mail, and what follows. */
export function sayNotification({ modele, donnees, chemin }: LigneNotification, langue: Langue) {
  return summarise(composeContenu({ modele, langue, donnees: { ...(donnees as object), lien: chemin } }), langue);
}

/** How many notifications of an account are unread, up to a hundred. */
export async function countNonLues(prisma: PrismaClient, compteId: number): Promise<{ nonLues: number }> {
  const nonLues = await prisma.notification.count({
    where: { compteId, lueLe: null, ...DICIBLES },
    take: NON_LUES_MAX,
  });
  return { nonLues };
}

/** A page of the notifications of an account, the latest first, in a language. */
export async function listNotifications(
  prisma: PrismaClient,
  compteId: number,
  { langue, page, parPage }: { langue: Langue; page: number; parPage: number },
) {
  const where = { compteId, ...DICIBLES };
  const [total, { nonLues }, lignes] = await Promise.all([
    prisma.notification.count({ where }),
    countNonLues(prisma, compteId),
    prisma.notification.findMany({ where, orderBy: { id: 'desc' }, skip: (page - 1) * parPage, take: parPage }),
  ]);
  const notifications = lignes.map((ligne): Notification => {
    const { id, chemin, creeLe, lueLe } = ligne;
    return { id, ...sayNotification(ligne, langue), chemin, creeLe: creeLe.toISOString(), lue: lueLe !== null };
  });
  return { total, page, parPage, nonLues, notifications };
}

/** Marks notifications of an account as read, one or all that are not; false when it has none of this number. */
export async function markLues(prisma: PrismaClient, compteId: number, id?: number): Promise<boolean> {
  const siennes = { compteId, ...(id === undefined ? {} : { id }) };
  const { count } = await prisma.notification.updateMany({
    where: { ...siennes, lueLe: null },
    data: { lueLe: new Date() },
  });
  return count > 0 || (await prisma.notification.count({ where: siennes, take: 1 })) > 0;
}

const JOUR_MS = 24 * 3600 * 1000;

/** Forgets what was read ninety days ago, and what nobody read for a year. */
export async function pruneNotifications(prisma: PrismaClient, now: Date = new Date()): Promise<void> {
  const before = (jours: number) => new Date(now.getTime() - jours * JOUR_MS);
  await prisma.notification.deleteMany({
    where: { OR: [{ creeLe: { lt: before(90) }, lueLe: { lt: before(90) } }, { creeLe: { lt: before(365) } }] },
  });
}
