import { Prisma, type PrismaClient } from '@atlas/prisma';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { DICIBLES, sayNotification } from './notifications.repository.ts';
import { CHEMIN_PREFERENCES } from './notify.ts';

/** The hour of Paris from which the summaries of a day are made. */
const HEURE = 7;
/** Notifications that a summary names; it counts the others. */
const LIGNES_MAX = 50;

/** The notifications that wait for a summary; what was read in the application meanwhile needs none. */
const EN_ATTENTE = { envoi: 'quotidien', envoyeeLe: null, lueLe: null, ...DICIBLES } as const;

/** The latest hour of the summaries, at a moment. */
const echeanceOf = (now: Date) => Prisma.sql`(
  ((${now}::timestamptz AT TIME ZONE 'Europe/Paris' - make_interval(hours => ${HEURE}))::date + make_time(${HEURE}, 0, 0))
  AT TIME ZONE 'Europe/Paris')`;

/** The accounts `c` that wait for a summary at a moment: something was there at the hour, and none was made since. */
const waitsAt = (now: Date) => Prisma.sql`
  c.desactive_le IS NULL AND (c.resume_le IS NULL OR c.resume_le < ${echeanceOf(now)}) AND EXISTS (
    SELECT FROM notification n WHERE n.compte_id = c.id AND n.cree_le < ${echeanceOf(now)}
      AND n.envoi = 'quotidien' AND n.envoyee_le IS NULL AND n.lue_le IS NULL
      AND n.modele IN (${Prisma.join(DICIBLES.modele.in)}))`;

/** The next account that waits for a summary, after another; undefined when there is none. */
export async function findCompteAResumer(prisma: PrismaClient, now: Date, apres: number): Promise<number | undefined> {
  const rows = await prisma.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT c.id FROM compte c WHERE c.id > ${apres} AND ${waitsAt(now)} ORDER BY c.id LIMIT 1`);
  return rows[0]?.id;
}

/**
 * Makes the summary of an account, if it still waits for one and no other instance is making it: what it holds, that it was
 * made, and its mail are one transaction.
 */
export async function createResume(
  prisma: PrismaClient,
  { compteId, now }: { compteId: number; now: Date },
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    // Not stronger: what notifies the account meanwhile does not wait.
    const [compte] = await tx.$queryRaw<{ courriel: string; langue: 'fr' | 'en' }[]>(Prisma.sql`
      SELECT c.courriel, c.langue FROM compte c WHERE c.id = ${compteId} AND ${waitsAt(now)}
      FOR NO KEY UPDATE OF c SKIP LOCKED`);
    if (compte === undefined) return;
    const notifications = await tx.notification.updateManyAndReturn({
      where: { compteId, ...EN_ATTENTE },
      data: { envoyeeLe: now },
      select: { id: true, modele: true, donnees: true, chemin: true },
    });
    await tx.compte.update({ where: { id: compteId }, data: { resumeLe: now }, select: { id: true } });
    if (notifications.length === 0) return;
    const { courriel, langue } = compte;
    const nommees = notifications.sort((a, b) => b.id - a.id).slice(0, LIGNES_MAX);
    const lignes = nommees.map((notification) => ({
      texte: sayNotification(notification, langue).titre,
      lien: createLien(notification.chemin),
    }));
    await enqueueCourriel(tx, {
      modele: 'resume-du-jour',
      destinataire: courriel,
      langue,
      donnees: { lignes, autres: notifications.length - nommees.length, lien: createLien('/notifications') },
      preferences: createLien(CHEMIN_PREFERENCES),
    });
  });
}
