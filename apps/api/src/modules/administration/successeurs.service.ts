import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';

type Tx = Prisma.TransactionClient;

/** What a declaration moved: what it takes to come back on it. No personal data: numbers alone. */
interface Deplacements {
  rattachements: number[];
  misesAJour: number[];
  /** What it had taken the place of, which its own successor takes the place of now. */
  predecesseurs: number[];
}

/**
 * Says what a collectivité became: its organisation closes, and its agents, their roles and what they proposed pass to
 * the organisation of its successor.
 * @throws HttpProblem 404 when there is no such collectivité, 400 for a successor that cannot be one, 409 when it has one.
 */
export async function declareSuccesseur(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, successeurId, cesseeLe }: { id: number; successeurId: number; cesseeLe: string },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ancienne = await lockCollectivite(tx, id);
    if (ancienne.successeurId !== null) throw new HttpProblem(409, 'Cette collectivité a déjà un successeur.');
    await assertSuccesseur(tx, id, successeurId);
    const jour = new Date(`${cesseeLe}T00:00:00Z`);
    if (Number.isNaN(jour.getTime()) || !jour.toISOString().startsWith(cesseeLe) || jour > new Date())
      throw refusedParameters([{ parametre: 'cesseeLe', message: 'donnez un jour qui existe, et qui est passé.' }]);
    await tx.collectivite.update({ where: { id }, data: { successeurId, cesseeLe: jour, version: { increment: 1 } } });
    const deplacements = await moveOrganisation(tx, id, successeurId);
    const predecesseurs = await moveSuccession(tx, { de: id, vers: successeurId });
    const details = { successeurId, ...deplacements, predecesseurs };
    await noteJournal(tx, connexion, { action: 'declare_successeur', objet: 'collectivite', objetId: id, details });
  });
}

/** Comes back on it: whoever was moved goes back, but for those who left meanwhile. @throws HttpProblem 404, 409 */
export async function cancelSuccesseur(prisma: PrismaClient, connexion: Connexion, id: number): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { successeurId } = await lockCollectivite(tx, id);
    if (successeurId === null) throw new HttpProblem(409, 'Cette collectivité n’a pas de successeur.');
    const declaration = await tx.journalAudit.findFirst({
      where: { action: 'declare_successeur', objet: 'collectivite', objetId: String(id) },
      orderBy: { id: 'desc' },
    });
    const {
      rattachements = [],
      misesAJour = [],
      predecesseurs = [],
    } = (declaration?.details ?? {}) as Partial<Deplacements>;
    await tx.collectivite.update({
      where: { id },
      data: { successeurId: null, cesseeLe: null, version: { increment: 1 } },
    });
    const organisation = await tx.organisation.findUnique({ where: { collectiviteId: id } });
    await moveSuccession(tx, { de: successeurId, vers: id, seules: predecesseurs });
    if (organisation !== null) {
      const chez = { collectiviteId: successeurId };
      const { id: organisationId } = organisation;
      await tx.organisation.update({ where: { id: organisationId }, data: { fermeeLe: null, successeurId: null } });
      await tx.rattachement.updateMany({
        where: { id: { in: rattachements }, organisation: chez },
        data: { organisationId },
      });
      await tx.miseAJour.updateMany({
        where: { id: { in: misesAJour }, organisation: chez },
        data: { organisationId },
      });
    }
    await noteJournal(tx, connexion, { action: 'annule_successeur', objet: 'collectivite', objetId: id });
  });
}

async function lockCollectivite(tx: Tx, id: number) {
  await tx.$executeRaw`SELECT FROM collectivite WHERE id = ${id} FOR UPDATE`;
  return orNotFound(
    await tx.collectivite.findUnique({ where: { id } }),
    `Aucune collectivité ne porte le numéro ${id}.`,
  );
}

