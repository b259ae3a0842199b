import type { Compte, Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { COMPTES_DEMONSTRATION } from '../comptes/comptes-demonstration.ts';
import { assertFreinLeve, leverFrein, noteEchec } from '../comptes/freins.ts';
import { checkMotDePasse } from '../comptes/mot-de-passe.ts';
import { takeSecondFacteur } from '../comptes/second-facteur.service.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { assertAdministrationLeft } from '../organisations/garde-fous.ts';

type Tx = Prisma.TransactionClient;

interface Preuves {
  motDePasse: string;
  code?: string | undefined;
}

/**
 * Deletes an account for good: what is its own goes with it, what it did for its organisation stays without its name. Its
 * PDF become nobody's, and are to be erased by whoever calls.
 * @throws HttpProblem 400 for a wrong password or code; 409 for an account that others need; 429 after too many failures
 */
export async function deleteCompte(
  { prisma, demonstration }: { prisma: PrismaClient; demonstration: boolean },
  connexion: Connexion,
  preuves: Preuves,
): Promise<void> {
  const compte = await prisma.compte.findUniqueOrThrow({ where: { id: connexion.utilisateur.id } });
  const { id, courriel, nom, langue } = compte;
  if (demonstration && COMPTES_DEMONSTRATION.some((un) => un.courriel === courriel))
    throw new HttpProblem(409, 'Ce compte de démonstration sert à tout le monde : il ne se supprime pas.');
  await assertOwner(prisma, compte, preuves);
  await prisma.$transaction(async (tx) => {
    const organisation = await assertNotLast(tx, id);
    await noteJournal(tx, connexion, { action: 'supprime', objet: 'compte', objetId: id });
    await tx.jetonCourriel.deleteMany({ where: { courriel } });
    // Mails that left; those that wait say what was done, and go with the others in time.
    await tx.courriel.deleteMany({ where: { destinataire: courriel, etat: { not: 'en_attente' } } });
    await tx.compte.delete({ where: { id } });
    if (organisation?.type === 'administration') await assertAdministrationLeft(tx);
    const donnees = { nom, le: new Date().toISOString() };
    await enqueueCourriel(tx, { modele: 'compte-supprime', destinataire: courriel, langue, donnees });
  });
}

/** Refuses whoever does not prove to be the owner, no faster than at the door. */
async function assertOwner(prisma: PrismaClient, compte: Compte, { motDePasse, code }: Preuves): Promise<void> {
  if (compte.motDePasse === null)
    throw new HttpProblem(
      409,
      'Votre compte n’a pas de mot de passe. Choisissez-en un par « Mot de passe oublié », puis recommencez.',
    );
  await assertFreinLeve(prisma, compte.courriel);
  const refuse = async (parametre: string, message: string) => {
    await noteEchec(prisma, compte.courriel);
    throw refusedParameters([{ parametre, message }]);
  };
  if (!(await checkMotDePasse(motDePasse, compte.motDePasse)))
    await refuse('motDePasse', 'ce n’est pas votre mot de passe.');
  if (compte.totpActiveLe !== null) {
    if (code === undefined)
      throw refusedParameters([{ parametre: 'code', message: 'donnez aussi un code de votre second facteur.' }]);
    if (!(await takeSecondFacteur(prisma, compte, code)))
      await refuse('code', 'ce code ne convient pas, ou a déjà servi.');
  }
  await leverFrein(prisma, compte.courriel);
}

/** The last manager of an organisation that has other agents stays; gives for which one the account acts. */
async function assertNotLast(tx: Tx, compteId: number) {
  const actif = await tx.rattachement.findFirst({
    where: { compteId, etat: 'actif' },
    include: { organisation: { select: { id: true, nom: true, type: true, fermeeLe: true } } },
  });
  if (actif === null) return null;
  const { organisation } = actif;
  // Two managers who leave at once wait for one another.
  await tx.$executeRaw`SELECT FROM organisation WHERE id = ${organisation.id} FOR UPDATE`;
  const autres = await tx.rattachement.findMany({
    where: {
      ...{ organisationId: organisation.id, etat: 'actif', compteId: { not: compteId } },
      compte: { desactiveLe: null },
    },
    select: { role: true },
  });
  const isLast = autres.length > 0 && autres.every(({ role }) => role !== 'gestionnaire');
  if (isLast && organisation.fermeeLe === null)
    throw new HttpProblem(
      409,
      `Vous êtes la seule personne à gérer « ${organisation.nom} », qui a d’autres agents : donnez ce rôle à l’un d’eux, puis recommencez.`,
    );
  return organisation;
}
