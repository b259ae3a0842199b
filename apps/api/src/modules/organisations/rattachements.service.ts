import { LIBELLES_ROLE_MEMBRE, type OrganisationVisee, type RoleMembre } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { toCourriel } from '../comptes/authentification.service.ts';
import { type CreateLien, takeJeton } from '../comptes/comptes.service.ts';
import { createJeton, toEmpreinte } from '../comptes/jetons.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { type Evenement, notify } from '../notifications/notify.ts';
import { assertAdministrationLeft, assertOuverte } from './garde-fous.ts';
import { listGestionnaires } from './organisations.repository.ts';

const INVITATION_MS = 14 * 24 * 3600 * 1000;

const DEJA_AGENT =
  'Votre compte agit déjà pour une organisation. Elle doit vous retirer avant que vous en rejoigniez une autre.';

/** Asks to join an organisation; whoever decides for it is told. Asked again, it is the same request. */
export async function askRattachement(
  prisma: PrismaClient,
  { utilisateur, compte }: Connexion,
  { organisationId, message }: { organisationId: number; message: string | null },
  createLien: CreateLien,
): Promise<void> {
  if (compte.organisation !== null) throw new HttpProblem(409, DEJA_AGENT);
  await prisma.$transaction(async (tx) => {
    const organisation = orNotFound(
      await tx.organisation.findUnique({ where: { id: organisationId } }),
      `Aucune organisation ne porte le numéro ${organisationId}.`,
    );
    assertOuverte(organisation);
    // One request at a time: the one before is left.
    await tx.rattachement.deleteMany({
      where: { compteId: utilisateur.id, etat: { in: ['demande', 'refuse', 'retire'] } },
    });
    const { id } = await tx.rattachement.create({
      data: { compteId: utilisateur.id, organisationId, role: 'redacteur', etat: 'demande', message },
    });
    await noteJournal(tx, { compteId: utilisateur.id }, { action: 'demande', objet: 'rattachement', objetId: id });
    const donnees = { demandeur: compte.nom, organisation: organisation.nom };
    const comptes = await listGestionnaires(tx, organisation);
    const chemin = `/organisations/${organisationId}`;
    await notify(tx, { modele: 'demande-rattachement', donnees, comptes, chemin }, createLien);
  });
}

/** A request or an agent with its organisation, as the permission about it wants it; locked until the end of `tx`. */
async function findRattachement(tx: Prisma.TransactionClient, id: number) {
  await tx.$executeRaw`SELECT FROM rattachement WHERE id = ${id} FOR UPDATE`;
  const ligne = await tx.rattachement.findUnique({ where: { id }, include: { organisation: true, compte: true } });
  return orNotFound(ligne, `Aucun rattachement ne porte le numéro ${id}.`);
}

type Autorise = (organisation: OrganisationVisee) => void;

export type Decision = { decision: 'accepter'; role: RoleMembre } | { decision: 'refuser'; motif: string };

/**
 * Accepts or refuses a request; whoever asked is told. Gives the organisation.
 * @throws HttpProblem 409 when it was decided already, or when the account acts for another organisation since.
 */
export async function decideRattachement(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, decision, autorise }: { id: number; decision: Decision; autorise: Autorise },
  createLien: CreateLien,
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const { etat, compte, organisation } = await findRattachement(tx, id);
    autorise(organisation);
    if (etat !== 'demande') throw new HttpProblem(409, 'Cette demande a déjà été traitée.');
    const isAccepted = decision.decision === 'accepter';
    if (isAccepted) {
      assertOuverte(organisation);
      await assertNoOther(tx, compte.id);
    }
    await tx.rattachement.update({
      where: { id },
      data: {
        etat: isAccepted ? 'actif' : 'refuse',
        ...(decision.decision === 'accepter' ? { role: decision.role } : { motif: decision.motif }),
        decideLe: new Date(),
        decideParId: connexion.utilisateur.id,
      },
    });
    await noteJournal(tx, connexion, { action: isAccepted ? 'accepte' : 'refuse', objet: 'rattachement', objetId: id });
    const a = { comptes: [compte.id], chemin: '/mon-espace' };
    const { nom } = organisation;
    const evenement: Evenement =
      decision.decision === 'accepter'
        ? { modele: 'rattachement-accepte', ...a, donnees: { organisation: nom } }
        : { modele: 'rattachement-refuse', ...a, donnees: { organisation: nom, motif: decision.motif } };
    await notify(tx, evenement, createLien);
    return organisation.id;
  });
}

async function assertNoOther(tx: Prisma.TransactionClient, compteId: number): Promise<void> {
  const autre = await tx.rattachement.findFirst({ where: { compteId, etat: 'actif' } });
  if (autre !== null) throw new HttpProblem(409, 'Ce compte agit déjà pour une organisation.');
}

