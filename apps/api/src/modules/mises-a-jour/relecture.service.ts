import { listChamps, mergeProposition } from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { noteJournal } from '../journal/note-journal.ts';
import type { Tx } from './fiches/fiche.ts';
import { ficheOf } from './fiches/index.ts';
import { fromJson } from './historique.ts';
import { findMiseAJour, type LigneMiseAJour, toVisee } from './mises-a-jour.repository.ts';
import { type Autorise, acteurOf, writeFiche } from './mises-a-jour.service.ts';
import { notifyDecision } from './notifications.ts';

export type Relecture = { decision: 'conforme' } | { decision: 'annuler'; motif: string };

/**
 * Reads what appeared without waiting: as it should be, or to be put back as it was, of which its author is told.
 * @throws HttpProblem 409 when it was read already, or cannot be put back.
 */
export async function reviewMiseAJour(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, corps, autorise }: { id: number; corps: Relecture; autorise: Autorise },
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ligne = await findMiseAJour(tx, id, true);
    autorise(toVisee(ligne));
    if (!ligne.aRelire) throw new HttpProblem(409, 'Cette mise à jour a déjà été relue.');
    const lue = { aRelire: false, decideurId: connexion.utilisateur.id, version: { increment: 1 } };
    if (corps.decision === 'annuler') {
      await putBack(tx, connexion, ligne, corps.motif);
      const { motif } = corps;
      await tx.miseAJour.update({ where: { id }, data: { ...lue, etat: 'rejetee', motif, decideeLe: new Date() } });
      await notifyDecision(tx, ligne, { decision: 'annuler', motif }, createLien);
    } else {
      await tx.miseAJour.update({ where: { id }, data: lue });
    }
    await noteJournal(tx, connexion, { action: corps.decision, objet: 'mise_a_jour', objetId: id });
  });
}

/** Puts the fields that a proposal changed back as they were, as a new version of the record. */
async function putBack(tx: Tx, connexion: Connexion, ligne: LigneMiseAJour, motif: string): Promise<void> {
  const { objet, objetId, base } = ligne;
  if (objetId === null || base === null) {
    throw new HttpProblem(409, 'Cette fiche est nouvelle : il n’y a rien à remettre. Proposez plutôt sa correction.');
  }
  const avant = orNotFound(await ficheOf(objet).read(tx, objetId, true), 'Cette fiche n’existe plus.');
  // What was written may be said otherwise than it was proposed: new documents have their numbers.
  const parue = await tx.versionFiche.findFirst({
    where: { objet, objetId, miseAJourId: ligne.id },
    orderBy: { version: 'asc' },
  });
  const ecrite = fromJson(parue?.contenu ?? ligne.proposition);
  const champs = listChamps(fromJson(base), fromJson(ligne.proposition));
  const { contenu, conflits } = mergeProposition(ecrite, fromJson(base), avant.formulaire, champs);
  if (conflits.length > 0) {
    const noms = conflits.join(', ');
    throw new HttpProblem(
      409,
      `La fiche a encore changé depuis dans les mêmes champs (${noms}). Proposez plutôt sa correction.`,
    );
  }
  const { organisationId } = acteurOf(connexion);
  const signature = { auteurId: connexion.utilisateur.id, organisationId, miseAJourId: ligne.id, motif };
  await writeFiche(tx, { objet, objetId }, { avant, contenu, signature });
}
