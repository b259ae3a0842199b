import { createHash, randomBytes } from 'node:crypto';
import type { ExecutionImport, Import } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../../http/problem.ts';
import type { FichierRecu } from '../../../http/receive-fichier.ts';
import type { Connexion } from '../../../plugins/auth.ts';
import type { Storage } from '../../../plugins/storage.ts';
import { noteJournal } from '../../journal/note-journal.ts';
import { findProfil } from '../profils/index.ts';
import { type ExecutionsImport, noteInterruptions } from './executions.ts';

type Tx = Prisma.TransactionClient;

/** What imports need of the application. */
interface Outils {
  prisma: PrismaClient;
  storage: Storage;
  imports: ExecutionsImport;
}

const JOUR_MS = 24 * 3600 * 1000;
/** How long the bytes of a file are kept. */
const JOURS_GARDES = 30;

const ENTIER = {
  executions: { orderBy: { id: 'desc' }, take: 20, include: { _count: { select: { constats: true } } } },
} satisfies Prisma.FichierImporteInclude;
type LigneImport = Prisma.FichierImporteGetPayload<{ include: typeof ENTIER }>;

const RIEN = { cree: 0, misAJour: 0, inchange: 0, fusionne: 0, refuse: 0, collectivites: 0, partenaires: 0 };

function toExecution({ _count, ...ligne }: LigneImport['executions'][number]): ExecutionImport {
  const { id, aBlanc, etat, part, lignes, decompte, message, commenceeLe, finieLe } = ligne;
  return {
    ...{ id, aBlanc, etat, part, lignes, message },
    decompte: { ...RIEN, ...(decompte as Partial<typeof RIEN>) },
    constats: _count.constats,
    commenceeLe: commenceeLe.toISOString(),
    finieLe: finieLe?.toISOString() ?? null,
  };
}

/** True of a file whose latest run is a try that went to its end: what it would do was read before it is done. */
const isExecutable = ({ cleStockage, executions: [derniere] }: LigneImport): boolean =>
  cleStockage !== null && derniere?.etat === 'terminee' && derniere.aBlanc;

async function toImports(prisma: PrismaClient, lignes: readonly LigneImport[]): Promise<Import[]> {
  const auteurs = await prisma.compte.findMany({
    where: { id: { in: lignes.flatMap(({ compteId }) => compteId ?? []) } },
    select: { id: true, nom: true },
  });
  return lignes.map((ligne) => ({
    ...{ id: ligne.id, profil: ligne.profil, nom: ligne.nom, taille: ligne.taille },
    envoyeLe: ligne.envoyeLe.toISOString(),
    auteur: auteurs.find(({ id }) => id === ligne.compteId)?.nom ?? null,
    executable: isExecutable(ligne),
    executions: ligne.executions.map(toExecution),
  }));
}

/** A page of the files that were sent, the latest first. */
export async function listImports(prisma: PrismaClient, { page, parPage }: { page: number; parPage: number }) {
  await noteInterruptions(prisma, new Date());
  const [total, lignes] = await Promise.all([
    prisma.fichierImporte.count(),
    prisma.fichierImporte.findMany({
      include: ENTIER,
      orderBy: { id: 'desc' },
      skip: (page - 1) * parPage,
      take: parPage,
    }),
  ]);
  return { total, page, parPage, imports: await toImports(prisma, lignes) };
}

async function findLigne(tx: Tx, id: number): Promise<LigneImport> {
  const ligne = await tx.fichierImporte.findUnique({ where: { id }, include: ENTIER });
  return orNotFound(ligne, `Aucun import ne porte le numéro ${id}.`);
}

/** An import and its runs. @throws HttpProblem 404 */
export async function findImport(prisma: PrismaClient, id: number): Promise<Import> {
  await noteInterruptions(prisma, new Date());
  const [trouve] = await toImports(prisma, [await findLigne(prisma, id)]);
  return orNotFound(trouve, `Aucun import ne porte le numéro ${id}.`);
}

/** Takes a file, and begins to try it; gives its number. @throws HttpProblem 400 for an unknown profile, 409 when one runs. */
export async function sendImport(
  { prisma, storage, imports }: Outils,
  connexion: Connexion,
  { nom, profil, corps }: { nom: string; profil: string; corps: FichierRecu },
): Promise<number> {
  if (findProfil(profil) === undefined)
    throw refusedParameters([{ parametre: 'profil', message: 'ce profil n’existe pas.' }]);
  await assertNothingRuns(prisma);
  const cleStockage = `imports/${randomBytes(16).toString('hex')}`;
  const sha256 = createHash('sha256');
  await storage.writeFrom(cleStockage, measure(corps, sha256));
  const compteId = connexion.utilisateur.id;
  const { id } = await prisma.fichierImporte.create({
    data: { profil, nom, taille: corps.taille, sha256: sha256.digest('hex'), cleStockage, compteId },
    select: { id: true },
  });
  await startExecution({ prisma, storage, imports }, connexion, { id, aBlanc: true });
  return id;
}

