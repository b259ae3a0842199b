import type { EnvoiNotifications, Langue } from '@atlas/contracts';
import type { Compte, Prisma, PrismaClient, UsageJeton } from '@atlas/prisma';
import { refusedParameters } from '../../http/problem.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { toCourriel } from './authentification.service.ts';
import { assertFreinLeve, leverFrein, noteEchec } from './freins.ts';
import { createJeton, toEmpreinte } from './jetons.ts';
import { checkMotDePasse, hashMotDePasse } from './mot-de-passe.ts';
import { closeAutresSessions } from './sessions.service.ts';

const HEURE_MS = 3600 * 1000;
/** What the link of a mail proves of an account. */
type UsageDuCompte = Exclude<UsageJeton, 'invitation' | 'donnees_personnelles'>;
/** For how long. */
const VALIDITE_MS: Record<UsageDuCompte, number> = {
  confirmation: 48 * HEURE_MS,
  mot_de_passe: 2 * HEURE_MS,
};

/** Makes the address of a page of the application, as a mail gives it. */
export type CreateLien = (chemin: string) => string;

interface Inscription {
  nom: string;
  courriel: string;
  motDePasse: string;
  langue: Langue;
}

interface Reglages {
  nom?: string | undefined;
  langue?: Langue | undefined;
  envoiNotifications?: EnvoiNotifications | undefined;
}

/** Changes what is given of an account. One that wants no mail receives none of what waited for its summary either. */
export async function updateCompte(prisma: PrismaClient, id: number, reglages: Reglages): Promise<void> {
  const { nom, langue, envoiNotifications } = reglages;
  await prisma.$transaction(async (tx) => {
    await tx.compte.update({
      where: { id },
      data: {
        ...(nom === undefined ? {} : { nom: nom.trim() }),
        ...(langue === undefined ? {} : { langue }),
        ...(envoiNotifications === undefined ? {} : { envoiNotifications }),
      },
    });
    if (envoiNotifications !== 'application') return;
    await tx.notification.updateMany({
      where: { compteId: id, envoi: 'quotidien', envoyeeLe: null },
      data: { envoi: 'application' },
    });
  });
}

/** A new token of an account for one use; those before it no longer serve. */
async function createJetonOf(
  tx: Prisma.TransactionClient,
  compteId: number,
  usage: UsageDuCompte,
  validite = VALIDITE_MS[usage],
): Promise<string> {
  const jeton = createJeton();
  await tx.jetonCourriel.deleteMany({ where: { OR: [{ compteId, usage }, { expireLe: { lt: new Date() } }] } });
  const expireLe = new Date(Date.now() + validite);
  await tx.jetonCourriel.create({ data: { empreinte: toEmpreinte(jeton), usage, compteId, expireLe } });
  return jeton;
}

/** The line of a token that is valid, taken away: it serves once. Null when there is none. */
export async function takeJeton(tx: Prisma.TransactionClient, jeton: string, usage: UsageJeton) {
  const empreinte = toEmpreinte(jeton);
  const ligne = await tx.jetonCourriel.findUnique({ where: { empreinte } });
  if (ligne === null || ligne.usage !== usage || ligne.expireLe <= new Date()) return null;
  const { count } = await tx.jetonCourriel.deleteMany({ where: { empreinte } });
  return count === 1 ? ligne : null;
}

const LIEN_EXPIRE = 'Ce lien a expiré ou a déjà servi. Demandez-en un autre.';

/** A password that holds the address is guessed first. */
function assertMotDePasseSur(motDePasse: string, courriel: string): void {
  const [local = ''] = courriel.split('@');
  if (local.length < 4 || !motDePasse.toLowerCase().includes(local)) return;
  throw refusedParameters([
    { parametre: 'motDePasse', message: 'choisissez un mot de passe qui ne contient pas votre adresse.' },
  ]);
}

/**
 * Asks for an account: a mail goes to the address, which confirms it, or which says that it has an account already. Who
 * asks sees no difference. Before it is confirmed, an account is whoever asked last: the address belongs to none of them.
 */
export async function createCompte(
  prisma: PrismaClient,
  inscription: Inscription,
  createLien: CreateLien,
): Promise<void> {
  const { nom, motDePasse, langue } = inscription;
  const courriel = toCourriel(inscription.courriel);
  assertMotDePasseSur(motDePasse, courriel);
  const empreinte = await hashMotDePasse(motDePasse);
  await prisma.$transaction(async (tx) => {
    const connu = await tx.compte.findUnique({ where: { courriel } });
    if (connu !== null && (connu.courrielConfirmeLe !== null || connu.desactiveLe !== null)) {
      const lien = createLien('/connexion');
      await enqueueCourriel(tx, {
        modele: 'compte-existant',
        destinataire: courriel,
        langue: connu.langue,
        donnees: { nom: connu.nom, lien },
      });
      return;
    }
    const data = { nom, langue, motDePasse: empreinte };
    const compte = await tx.compte.upsert({ where: { courriel }, create: { courriel, ...data }, update: data });
    await sendConfirmation(tx, compte, createLien);
  });
}

