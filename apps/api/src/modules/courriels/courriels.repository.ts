import { Prisma, type PrismaClient } from '@atlas/prisma';

/** Seconds that an instance has to send what it took; no transport takes as long. */
const VERROU_S = 300;
const JOURS_GARDES = 30;

const MINUTE = 60;
const HEURE = 3600;
/** Seconds before each new try: the last one comes two days after the first. */
export const DELAIS_S: readonly number[] = [
  ...[MINUTE, 5 * MINUTE, 15 * MINUTE],
  ...[HEURE, 3 * HEURE, 6 * HEURE, 12 * HEURE, 24 * HEURE],
];
/** Tries in all. */
export const TENTATIVES_MAX = DELAIS_S.length + 1;

/** A mail that this instance took, and nobody else has. */
export interface CourrielPris {
  id: number;
  destinataire: string;
  langue: string;
  modele: string;
  donnees: unknown;
  /** This one counted. */
  tentatives: number;
  creeLe: Date;
}

/** Takes the mail that has waited longest, until its lock ends; undefined when none is due. */
export async function takeCourriel(prisma: PrismaClient): Promise<CourrielPris | undefined> {
  const rows = await prisma.$queryRaw<CourrielPris[]>(Prisma.sql`
    UPDATE courriel SET tentatives = tentatives + 1, verrou_jusque = now() + make_interval(secs => ${VERROU_S})
    WHERE id = (
      SELECT id FROM courriel
      WHERE etat = 'en_attente' AND prochain_essai_le <= now() AND (verrou_jusque IS NULL OR verrou_jusque <= now())
        AND tentatives < ${TENTATIVES_MAX}
      ORDER BY prochain_essai_le, id LIMIT 1 FOR UPDATE SKIP LOCKED
    )
    RETURNING id, destinataire, langue, modele, donnees, tentatives, cree_le AS "creeLe"`);
  return rows[0];
}

/** Marks a mail as gone; what it was filled with stays only when `garder`. */
export async function markSent(prisma: PrismaClient, id: number, garder: boolean): Promise<void> {
  await prisma.courriel.update({
    where: { id },
    data: {
      etat: 'envoye',
      envoyeLe: new Date(),
      verrouJusque: null,
      derniereErreur: null,
      ...(garder ? {} : { donnees: Prisma.DbNull }),
    },
    select: { id: true },
  });
}

/** Gives up a mail that is no longer to leave, and forgets what it was filled with. */
export async function markWithdrawn(prisma: PrismaClient, id: number): Promise<void> {
  await prisma.courriel.updateMany({
    where: { id, etat: 'en_attente' },
    data: { etat: 'abandonne', verrouJusque: null, donnees: Prisma.DbNull },
  });
}

/** Gives a mail back to be tried later, or gives it up after its last try; true when it is given up. */
export async function markFailed(
  prisma: PrismaClient,
  { id, tentatives }: CourrielPris,
  erreur: string,
): Promise<boolean> {
  const delai = DELAIS_S[tentatives - 1];
  const suite =
    delai === undefined
      ? Prisma.sql`etat = 'abandonne'`
      : Prisma.sql`prochain_essai_le = now() + make_interval(secs => ${delai})`;
  // Only while it is ours: the lock may have ended, and another instance have taken it since.
  await prisma.$executeRaw(Prisma.sql`
    UPDATE courriel SET ${suite}, verrou_jusque = NULL, derniere_erreur = ${erreur}
    WHERE id = ${id} AND etat = 'en_attente' AND tentatives = ${tentatives}`);
  return delai === undefined;
}

/** Gives up what the process died of at every try, and forgets what has not waited for thirty days. */
export async function pruneCourriels(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw(Prisma.sql`
    UPDATE courriel SET etat = 'abandonne', verrou_jusque = NULL
    WHERE etat = 'en_attente' AND tentatives >= ${TENTATIVES_MAX} AND verrou_jusque <= now()`);
  await prisma.$executeRaw(Prisma.sql`
    DELETE FROM courriel
    WHERE etat <> 'en_attente' AND coalesce(envoye_le, cree_le) < now() - make_interval(days => ${JOURS_GARDES})`);
}

/** A mail that may still be read. */
export interface CourrielLisible {
  id: number;
  destinataire: string;
  langue: string;
  modele: string;
  donnees: unknown;
  etat: 'en_attente' | 'envoye' | 'abandonne';
  creeLe: Date;
}

/** The latest mails of some templates whose text can be written again, newest first. */
export function listLisibles(
  prisma: PrismaClient,
  { modeles, limite }: { modeles: string[]; limite: number },
): Promise<CourrielLisible[]> {
  return prisma.courriel.findMany({
    where: { donnees: { not: Prisma.DbNull }, modele: { in: modeles } },
    orderBy: { id: 'desc' },
    take: limite,
    select: { id: true, destinataire: true, langue: true, modele: true, donnees: true, etat: true, creeLe: true },
  });
}
