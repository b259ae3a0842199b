import { type ActionCompte, LIBELLES_ROLE_MEMBRE, type RoleMembre } from '@atlas/contracts';
import type { Compte, Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { type CreateLien, sendConfirmation } from '../comptes/comptes.service.ts';
import { removeSecondFacteur } from '../comptes/second-facteur.service.ts';
import { closeAutresSessions } from '../comptes/sessions.service.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { assertAdministrationLeft } from '../organisations/garde-fous.ts';

type Tx = Prisma.TransactionClient;

/** An account, which nobody else changes before the end of `tx`. @throws HttpProblem 404 */
async function takeCompte(tx: Tx, id: number): Promise<Compte> {
  await tx.$executeRaw`SELECT FROM compte WHERE id = ${id} FOR UPDATE`;
  return orNotFound(await tx.compte.findUnique({ where: { id } }), `Aucun compte ne porte le numéro ${id}.`);
}

/**
 * Does one thing to an account, at once; whoever it is of is told by mail when it changes how they come in.
 * @throws HttpProblem 404, and 409 for what would shut the administration out.
 */
export async function actOnCompte(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, action }: { id: number; action: ActionCompte },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const compte = await takeCompte(tx, id);
    if (connexion.utilisateur.id === id && action !== 'fermer_sessions') {
      throw new HttpProblem(409, 'C’est votre propre compte : demandez-le à un autre administrateur.');
    }
    await ACTIONS[action](tx, id);
    if (action === 'desactiver') await assertDesactivable(tx, id);
    await noteJournal(tx, connexion, { action, objet: 'compte', objetId: id });
    if (action !== 'fermer_sessions') {
      const { nom, courriel: destinataire, langue } = compte;
      await enqueueCourriel(tx, { modele: MODELES[action], destinataire, langue, donnees: { nom } });
    }
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
    await removeSecondFacteur(tx, id);
    await closeAutresSessions(tx, id);
  },
};

/** The last manager of the administration stays. */
async function assertDesactivable(tx: Tx, compteId: number): Promise<void> {
  const actif = await findActif(tx, compteId);
  if (actif?.organisation.type === 'administration') await assertAdministrationLeft(tx);
}

/** For whom an account acts. */
const findActif = (tx: Tx, compteId: number) =>
  tx.rattachement.findFirst({ where: { compteId, etat: 'actif' }, include: { organisation: true } });

/**
 * Makes an account act for an organisation, in a role: no longer for the one before. Its sessions go on; its owner is told.
 * @throws HttpProblem 400 for no such organisation, or one that is closed; 404; 409 for an account that may not connect, or
 * for the last manager of the administration.
 */
export async function moveAgent(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, organisationId, role }: { id: number; organisationId: number; role: RoleMembre },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { nom, courriel, langue, courrielConfirmeLe, desactiveLe } = await takeCompte(tx, id);
    if (courrielConfirmeLe === null || desactiveLe !== null) {
      throw new HttpProblem(409, 'Ce compte n’a pas confirmé son adresse, ou il est désactivé.');
    }
    const organisation = await tx.organisation.findUnique({ where: { id: organisationId } });
    if (organisation === null || organisation.fermeeLe !== null) {
      const message = 'cette organisation n’existe pas, ou elle est fermée.';
      throw refusedParameters([{ parametre: 'organisationId', message }]);
    }
    const avant = await findActif(tx, id);
    await attach(tx, { compteId: id, organisationId, role, decideParId: connexion.utilisateur.id });
    if (avant?.organisation.type === 'administration') await assertAdministrationLeft(tx);
    const details = { de: avant?.organisationId ?? null, vers: organisationId, role };
    await noteJournal(tx, connexion, { action: 'deplace', objet: 'compte', objetId: id, details });
    const donnees = { nom, organisation: organisation.nom, role: LIBELLES_ROLE_MEMBRE[role][langue] };
    await enqueueCourriel(tx, { modele: 'role-change', destinataire: courriel, langue, donnees });
  });
}

interface Attache {
  compteId: number;
  organisationId: number;
  role: RoleMembre;
  decideParId: number;
}

/** Attaches an account to an organisation and to no other: what it had asked of others no longer waits. */
async function attach(tx: Tx, { compteId, organisationId, role, decideParId }: Attache): Promise<void> {
  const decision = { decideLe: new Date(), decideParId };
  await tx.rattachement.deleteMany({ where: { compteId, etat: 'demande' } });
  await tx.rattachement.updateMany({ where: { compteId, etat: 'actif' }, data: { etat: 'retire', ...decision } });
  await tx.rattachement.upsert({
    where: { compteId_organisationId: { compteId, organisationId } },
    create: { compteId, organisationId, role, etat: 'actif', ...decision },
    update: { role, etat: 'actif', motif: null, ...decision },
  });
}

/** Sends again the mail that confirms an address. @throws HttpProblem 404; 409 when it is confirmed, or disabled. */
export async function resendConfirmation(
  prisma: PrismaClient,
  connexion: Connexion,
  id: number,
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const compte = await takeCompte(tx, id);
    if (compte.courrielConfirmeLe !== null) throw new HttpProblem(409, 'Cette adresse est déjà confirmée.');
    if (compte.desactiveLe !== null) throw new HttpProblem(409, 'Ce compte est désactivé.');
    await sendConfirmation(tx, compte, createLien);
    await noteJournal(tx, connexion, { action: 'renvoie_confirmation', objet: 'compte', objetId: id });
  });
}