/** Sends the mail that confirms the address of an account; the link of the one before no longer serves. */
export async function sendConfirmation(
  tx: Prisma.TransactionClient,
  { id, courriel, nom, langue }: Pick<Compte, 'id' | 'courriel' | 'nom' | 'langue'>,
  createLien: CreateLien,
): Promise<void> {
  const lien = createLien(`/connexion/confirmation#${await createJetonOf(tx, id, 'confirmation')}`);
  await enqueueCourriel(tx, {
    modele: 'confirmation-inscription',
    destinataire: courriel,
    langue,
    donnees: { nom, lien },
  });
}

/**
 * Confirms the address of an account by the token of its mail.
 * @throws HttpProblem 400 when the token is no longer valid.
 */
export async function confirmCompte(tx: Prisma.TransactionClient, jeton: string): Promise<number> {
  const ligne = await takeJeton(tx, jeton, 'confirmation');
  if (ligne?.compteId == null) throw refusedParameters([{ parametre: 'jeton', message: LIEN_EXPIRE }]);
  await tx.compte.update({ where: { id: ligne.compteId }, data: { courrielConfirmeLe: new Date() } });
  await noteJournal(tx, { compteId: ligne.compteId }, { action: 'confirme', objet: 'compte', objetId: ligne.compteId });
  return ligne.compteId;
}

/** Where the owner of an account chooses a password, for two days unless told otherwise. */
export async function createLienMotDePasse(
  tx: Prisma.TransactionClient,
  compteId: number,
  createLien: CreateLien,
  validite = 48 * HEURE_MS,
): Promise<string> {
  return createLien(`/connexion/nouveau-mot-de-passe#${await createJetonOf(tx, compteId, 'mot_de_passe', validite)}`);
}

/** Sends the link to choose another password to an address that has an account; nothing to another. */
export async function askMotDePasse(prisma: PrismaClient, adresse: string, createLien: CreateLien): Promise<void> {
  const courriel = toCourriel(adresse);
  await prisma.$transaction(async (tx) => {
    const compte = await tx.compte.findUnique({ where: { courriel } });
    if (compte === null || compte.courrielConfirmeLe === null || compte.desactiveLe !== null) return;
    const { id, nom, langue } = compte;
    const lien = await createLienMotDePasse(tx, id, createLien, VALIDITE_MS.mot_de_passe);
    await enqueueCourriel(tx, {
      modele: 'mot-de-passe-oublie',
      destinataire: courriel,
      langue,
      donnees: { nom, lien },
    });
  });
}

/** Sets a password, tells its owner, closes the sessions but one. */
async function setMotDePasse(
  tx: Prisma.TransactionClient,
  compte: Compte,
  empreinte: string,
  gardee?: string,
): Promise<void> {
  const { id, courriel, nom, langue } = compte;
  await tx.compte.update({ where: { id }, data: { motDePasse: empreinte } });
  await closeAutresSessions(tx, id, gardee);
  await leverFrein(tx, courriel);
  await noteJournal(tx, { compteId: id }, { action: 'mot_de_passe', objet: 'compte', objetId: id });
  const le = new Date().toISOString();
  await enqueueCourriel(tx, { modele: 'mot-de-passe-change', destinataire: courriel, langue, donnees: { nom, le } });
}

/**
 * Chooses another password by the token of a mail.
 * @throws HttpProblem 400 when the token is no longer valid, or the password holds the address.
 */
export async function resetMotDePasse(prisma: PrismaClient, jeton: string, motDePasse: string): Promise<void> {
  const empreinte = await hashMotDePasse(motDePasse);
  await prisma.$transaction(async (tx) => {
    const ligne = await takeJeton(tx, jeton, 'mot_de_passe');
    if (ligne?.compteId == null) throw refusedParameters([{ parametre: 'jeton', message: LIEN_EXPIRE }]);
    const compte = await tx.compte.findUniqueOrThrow({ where: { id: ligne.compteId } });
    assertMotDePasseSur(motDePasse, compte.courriel);
    await setMotDePasse(tx, compte, empreinte);
  });
}

interface ChangementMotDePasse {
  actuel: string;
  motDePasse: string;
  /** The session that asks, which goes on. */
  session: string;
}

/**
 * Chooses another password while connected, given the one in force: whoever found a session open does not guess it.
 * @throws HttpProblem 400 when it is not that one, or the new one holds the address; 429 after too many failures.
 */
export async function changeMotDePasse(
  prisma: PrismaClient,
  id: number,
  { actuel, motDePasse, session }: ChangementMotDePasse,
): Promise<void> {
  const compte = await prisma.compte.findUniqueOrThrow({ where: { id } });
  await assertFreinLeve(prisma, compte.courriel);
  if (!(await checkMotDePasse(actuel, compte.motDePasse))) {
    await noteEchec(prisma, compte.courriel);
    throw refusedParameters([{ parametre: 'actuel', message: 'ce n’est pas votre mot de passe actuel.' }]);
  }
  assertMotDePasseSur(motDePasse, compte.courriel);
  const empreinte = await hashMotDePasse(motDePasse);
  await prisma.$transaction((tx) => setMotDePasse(tx, compte, empreinte, session));
}