/** Changes the role of an agent, or takes it away: from the next request on. Gives the organisation. */
export async function changeMembre(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, changement, autorise }: { id: number; changement: { role: RoleMembre } | 'retirer'; autorise: Autorise },
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const { etat, compte, organisation } = await findRattachement(tx, id);
    autorise(organisation);
    if (etat !== 'actif') throw new HttpProblem(409, 'Cette personne n’est pas un agent de l’organisation.');
    const isRemoved = changement === 'retirer';
    const data = isRemoved ? ({ etat: 'retire' } as const) : changement;
    await tx.rattachement.update({
      where: { id },
      data: { ...data, decideLe: new Date(), decideParId: connexion.utilisateur.id },
    });
    if (organisation.type === 'administration') await assertAdministrationLeft(tx);
    const details = isRemoved ? {} : { role: changement.role };
    await noteJournal(tx, connexion, {
      action: isRemoved ? 'retire' : 'role',
      objet: 'rattachement',
      objetId: id,
      details,
    });
    const { courriel: destinataire, langue, nom } = compte;
    const role = isRemoved ? null : LIBELLES_ROLE_MEMBRE[changement.role][langue];
    const donnees = { nom, organisation: organisation.nom, role };
    await enqueueCourriel(tx, { modele: 'role-change', destinataire, langue, donnees });
    return organisation.id;
  });
}

/** Invites an address: whoever has, or makes, the account of this address joins by the link. */
export async function inviteMembre(
  prisma: PrismaClient,
  connexion: Connexion,
  {
    organisationId,
    autorise,
    ...invite
  }: { organisationId: number; autorise: Autorise; courriel: string; role: RoleMembre },
  createLien: CreateLien,
): Promise<void> {
  const courriel = toCourriel(invite.courriel);
  await prisma.$transaction(async (tx) => {
    const organisation = orNotFound(
      await tx.organisation.findUnique({ where: { id: organisationId } }),
      `Aucune organisation ne porte le numéro ${organisationId}.`,
    );
    autorise(organisation);
    assertOuverte(organisation);
    const jeton = createJeton();
    await tx.jetonCourriel.deleteMany({ where: { usage: 'invitation', organisationId, courriel } });
    await tx.jetonCourriel.create({
      data: {
        empreinte: toEmpreinte(jeton),
        usage: 'invitation',
        organisationId,
        role: invite.role,
        courriel,
        expireLe: new Date(Date.now() + INVITATION_MS),
      },
    });
    await noteJournal(tx, connexion, {
      action: 'invite',
      objet: 'organisation',
      objetId: organisationId,
      details: { role: invite.role },
    });
    const connu = await tx.compte.findUnique({ where: { courriel }, select: { langue: true } });
    const langue = connu?.langue ?? 'fr';
    const donnees = {
      organisation: organisation.nom,
      invitant: connexion.compte.nom,
      role: LIBELLES_ROLE_MEMBRE[invite.role][langue],
      lien: createLien(`/invitation#${jeton}`),
    };
    await enqueueCourriel(tx, { modele: 'invitation', destinataire: courriel, langue, donnees });
  });
}

/**
 * Joins the organisation of an invitation, by the account of the address that was invited.
 * @throws HttpProblem 400 when it is over, 403 when it went to another address, 409 when the account acts for another.
 */
export async function acceptInvitation(
  prisma: PrismaClient,
  { utilisateur, compte }: Connexion,
  jeton: string,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ligne = await takeJeton(tx, jeton, 'invitation');
    if (ligne?.organisationId == null || ligne.role === null) {
      const message = 'cette invitation a expiré ou a déjà servi. Demandez-en une autre à qui vous a invité.';
      throw refusedParameters([{ parametre: 'jeton', message }]);
    }
    if (ligne.courriel !== compte.courriel) {
      throw new HttpProblem(
        403,
        'Cette invitation a été envoyée à une autre adresse : connectez-vous avec le compte de cette adresse.',
      );
    }
    const { organisationId, role } = ligne;
    assertOuverte(await tx.organisation.findUniqueOrThrow({ where: { id: organisationId } }));
    const actif = await tx.rattachement.findFirst({ where: { compteId: utilisateur.id, etat: 'actif' } });
    if (actif !== null && actif.organisationId !== organisationId) throw new HttpProblem(409, DEJA_AGENT);
    const data = { role, etat: 'actif' as const, decideLe: new Date() };
    const { id } = await tx.rattachement.upsert({
      where: { compteId_organisationId: { compteId: utilisateur.id, organisationId } },
      create: { compteId: utilisateur.id, organisationId, ...data },
      update: data,
    });
    await noteJournal(tx, { compteId: utilisateur.id }, { action: 'rejoint', objet: 'rattachement', objetId: id });
  });
}
