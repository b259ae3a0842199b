import type { PrismaClient } from '@atlas/prisma';
import { HttpProblem } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { findMiseAJour, toVisee } from './mises-a-jour.repository.ts';
import { type Autorise, acteurOf } from './mises-a-jour.service.ts';
import { notifyAvis, notifyMessage } from './notifications.ts';

/**
 * Keeps the opinion of an organisation on a proposal, in place of the one before; whoever decides is told.
 * @throws HttpProblem 409 when it is no longer to be decided.
 */
export async function giveAvis(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, corps, autorise }: { id: number; corps: { favorable: boolean; message: string }; autorise: Autorise },
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ligne = await findMiseAJour(tx, id, true);
    autorise(toVisee(ligne));
    if (ligne.etat !== 'soumise') throw new HttpProblem(409, 'Cette proposition n’attend plus d’avis.');
    const cle = { miseAJourId: id, organisationId: acteurOf(connexion).organisationId };
    const avis = { ...corps, le: new Date() };
    await tx.avisMiseAJour.upsert({
      where: { miseAJourId_organisationId: cle },
      create: { ...cle, ...avis },
      update: avis,
    });
    await notifyAvis(tx, ligne, { organisation: nameOrganisation(connexion), ...corps }, createLien);
  });
}

/** Adds a message to the discussion of a proposal; the others of it are told. */
export async function addMessage(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, message, autorise }: { id: number; message: string; autorise: Autorise },
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ligne = await findMiseAJour(tx, id);
    autorise(toVisee(ligne));
    const auteurId = connexion.utilisateur.id;
    const { organisationId } = acteurOf(connexion);
    await tx.messageMiseAJour.create({ data: { miseAJourId: id, auteurId, organisationId, message } });
    const signature = { auteurId, auteur: connexion.compte.nom, organisation: nameOrganisation(connexion) };
    await notifyMessage(tx, ligne, { ...signature, message }, createLien);
  });
}

const nameOrganisation = ({ compte }: Connexion): string => compte.organisation?.nom ?? '';
