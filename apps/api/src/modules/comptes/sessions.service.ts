import { randomUUID } from 'node:crypto';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { type ClesSession, DUREE_SESSION_S } from '../../http/navigateur.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { createJeton, toEmpreinte } from './jetons.ts';

/** Sessions of one account at once; the one used longest ago makes room. */
const SESSIONS_MAX = 20;
/** Two tabs may prolong at once with the same key: the second one is not a thief so soon after. */
const TOLERANCE_MS = 20_000;

/** A long key names its session, so that any key of it that is not in force betrays a copy. */
const toCle = (session: string, secret: string): string => `${session}.${secret}`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function parseCle(cle: string): { session: string; empreinte: string } | null {
  const [session = '', secret = '', ...reste] = cle.split('.');
  if (!UUID.test(session) || secret === '' || reste.length > 0) return null;
  return { session, empreinte: toEmpreinte(secret) };
}

const nextExpiry = (): Date => new Date(Date.now() + DUREE_SESSION_S * 1000);

/** Opens a session of an account, and closes those that are over or too many; with what closes it at ProConnect too. */
export async function openSession(
  tx: Prisma.TransactionClient,
  compteId: number,
  appareil: string,
  jetonIdentite: string | null = null,
): Promise<ClesSession> {
  const session = randomUUID();
  const secret = createJeton();
  await tx.session.deleteMany({ where: { expireLe: { lt: new Date() } } });
  const surplus = await tx.session.findMany({
    where: { compteId },
    orderBy: { tourneeLe: 'desc' },
    skip: SESSIONS_MAX - 1,
    select: { id: true },
  });
  await tx.session.deleteMany({ where: { id: { in: surplus.map(({ id }) => id) } } });
  await tx.session.create({
    data: {
      ...{ id: session, compteId, cle: toEmpreinte(secret), appareil, jetonIdentite },
      ...{ tourneeLe: new Date(), expireLe: nextExpiry() },
    },
  });
  await tx.compte.update({ where: { id: compteId }, data: { connecteLe: new Date() } });
  return { session, prolongation: toCle(session, secret) };
}

/**
 * Prolongs the session of a long key, which is changed. A key that was changed already was copied by someone: its session
 * is closed, whoever uses it. Null when there is no session to prolong.
 */
export async function renewSession(prisma: PrismaClient, cle: string): Promise<ClesSession | null> {
  const lue = parseCle(cle);
  if (lue === null) return null;
  const secret = createJeton();
  const now = new Date();
  const { count } = await prisma.session.updateMany({
    where: { id: lue.session, cle: lue.empreinte, expireLe: { gt: now } },
    data: { cle: toEmpreinte(secret), clePrecedente: lue.empreinte, tourneeLe: now, expireLe: nextExpiry() },
  });
  if (count === 1) return { session: lue.session, prolongation: toCle(lue.session, secret) };
  const connue = await prisma.session.findUnique({ where: { id: lue.session } });
  if (connue === null || connue.expireLe <= now) return null;
  const isRecent = now.getTime() - connue.tourneeLe.getTime() < TOLERANCE_MS;
  if (connue.clePrecedente === lue.empreinte && isRecent) return { session: lue.session, prolongation: null };
  await prisma.$transaction(async (tx) => {
    await tx.session.deleteMany({ where: { id: connue.id } });
    await noteJournal(
      tx,
      { compteId: connue.compteId },
      { action: 'cle_reutilisee', objet: 'session', objetId: connue.id },
    );
  });
  return null;
}

/** Closes a session, if it is still open; gives what closes it at ProConnect, where it came from it. */
export async function closeSession(prisma: PrismaClient, session: string): Promise<string | null> {
  const fermee = await prisma.session.findUnique({ where: { id: session }, select: { jetonIdentite: true } });
  await prisma.session.deleteMany({ where: { id: session } });
  return fermee?.jetonIdentite ?? null;
}

/** Closes every session of an account but one. */
export async function closeAutresSessions(
  tx: Prisma.TransactionClient,
  compteId: number,
  gardee?: string,
): Promise<void> {
  await tx.session.deleteMany({ where: { compteId, ...(gardee === undefined ? {} : { NOT: { id: gardee } }) } });
}