async function* measure({ flux, taille }: FichierRecu, sha256: { update(morceau: Uint8Array): unknown }) {
  let octets = 0;
  for await (const morceau of flux as AsyncIterable<Uint8Array>) {
    octets += morceau.length;
    sha256.update(morceau);
    yield morceau;
  }
  if (octets !== taille) throw new HttpProblem(400, 'L’envoi a été interrompu : le fichier n’est pas arrivé entier.');
}

const EN_COURS = 'Un import est déjà en cours. Attendez sa fin, ou arrêtez-le.';

async function assertNothingRuns(tx: Tx): Promise<void> {
  if ((await tx.executionImport.count({ where: { etat: 'en_cours' } })) > 0) throw new HttpProblem(409, EN_COURS);
}

/**
 * Begins a run: a try, or for real once the latest try went to its end.
 * @throws HttpProblem 404, and 409 when one runs, the file is gone, or nothing was tried.
 */
export async function startExecution(
  { prisma, imports }: Outils,
  connexion: Connexion,
  { id, aBlanc }: { id: number; aBlanc: boolean },
): Promise<void> {
  await noteInterruptions(prisma, new Date());
  const lancee = await prisma.$transaction(async (tx) => {
    // One at a time, whatever the instance.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('execution_import'))`;
    const ligne = await findLigne(tx, id);
    await assertNothingRuns(tx);
    const { cleStockage, profil, nom } = ligne;
    if (cleStockage === null) throw new HttpProblem(409, 'Ce fichier n’est plus conservé : envoyez-le de nouveau.');
    if (!aBlanc && !isExecutable(ligne))
      throw new HttpProblem(409, 'Essayez d’abord ce fichier à blanc, et lisez son rapport.');
    const execution = await tx.executionImport.create({
      data: { fichierId: id, aBlanc, compteId: connexion.utilisateur.id },
      select: { id: true },
    });
    await noteJournal(tx, connexion, { action: aBlanc ? 'essaie' : 'importe', objet: 'import', objetId: id });
    return { id: execution.id, aBlanc, profil, nom, cleStockage };
  });
  imports.start(lancee);
}

/** Asks the run that is under way to stop, wherever it runs. @throws HttpProblem 404, 409 when none is. */
export async function cancelExecution(prisma: PrismaClient, connexion: Connexion, id: number): Promise<void> {
  await findLigne(prisma, id);
  await prisma.$transaction(async (tx) => {
    const { count } = await tx.executionImport.updateMany({
      where: { fichierId: id, etat: 'en_cours' },
      data: { annulation: true },
    });
    if (count === 0) throw new HttpProblem(409, 'Cet import n’est plus en cours.');
    await noteJournal(tx, connexion, { action: 'arrete', objet: 'import', objetId: id });
  });
}

async function findDerniere(prisma: PrismaClient, id: number): Promise<number> {
  const { executions } = await findLigne(prisma, id);
  return orNotFound(executions[0], 'Cet import n’a pas commencé.').id;
}

const CONSTAT = { isRefus: true, ligne: true, colonne: true, valeur: true, motif: true, precision: true } as const;

/** A page of what the latest run of a file had to say of its lines, refusals first. */
export async function listConstats(
  prisma: PrismaClient,
  id: number,
  { page, parPage }: { page: number; parPage: number },
) {
  const where = { executionId: await findDerniere(prisma, id) };
  const [total, constats] = await Promise.all([
    prisma.constatImport.count({ where }),
    prisma.constatImport.findMany({
      where,
      select: CONSTAT,
      orderBy: [{ isRefus: 'desc' }, { rang: 'asc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
  ]);
  return { total, page, parPage, constats };
}

/** All that is kept of it. */
export async function readConstats(prisma: PrismaClient, id: number) {
  const where = { executionId: await findDerniere(prisma, id) };
  return prisma.constatImport.findMany({ where, select: CONSTAT, orderBy: [{ isRefus: 'desc' }, { rang: 'asc' }] });
}

/** Removes the bytes of files that were sent long ago. */
export async function purgeImports({ prisma, storage }: Pick<Outils, 'prisma' | 'storage'>, now = new Date()) {
  const anciens = await prisma.fichierImporte.findMany({
    where: { cleStockage: { not: null }, envoyeLe: { lt: new Date(now.getTime() - JOURS_GARDES * JOUR_MS) } },
    select: { id: true, cleStockage: true },
    take: 100,
  });
  for (const { id, cleStockage } of anciens) {
    if (cleStockage !== null) await storage.remove(cleStockage);
    await prisma.fichierImporte.update({ where: { id }, data: { cleStockage: null } });
  }
}
