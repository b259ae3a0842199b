import type { Langue, ObjetFiche, Portee, SuiteSignalement } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { toCourriel } from '../comptes/authentification.service.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';
import type { Tx } from '../mises-a-jour/fiches/fiche.ts';
import { ficheOf } from '../mises-a-jour/fiches/index.ts';
import { acteurOf, nameFiche, toColonnes } from '../mises-a-jour/mises-a-jour.service.ts';
import { notify } from '../notifications/notify.ts';
import { listPremiersAgents } from '../organisations/organisations.repository.ts';
import { findSignalement, porteeOfSignalement } from './signalements.repository.ts';

/** The page of a record. */
const PAGES: Record<ObjetFiche, string> = {
  projet: '/projets',
  collectivite: '/collectivites',
  partenaire: '/partenaires',
};

/** Whoever keeps a record: the nearest of the organisations that have it in their scope and have agents. */
export function listTenants(tx: Tx, objet: ObjetFiche, portee: Portee): Promise<number[]> {
  const { collectivites, departements, regions, pays } = portee;
  const lieux = [{ codeDepartement: { in: [...departements] } }, { codeRegion: { in: [...regions] } }];
  const francaises: Prisma.OrganisationWhereInput[] = [
    { type: 'collectivite', collectiviteId: { in: [...collectivites] } },
    { type: 'prefecture', OR: lieux },
  ];
  const postes: Prisma.OrganisationWhereInput[] = [{ type: 'ambassade', pays: { hasSome: [...pays] } }];
  const proches = objet === 'partenaire' ? [...postes, ...francaises] : [...francaises, ...postes];
  return listPremiersAgents(tx, [...proches, { type: 'administration' }]);
}

interface Erreur {
  objet: ObjetFiche;
  objetId: number;
  message: string;
  courriel: string | null;
  langue: Langue;
}

/**
 * Keeps an error that somebody says a record holds, and tells whoever keeps the record, but those who know. Gives its number.
 * @throws HttpProblem 404 when there is no such record.
 */
export async function createSignalement(
  tx: Tx,
  { objet, objetId, message, courriel, langue }: Erreur,
  createLien: CreateLien,
  informes: readonly number[] = [],
): Promise<number> {
  const fiche = ficheOf(objet);
  const { formulaire } = orNotFound(await fiche.read(tx, objetId), 'Cette fiche n’existe pas.');
  const portee = await fiche.porteeOf(tx, formulaire, objetId);
  const titre = await nameFiche(tx, objet, objetId, formulaire);
  const adresse = courriel === null ? null : toCourriel(courriel);
  const { id } = await tx.signalement.create({
    data: { objet, objetId, titre, message, courriel: adresse, langue, ...toColonnes(portee) },
    select: { id: true },
  });
  const comptes = (await listTenants(tx, objet, portee)).filter((compte) => !informes.includes(compte));
  const donnees = { objet: titre, message };
  await notify(tx, { modele: 'signalement-recu', donnees, comptes, chemin: `/signalements/${id}` }, createLien);
  return id;
}

interface Traitement {
  id: number;
  suite: SuiteSignalement;
  reponse: string;
  autorise: (portee: Portee) => void;
}

/**
 * Says what was done of a reported error. Its author, who left an address, has the answer by mail; the address is forgotten.
 * @throws HttpProblem 404 when there is none, 409 when it was answered already.
 */
export async function treatSignalement(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, suite, reponse, autorise }: Traitement,
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ligne = await findSignalement(tx, id, true);
    autorise(porteeOfSignalement(ligne));
    if (ligne.traiteLe !== null) throw new HttpProblem(409, 'Ce signalement a déjà été traité.');
    const { organisationId } = acteurOf(connexion);
    const signature = { traiteParId: connexion.utilisateur.id, organisationId, traiteLe: new Date() };
    await tx.signalement.update({
      where: { id },
      data: { ...signature, suite, reponse: reponse.trim(), courriel: null },
      select: { id: true },
    });
    await noteJournal(tx, connexion, { action: 'traite', objet: 'signalement', objetId: id, details: { suite } });
    const { courriel, langue, titre, objet, objetId } = ligne;
    if (courriel === null) return;
    const lien = createLien(`${PAGES[objet]}/${objetId}`);
    const donnees = { objet: titre, corrige: suite === 'corrige', reponse: reponse.trim(), lien };
    await enqueueCourriel(tx, { modele: 'signalement-traite', destinataire: courriel, langue, donnees });
  });
}
