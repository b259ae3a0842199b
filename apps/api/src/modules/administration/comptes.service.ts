import type { ActionCompte, CompteAdministre, EtatCompte } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { closeAutresSessions } from '../comptes/sessions.service.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';

type Tx = Prisma.TransactionClient;

const AGENT = {
  where: { etat: 'actif' },
  select: { id: true, role: true, organisation: { select: { id: true, nom: true, type: true } } },
} satisfies Prisma.Compte$rattachementsArgs;
const SESSIONS = { select: { sessions: true } } as const;

type LigneCompte = Prisma.CompteGetPayload<{
  include: { rattachements: typeof AGENT; _count: typeof SESSIONS };
}>;

const PAR_ETAT: Record<EtatCompte, Prisma.CompteWhereInput> = {
  actif: { desactiveLe: null, courrielConfirmeLe: { not: null } },
  a_confirmer: { desactiveLe: null, courrielConfirmeLe: null },
  desactive: { desactiveLe: { not: null } },
};

function toWhere(q: string | undefined, etat: EtatCompte | undefined): Prisma.CompteWhereInput {
  const contient = { contains: q ?? '', mode: 'insensitive' as const };
  const parOrganisation = {
    etat: 'actif' as const,
    organisation: { nomNormalise: { contains: normalizeNom(q ?? '') } },
  };
  return {
    ...(etat === undefined ? {} : PAR_ETAT[etat]),
    ...(q === undefined
      ? {}
      : { OR: [{ nom: contient }, { courriel: contient }, { rattachements: { some: parOrganisation } }] }),
  };
}

function toAdministre(compte: LigneCompte): CompteAdministre {
  const { id, nom, courriel, creeLe, connecteLe, courrielConfirmeLe, desactiveLe } = compte;
  return {
    ...{ id, nom, courriel },
    creeLe: creeLe.toISOString(),
    connecteLe: connecteLe?.toISOString() ?? null,
    isConfirme: courrielConfirmeLe !== null,
    isDesactive: desactiveLe !== null,
    isProConnect: compte.sujetProConnect !== null,
    doubleAuthentification: compte.totpActiveLe !== null,
    sessions: compte._count.sessions,
    rattachement: compte.rattachements[0] ?? null,
  };
}

/** A page of accounts, the latest made first. */
export async function listComptes(
  prisma: PrismaClient,
  { q, etat, page, parPage }: { q?: string | undefined; etat?: EtatCompte | undefined; page: number; parPage: number },
) {
  const where = toWhere(q, etat);
  const [total, comptes] = await Promise.all([
    prisma.compte.count({ where }),
    prisma.compte.findMany({
      where,
      include: { rattachements: AGENT, _count: SESSIONS },
      orderBy: { id: 'desc' },
      skip: (page - 1) * parPage,
      take: parPage,
    }),
  ]);
  return { total, page, parPage, comptes: comptes.map(toAdministre) };
}

/**
 * Does one thing to an account, at once; whoever it is of is told by mail when it changes how they come in.
 * @throws HttpProblem 404, and 409 for what would shut the administration out.
 */
export async function actOnCompte(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, action }: { id: number; action: ActionCompte },
): Promise<CompteAdministre> {
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT FROM compte WHERE id = ${id} FOR UPDATE`;
    const compte = orNotFound(
      await tx.compte.findUnique({ where: { id }, select: { nom: true, courriel: true, langue: true } }),
      `Aucun compte ne porte le numéro ${id}.`,
    );
    if (action === 'desactiver') await assertDesactivable(tx, connexion, id);
    await ACTIONS[action](tx, id);
    await noteJournal(tx, connexion, { action, objet: 'compte', objetId: id });
    if (action !== 'fermer_sessions') {
      const { nom, courriel: destinataire, langue } = compte;
      await enqueueCourriel(tx, { modele: MODELES[action], destinataire, langue, donnees: { nom } });
    }
    const lu = await tx.compte.findUniqueOrThrow({
      where: { id },
      include: { rattachements: AGENT, _count: SESSIONS },
    });
    return toAdministre(lu);
  });
}

const MODELES = {
  desactiver: 'compte-desactive',
  reactiver: 'compte-reactive',
  retirer_second_facteur: 'compte-sans-second-facteur',
} as const;

const ACTIONS: Record<ActionCompte, (tx: Tx, id: number) => Promise<unknown>> = {
  desactiver: async (tx, id) => {
    await tx.compte.update({ where: { id }, data: { desactiveLe: new Date() } });
    await closeAutresSessions(tx, id);
  },
  reactiver: (tx, id) => tx.compte.update({ where: { id }, data: { desactiveLe: null } }),
  fermer_sessions: (tx, id) => closeAutresSessions(tx, id),
  retirer_second_facteur: async (tx, id) => {
    await tx.compte.update({ where: { id }, data: { totpSecret: null, totpActiveLe: null, totpDernierPas: null } });
    await closeAutresSessions(tx, id);
  },
};

/** Nobody disables themselves, nor the last manager of the administration. */
async function assertDesactivable(tx: Tx, { utilisateur }: Connexion, id: number): Promise<void> {
  if (utilisateur.id === id) throw new HttpProblem(409, 'Vous ne pouvez pas désactiver votre propre compte.');
  const gerants = await tx.rattachement.findMany({
    where: {
      etat: 'actif',
      role: 'gestionnaire',
      organisation: { type: 'administration' },
      compte: { desactiveLe: null },
    },
    select: { compteId: true },
  });
  if (gerants.length === 1 && gerants[0]?.compteId === id)
    throw new HttpProblem(409, 'L’administration doit garder au moins un gestionnaire.');
}
