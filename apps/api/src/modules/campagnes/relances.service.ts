import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { notifyEach } from '../notifications/notify.ts';
import { lockCampagne } from './campagnes.service.ts';
import { isRelanceDue } from './echeances.ts';
import { listDestinataires } from './fiches.repository.ts';
import { readParis, toDate, toJour } from './jours.ts';

type Tx = Prisma.TransactionClient;

const PAS_OUVERTE = 'Cette campagne n’est pas ouverte.';
const DEJA_RELANCEE = 'Les organisations ont déjà été relancées aujourd’hui : attendez demain.';

/** Reminds the organisations that have agents and fiches left, and remembers it; gives how many they are. */
async function relancer(
  tx: Tx,
  { id, titre, fin, automatique }: { id: number; titre: string; fin: Date; automatique: boolean },
  createLien: CreateLien,
  now: Date,
): Promise<number> {
  const destinataires = await listDestinataires(tx, id);
  const organisations = destinataires.length;
  await tx.campagneRelance.create({
    data: { campagneId: id, jour: toDate(readParis(now).jour), le: now, automatique, organisations },
  });
  await notifyEach(
    tx,
    destinataires.map(({ comptes, fiches, restantes }) => ({
      modele: 'campagne-relance',
      donnees: { campagne: titre, fin: toJour(fin), fiches, restantes },
      ...{ comptes, chemin: `/campagnes/${id}` },
    })),
    createLien,
  );
  return organisations;
}

/** Reminds because the administration asks for it; gives how many organisations. @throws HttpProblem 404, 409 */
export async function remindCampagne(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, createLien }: { id: number; createLien: CreateLien },
  now: Date = new Date(),
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const campagne = await lockCampagne(tx, id, { etat: 'ouverte', sinon: PAS_OUVERTE });
    const [derniere] = campagne.relances;
    if (derniere !== undefined && toJour(derniere.jour) >= readParis(now).jour)
      throw new HttpProblem(409, DEJA_RELANCEE);
    const organisations = await relancer(tx, { ...campagne, automatique: false }, createLien, now);
    await noteJournal(tx, connexion, { action: 'relance', objet: 'campagne', objetId: id, details: { organisations } });
    return organisations;
  });
}

/** The open campaigns, oldest first, after one. */
export async function findCampagneOuverte(prisma: PrismaClient, apres: number): Promise<number | undefined> {
  const campagne = await prisma.campagne.findFirst({
    where: { etat: 'ouverte', id: { gt: apres } },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return campagne?.id;
}

/**
 * Does what is due in an open campaign, unless another instance is at it: closes it once its last day is over, else reminds
 * when a reminder is due. What it does and that it did it are one transaction: a crash neither doubles nor loses it.
 */
export async function suivreCampagne(
  prisma: PrismaClient,
  { id, now }: { id: number; now: Date },
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const prises = await tx.$queryRaw<unknown[]>`
      SELECT id FROM campagne WHERE id = ${id} AND etat = 'ouverte' FOR UPDATE SKIP LOCKED`;
    if (prises.length === 0) return;
    const campagne = await tx.campagne.findUniqueOrThrow({ where: { id }, include: { relances: true } });
    const moment = readParis(now);
    const periode = { debut: toJour(campagne.debut), fin: toJour(campagne.fin) };
    if (moment.jour > periode.fin) {
      await tx.campagne.update({ where: { id }, data: { etat: 'close', closeLe: now } });
      await noteJournal(tx, null, { action: 'ferme', objet: 'campagne', objetId: id });
      return;
    }
    const relances = campagne.relances.map(({ jour }) => toJour(jour));
    if (isRelanceDue({ ...periode, relances }, moment))
      await relancer(tx, { ...campagne, automatique: true }, createLien, now);
  });
}
