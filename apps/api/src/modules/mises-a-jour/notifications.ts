import type { Prisma } from '@atlas/prisma';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { type Evenement, notify, notifyEach } from '../notifications/notify.ts';
import { listAgents, listPremiersAgents } from '../organisations/organisations.repository.ts';
import type { Tx } from './fiches/fiche.ts';
import type { LigneMiseAJour } from './mises-a-jour.repository.ts';

const cheminOf = ({ id }: LigneMiseAJour) => `/mises-a-jour/${id}`;

/** Whoever validates a proposal; the administration where the préfecture has no agent. */
function listValideurs(tx: Tx, { valideur, departements, regions }: LigneMiseAJour): Promise<number[]> {
  const lieux: Prisma.OrganisationWhereInput[] = [
    { codeDepartement: { in: departements } },
    { codeRegion: { in: regions } },
  ];
  const prefectures: Prisma.OrganisationWhereInput[] = [{ type: 'prefecture', OR: lieux }];
  return listPremiersAgents(tx, [...(valideur === 'prefecture' ? prefectures : []), { type: 'administration' }]);
}

/** Whoever proposed it; the agents of its organisation where they no longer act for it. */
async function listAuteurs(tx: Tx, { auteurId, organisationId }: LigneMiseAJour): Promise<number[]> {
  const organisation = { id: organisationId };
  const auteurs = auteurId === null ? [] : await listAgents(tx, organisation, { compteId: auteurId });
  return auteurs.length > 0 ? auteurs : listAgents(tx, organisation);
}

/** Tells whoever validates, and asks the postes of the countries concerned for their opinion. */
export async function notifySoumission(
  tx: Tx,
  ligne: LigneMiseAJour,
  auteur: string,
  createLien: CreateLien,
): Promise<void> {
  const { titre, organisation, pays } = ligne;
  const chemin = cheminOf(ligne);
  const donnees = { objet: titre, auteur, organisation: organisation.nom };
  const valideurs = await listValideurs(tx, ligne);
  const soumise: Evenement = { modele: 'mise-a-jour-soumise', donnees, comptes: valideurs, chemin };
  if (pays.length === 0 || organisation.type === 'ambassade') return notify(tx, soumise, createLien);
  const postes = await listAgents(tx, { type: 'ambassade', pays: { hasSome: pays } });
  const avis: Evenement = { modele: 'avis-demande', donnees: { objet: titre }, comptes: postes, chemin };
  await notifyEach(tx, [soumise, avis], createLien);
}

/** Tells whoever would have validated it what appeared without waiting, for them to read. */
export async function notifyParution(
  tx: Tx,
  ligne: LigneMiseAJour,
  auteur: string,
  createLien: CreateLien,
): Promise<void> {
  const donnees = { objet: ligne.titre, auteur, organisation: ligne.organisation.nom };
  const comptes = await listValideurs(tx, ligne);
  await notify(tx, { modele: 'mise-a-jour-parue', donnees, comptes, chemin: cheminOf(ligne) }, createLien);
}

const MODELES = {
  rejeter: 'mise-a-jour-rejetee',
  corriger: 'mise-a-jour-a-corriger',
  annuler: 'mise-a-jour-annulee',
} as const;

type Decision = { decision: 'valider' } | { decision: keyof typeof MODELES; motif: string };

/** Tells who proposed what was decided. */
export async function notifyDecision(
  tx: Tx,
  ligne: LigneMiseAJour,
  decision: Decision,
  createLien: CreateLien,
): Promise<void> {
  const a = { comptes: await listAuteurs(tx, ligne), chemin: cheminOf(ligne) };
  const objet = ligne.titre;
  if (decision.decision === 'valider') {
    await notify(tx, { modele: 'mise-a-jour-validee', ...a, donnees: { objet } }, createLien);
  } else {
    const donnees = { objet, motif: decision.motif };
    await notify(tx, { modele: MODELES[decision.decision], ...a, donnees }, createLien);
  }
}

/** Tells whoever decides what another organisation thinks of it. */
export async function notifyAvis(
  tx: Tx,
  ligne: LigneMiseAJour,
  avis: { organisation: string; favorable: boolean; message: string },
  createLien: CreateLien,
): Promise<void> {
  const donnees = { objet: ligne.titre, ...avis };
  const comptes = await listValideurs(tx, ligne);
  await notify(tx, { modele: 'avis-donne', donnees, comptes, chemin: cheminOf(ligne) }, createLien);
}

/** Tells the others of a discussion: who proposed, who wrote in it, and who decides as long as that is to be done. */
export async function notifyMessage(
  tx: Tx,
  ligne: LigneMiseAJour,
  { auteurId, ...message }: { auteurId: number; auteur: string; organisation: string; message: string },
  createLien: CreateLien,
): Promise<void> {
  const autres = [
    ...(await listAuteurs(tx, ligne)),
    ...(await listParticipants(tx, ligne)),
    ...(ligne.etat === 'soumise' ? await listValideurs(tx, ligne) : []),
  ];
  const comptes = autres.filter((id) => id !== auteurId);
  const donnees = { objet: ligne.titre, ...message };
  await notify(tx, { modele: 'message-recu', donnees, comptes, chemin: cheminOf(ligne) }, createLien);
}

/** Who wrote in a discussion, and still acts for the organisation in whose name they did. */
async function listParticipants(tx: Tx, { id }: LigneMiseAJour): Promise<number[]> {
  const lignes = await tx.$queryRaw<{ id: number }[]>`
    SELECT DISTINCT r.compte_id AS id FROM message_mise_a_jour m
      JOIN rattachement r ON r.compte_id = m.auteur_id AND r.organisation_id = m.organisation_id AND r.etat = 'actif'
    WHERE m.mise_a_jour_id = ${id}`;
  return lignes.map((ligne) => ligne.id);
}