/** A collectivité that still exists, and is not the one that ceases. */
async function assertSuccesseur(tx: Tx, id: number, successeurId: number): Promise<void> {
  const refuse = (message: string) => refusedParameters([{ parametre: 'successeurId', message }]);
  if (successeurId === id) throw refuse('une collectivité n’est pas son propre successeur.');
  const successeur = await tx.collectivite.findUnique({ where: { id: successeurId } });
  if (successeur === null) throw refuse('cette collectivité n’existe pas.');
  if (successeur.successeurId !== null) throw refuse('cette collectivité a cessé d’exister, elle aussi.');
}

/**
 * What a collectivité took the place of leads where it does itself: one step always leads to the one of today. Gives the
 * collectivités that it was of.
 */
async function moveSuccession(
  tx: Tx,
  { de, vers, seules }: { de: number; vers: number; seules?: readonly number[] },
): Promise<number[]> {
  const lignes = await tx.collectivite.findMany({
    where: { successeurId: de, ...(seules === undefined ? {} : { id: { in: [...seules] } }) },
    select: { id: true },
  });
  const predecesseurs = lignes.map(({ id }) => id).filter((id) => id !== vers);
  await tx.collectivite.updateMany({ where: { id: { in: predecesseurs } }, data: { successeurId: vers } });
  const organisation = await tx.organisation.findUnique({ where: { collectiviteId: vers }, select: { id: true } });
  if (organisation !== null) {
    await tx.organisation.updateMany({
      where: { collectiviteId: { in: predecesseurs }, successeurId: { not: null } },
      data: { successeurId: organisation.id },
    });
  }
  return predecesseurs;
}

/** Moves who acts for a collectivité, and what they proposed, to its successor. */
async function moveOrganisation(
  tx: Tx,
  id: number,
  successeurId: number,
): Promise<Omit<Deplacements, 'predecesseurs'>> {
  const ancienne = await tx.organisation.findUnique({ where: { collectiviteId: id } });
  if (ancienne === null) return { rattachements: [], misesAJour: [] };
  const nouvelle = await findOrCreateOrganisation(tx, successeurId);
  const de = { organisationId: ancienne.id };
  const vers = { organisationId: nouvelle };
  // Whoever was already tied to the successor, as an agent or by a request, keeps one tie: the one in force.
  const deja = await tx.rattachement.findMany({ where: vers, select: { id: true, compteId: true, etat: true } });
  const inutiles = deja.filter(({ etat }) => etat !== 'actif').map(({ id: rattachement }) => rattachement);
  const anciens = await tx.rattachement.findMany({ where: de, select: { id: true, compteId: true, etat: true } });
  const comptesActifs = anciens.filter(({ etat }) => etat === 'actif').map(({ compteId }) => compteId);
  await tx.rattachement.deleteMany({ where: { id: { in: inutiles }, compteId: { in: comptesActifs } } });
  const restes = await tx.rattachement.findMany({ where: vers, select: { compteId: true } });
  const pris = new Set(restes.map(({ compteId }) => compteId));
  const rattachements = anciens
    .filter(({ compteId }) => !pris.has(compteId))
    .map(({ id: rattachement }) => rattachement);
  const misesAJour = (await tx.miseAJour.findMany({ where: de, select: { id: true } })).map((ligne) => ligne.id);
  await tx.rattachement.updateMany({ where: { id: { in: rattachements } }, data: vers });
  await tx.miseAJour.updateMany({ where: de, data: vers });
  await tx.jetonCourriel.updateMany({ where: de, data: vers });
  await tx.organisation.update({
    where: { id: ancienne.id },
    data: { fermeeLe: new Date(), successeurId: nouvelle },
  });
  return { rattachements, misesAJour };
}

async function findOrCreateOrganisation(tx: Tx, collectiviteId: number): Promise<number> {
  const connue = await tx.organisation.findUnique({ where: { collectiviteId } });
  if (connue !== null) return connue.id;
  const { nom, nomNormalise, siren, codeDepartement, codeRegion } = await tx.collectivite.findUniqueOrThrow({
    where: { id: collectiviteId },
  });
  const data = { type: 'collectivite' as const, nom, nomNormalise, siren, collectiviteId, codeDepartement, codeRegion };
  return (await tx.organisation.create({ data })).id;
}
