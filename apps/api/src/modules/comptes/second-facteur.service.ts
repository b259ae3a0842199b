import type { Compte, Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { renewCodesSecours, takeCodeSecours } from './codes-secours.ts';
import { createCleTotp, takeCode } from './double-authentification.ts';
import { assertFreinLeve, leverFrein, noteEchec } from './freins.ts';
import { tellSecurite } from './securite.ts';

const codeFaux = () => refusedParameters([{ parametre: 'code', message: 'ce code ne convient pas, ou a déjà servi.' }]);
const dejaActive = () => new HttpProblem(409, 'La double authentification est déjà active.');
const pasActive = () => new HttpProblem(409, 'La double authentification n’est pas active.');

const findCompte = (prisma: PrismaClient, { utilisateur: { id } }: Connexion): Promise<Compte> =>
  prisma.compte.findUniqueOrThrow({ where: { id } });

/** True when a code is that of the application, or a recovery code; it does not serve again. */
export const takeSecondFacteur = (prisma: PrismaClient, compte: Compte, code: string): Promise<boolean> =>
  /^\d{6}$/.test(code) ? takeCode(prisma, compte, code) : takeCodeSecours(prisma, compte, code);

/** Refuses what is asked without the second factor that is in force; it is guessed no faster than a password. */
async function assertSecondFacteur(prisma: PrismaClient, compte: Compte, code: string): Promise<void> {
  if (compte.totpActiveLe === null) throw pasActive();
  await assertFreinLeve(prisma, compte.courriel);
  if (!(await takeSecondFacteur(prisma, compte, code))) {
    await noteEchec(prisma, compte.courriel);
    throw codeFaux();
  }
  await leverFrein(prisma, compte.courriel);
}

/** A new key for an application of codes, not in force yet. @throws HttpProblem 409 when one is. */
export async function prepareDoubleAuthentification(
  prisma: PrismaClient,
  { compte: { id, courriel } }: Connexion,
): Promise<{ cle: string; adresse: string }> {
  const { cle, adresse } = createCleTotp(courriel);
  const { count } = await prisma.compte.updateMany({
    where: { id, totpActiveLe: null },
    data: { totpSecret: cle, totpDernierPas: null },
  });
  if (count === 0) throw dejaActive();
  return { cle, adresse };
}

/**
 * Puts the key in force, by a code that it gives; with the recovery codes, told this once.
 * @throws HttpProblem 400 for a code that is not right, 409 when a key is in force.
 */
export async function enableDoubleAuthentification(
  prisma: PrismaClient,
  connexion: Connexion,
  code: string,
): Promise<string[]> {
  const compte = await findCompte(prisma, connexion);
  const { id, totpSecret, totpActiveLe } = compte;
  if (totpActiveLe !== null) throw dejaActive();
  if (!(await takeCode(prisma, compte, code))) throw codeFaux();
  return prisma.$transaction(async (tx) => {
    // The key that the code proves, not one that was prepared meanwhile.
    const { count } = await tx.compte.updateMany({
      where: { id, totpSecret, totpActiveLe: null },
      data: { totpActiveLe: new Date() },
    });
    if (count === 0) throw dejaActive();
    await noteJournal(tx, connexion, toFait(id, 'double_authentification_activee'));
    await tellSecurite(tx, compte, { fait: 'second_facteur_active' });
    return renewCodesSecours(tx, id);
  });
}

/** Replaces the recovery codes, by a code. @throws HttpProblem 400 for one that is not right, 409, 429. */
export async function replaceCodesSecours(prisma: PrismaClient, connexion: Connexion, code: string): Promise<string[]> {
  const compte = await findCompte(prisma, connexion);
  const { id, totpActiveLe } = compte;
  await assertSecondFacteur(prisma, compte, code);
  return prisma.$transaction(async (tx) => {
    // Holds the account: of two at once, the codes of the second alone serve.
    const { count } = await tx.compte.updateMany({ where: { id, totpActiveLe }, data: { totpActiveLe } });
    if (count === 0) throw pasActive();
    await noteJournal(tx, connexion, toFait(id, 'codes_secours_refaits'));
    await tellSecurite(tx, compte, { fait: 'codes_refaits' });
    return renewCodesSecours(tx, id);
  });
}

/** Takes the second factor away, by a code. @throws HttpProblem 400 for one that is not right, 409, 429. */
export async function disableDoubleAuthentification(
  prisma: PrismaClient,
  connexion: Connexion,
  code: string,
): Promise<void> {
  const compte = await findCompte(prisma, connexion);
  await assertSecondFacteur(prisma, compte, code);
  await prisma.$transaction(async (tx) => {
    await removeSecondFacteur(tx, compte.id);
    await noteJournal(tx, connexion, toFait(compte.id, 'double_authentification_desactivee'));
    await tellSecurite(tx, compte, { fait: 'second_facteur_retire' });
  });
}

/** Takes the key and the recovery codes of an account away. */
export async function removeSecondFacteur(tx: Prisma.TransactionClient, id: number): Promise<void> {
  await tx.compte.update({ where: { id }, data: { totpSecret: null, totpActiveLe: null, totpDernierPas: null } });
  await tx.codeSecours.deleteMany({ where: { compteId: id } });
}

type Action = 'double_authentification_activee' | 'double_authentification_desactivee' | 'codes_secours_refaits';
const toFait = (objetId: number, action: Action) => ({ action, objet: 'compte' as const, objetId });
