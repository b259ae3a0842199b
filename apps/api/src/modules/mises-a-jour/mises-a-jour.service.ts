import {
  type Acteur,
  canTransition,
  FORMULAIRES,
  FORMULAIRES_VIDES,
  type Formulaire,
  isInPortee,
  listChamps,
  type MiseAJourVisee,
  mergeProposition,
  type ObjetFiche,
  type Portee,
  TRANSITIONS,
  type Transition,
  valideurOf,
} from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import { Compile } from 'typebox/compile';
import { type ErreurParametre, HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { extendConservation } from '../donnees-personnelles/conservation.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { findFichiersEtrangers } from './fiches/documents.ts';
import type { FicheLue, Tx } from './fiches/fiche.ts';
import { ficheOf } from './fiches/index.ts';
import { porteeOfActeur, uniteDePortees } from './fiches/portee.ts';
import { createFormulaire } from './formulaire-neuf.ts';
import { findVersion, followFormulaires, fromJson, keepVersion, type Signature, toJson } from './historique.ts';
import { findMiseAJour, type LigneMiseAJour, listConstats, toVisee } from './mises-a-jour.repository.ts';
import { notifyDecision, notifyParution, notifySoumission } from './notifications.ts';

type AutoriseFiche = (portee: Portee) => void;
export type Autorise = (miseAJour: MiseAJourVisee) => void;

const HORS_PORTEE = 'La fiche que vous proposez ne concerne pas votre organisation.';
const CHANGEE = 'Cette proposition a changé depuis que vous l’avez ouverte. Relisez-la avant de continuer.';

/** The fields of forms that say where a record stands. */
const CHAMPS_DE_PORTEE = new Set(['collectivites', 'partenaires', 'pays', 'financements', 'codePays']);

const CONTROLEURS = {
  projet: Compile(FORMULAIRES.projet),
  collectivite: Compile(FORMULAIRES.collectivite),
  partenaire: Compile(FORMULAIRES.partenaire),
} as const;

/** The organisation of whoever contributes: the permissions let nobody else come so far. */
export function acteurOf({ utilisateur: { acteur } }: Connexion): Acteur {
  if (acteur === null) throw new Error('a contribution without an organisation');
  return acteur;
}

interface Commencement {
  objet: ObjetFiche;
  objetId: number | null;
  /** The version of the record to come back to. */
  reprendre?: number | undefined;
  autorise: AutoriseFiche;
}

/**
 * Begins a proposal: of a record that exists, as it is now, or of a new one, with what the organisation is itself.
 * @throws HttpProblem 404 when there is no such record, 400 for a new collectivité: they come from the référentiel.
 */
export async function createMiseAJour(
  prisma: PrismaClient,
  connexion: Connexion,
  { objet, objetId, reprendre, autorise }: Commencement,
): Promise<number> {
  const acteur = acteurOf(connexion);
  if (objetId === null && objet === 'collectivite') {
    throw refusedParameters([
      { parametre: 'objet', message: 'une collectivité ne se crée pas : elle vient du référentiel.' },
    ]);
  }
  return prisma.$transaction(async (tx) => {
    const fiche = ficheOf(objet);
    const lue = objetId === null ? null : orNotFound(await fiche.read(tx, objetId), 'Cette fiche n’existe pas.');
    const ancienne = await readAncienne(tx, { objet, objetId, reprendre });
    const proposition = ancienne ?? lue?.formulaire ?? (await createFormulaire(tx, objet, acteur));
    const portee = await fiche.porteeOf(tx, proposition, objetId);
    autorise(objetId === null ? porteeOfActeur(acteur) : portee);
    const { id } = await tx.miseAJour.create({
      data: {
        objet,
        objetId,
        titre: await nameFiche(tx, objet, objetId, proposition),
        proposition: toJson(proposition),
        ...(lue === null ? {} : { base: toJson(lue.formulaire) }),
        auteurId: connexion.utilisateur.id,
        organisationId: acteur.organisationId,
        valideur: valideurOf(acteur.type),
        ...toColonnes(portee),
      },
      select: { id: true },
    });
    await noteJournal(tx, connexion, { action: 'commence', objet: 'mise_a_jour', objetId: id });
    return id;
  });
}

/** The version of a record that a proposal comes back to; null where it does not. @throws HttpProblem 404 */
async function readAncienne(
  tx: Tx,
  { objet, objetId, reprendre }: Pick<Commencement, 'objet' | 'objetId' | 'reprendre'>,
): Promise<Formulaire | null> {
  if (objetId === null || reprendre === undefined) return null;
  const { contenu } = await findVersion(tx, { objet, objetId }, reprendre);
  return (await followFormulaires(tx, [contenu]))[0] ?? contenu;
}

/** Where a record stands, as the lines about it keep it. */
export const toColonnes = ({ collectivites, departements, regions, pays, financeurs }: Portee) => ({
  collectivites: [...collectivites],
  departements: [...departements],
  regions: [...regions],
  pays: [...pays],
  financeurs: [...financeurs],
});

/** What a record is called: a collectivité by the référentiel, the others by their form. */
export async function nameFiche(
  tx: Tx,
  objet: ObjetFiche,
  objetId: number | null,
  formulaire: Formulaire,
): Promise<string> {
  if (objet !== 'collectivite' || objetId === null) return ficheOf(objet).titreOf(formulaire);
  return (await tx.collectivite.findUniqueOrThrow({ where: { id: objetId }, select: { nom: true } })).nom;
}

/** The proposal, locked, once it is known to be the version that was read, and that this may be done to it. */
async function take(
  tx: Tx,
  { id, version, autorise, transition }: { id: number; version: number; autorise: Autorise; transition: Transition },
): Promise<LigneMiseAJour> {
  const ligne = await findMiseAJour(tx, id, true);
  autorise(toVisee(ligne));
  if (!canTransition(ligne.etat, transition)) throw new HttpProblem(409, 'Cette proposition a déjà été traitée.');
  if (ligne.version !== version) throw new HttpProblem(409, CHANGEE);
  return ligne;
}

interface Demande {
  id: number;
  version: number;
  autorise: Autorise;
}

/** Each field of a form that has not the form of one. */
function listChampsRefuses(errors: readonly { instancePath: string; params: object }[]): ErreurParametre[] {
  const champs = errors.flatMap(({ instancePath, params }) => {
    const { requiredProperties = [], additionalProperties = [] } = params as Record<string, string[]>;
    return [instancePath.split('/')[1] ?? '', ...requiredProperties, ...additionalProperties];
  });
  return [...new Set(champs)]
    .filter((champ) => champ !== '')
    .map((parametre) => ({ parametre, message: 'la valeur n’a pas la forme attendue.' }));
}

/**
 * Keeps a proposal as it is typed, however unfinished.
 * @throws HttpProblem 400 when a field has not the form of one, 409 when someone else changed it meanwhile.
 */
export async function saveMiseAJour(
  prisma: PrismaClient,
  { proposition, ...demande }: Demande & { proposition: Formulaire },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ligne = await take(tx, { ...demande, transition: 'soumettre' });
    const controleur = CONTROLEURS[ligne.objet];
    if (!controleur.Check(proposition)) throw refusedParameters(listChampsRefuses(controleur.Errors(proposition)));
    await assertFichiers(tx, ligne, proposition);
    await tx.miseAJour.update({
      where: { id: ligne.id },
      data: {
        proposition: toJson(proposition),
        titre: await nameFiche(tx, ligne.objet, ligne.objetId, proposition),
        version: { increment: 1 },
        modifieLe: new Date(),
      },
    });
  });
}

/** A proposal names the files of its organisation and of its record alone. */
async function assertFichiers(tx: Tx, ligne: LigneMiseAJour, proposition: Formulaire): Promise<void> {
  const base = ligne.base === null ? null : fromJson(ligne.base);
  const etrangers = await findFichiersEtrangers(tx, { ...ligne, base, proposition });
  if (etrangers.length > 0)
    throw refusedParameters([
      { parametre: 'documents', message: 'l’un des fichiers n’est pas de votre organisation.' },
    ]);
}

/**
 * Submits a proposal to whoever validates it; that of a trusted organisation, or of the administration, appears at once.
 * @throws HttpProblem 400 while something blocks, 403 when it leaves the scope of the organisation.
 */
export async function submitMiseAJour(
  prisma: PrismaClient,
  connexion: Connexion,
  demande: Demande,
  createLien: CreateLien,
): Promise<void> {
  const acteur = acteurOf(connexion);
  await prisma.$transaction(async (tx) => {
    const ligne = await take(tx, { ...demande, transition: 'soumettre' });
    const proposition = fromJson(ligne.proposition);
    const bloquants = (await listConstats(tx, ligne.objet, proposition)).filter(({ bloquant }) => bloquant);
    if (bloquants.length > 0)
      throw refusedParameters(bloquants.map(({ champ, message }) => ({ parametre: champ, message })));
    const portee = await porteeOfMiseAJour(tx, ligne);
    if (!isInPortee(acteur, portee)) throw new HttpProblem(403, HORS_PORTEE);
    const { publicationDirecte } = await tx.organisation.findUniqueOrThrow({ where: { id: ligne.organisationId } });
    const now = new Date();
    const changee = await tx.miseAJour.update({
      where: { id: ligne.id },
      data: {
        etat: 'soumise',
        soumiseLe: now,
        modifieLe: now,
        version: { increment: 1 },
        motif: null,
        ...toColonnes(portee),
      },
    });
    const soumise = { ...changee, organisation: ligne.organisation };
    await noteJournal(tx, connexion, { action: 'soumet', objet: 'mise_a_jour', objetId: ligne.id });
    const { nom } = connexion.compte;
    if (acteur.type === 'administration') {
      await apply(tx, connexion, soumise, { aRelire: false });
    } else if (publicationDirecte) {
      await apply(tx, connexion, soumise, { aRelire: true });
      await notifyParution(tx, soumise, nom, createLien);
    } else {
      await notifySoumission(tx, soumise, nom, createLien);
    }
  });
}

/** Where the record stands, and will stand: the same while no field that says so changes. */
async function porteeOfMiseAJour(tx: Tx, ligne: LigneMiseAJour): Promise<Portee> {
  const fiche = ficheOf(ligne.objet);
  const proposition = fromJson(ligne.proposition);
  const base = ligne.base === null ? null : fromJson(ligne.base);
  const apres = await fiche.porteeOf(tx, proposition, ligne.objetId);
  if (base === null || !listChamps(base, proposition).some((champ) => CHAMPS_DE_PORTEE.has(champ))) return apres;
  return uniteDePortees(await fiche.porteeOf(tx, base, ligne.objetId), apres);
}

/** Withdraws a proposal that nobody decided. */
export async function withdrawMiseAJour(prisma: PrismaClient, connexion: Connexion, demande: Demande): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { id } = await take(tx, { ...demande, transition: 'retirer' });
    await tx.miseAJour.update({
      where: { id },
      data: { etat: 'retiree', version: { increment: 1 }, modifieLe: new Date() },
    });
    await noteJournal(tx, connexion, { action: 'retire', objet: 'mise_a_jour', objetId: id });
  });
}

export type Decision =
  | { decision: 'valider'; version: number; versionFiche: number | null; champs?: string[] | undefined }
  | { decision: 'rejeter' | 'corriger'; version: number; motif: string };

/** Validates a proposal, whole or in part, rejects it, or sends it back with what is to be corrected. */
export async function decideMiseAJour(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, corps, autorise }: { id: number; corps: Decision; autorise: Autorise },
  createLien: CreateLien,
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const ligne = await take(tx, { id, version: corps.version, autorise, transition: corps.decision });
    const { vers } = TRANSITIONS[corps.decision];
    if (corps.decision === 'valider') {
      await apply(tx, connexion, ligne, { champs: corps.champs, versionFiche: corps.versionFiche });
    } else {
      const decision = { etat: vers, motif: corps.motif, decideeLe: new Date(), decideurId: connexion.utilisateur.id };
      await tx.miseAJour.update({ where: { id }, data: { ...decision, version: { increment: 1 } } });
    }
    await noteJournal(tx, connexion, { action: corps.decision, objet: 'mise_a_jour', objetId: id });
    await notifyDecision(tx, ligne, corps, createLien);
  });
}

/**
 * Writes a proposal into the record, in one go with what remembers it: its version, who verified it, the state.
 * @throws HttpProblem 409 when the record changed in the same fields, and whoever decides had not seen it so.
 */
async function apply(
  tx: Tx,
  connexion: Connexion,
  ligne: LigneMiseAJour,
  options: { aRelire?: boolean; champs?: string[] | undefined; versionFiche?: number | null },
): Promise<void> {
  const { objet } = ligne;
  const fiche = ficheOf(objet);
  const avant =
    ligne.objetId === null ? null : orNotFound(await fiche.read(tx, ligne.objetId, true), 'Cette fiche n’existe plus.');
  const vide = FORMULAIRES_VIDES[objet];
  const base = ligne.base === null ? vide : fromJson(ligne.base);
  const { contenu, conflits } = mergeProposition(
    base,
    fromJson(ligne.proposition),
    avant?.formulaire ?? vide,
    options.champs,
  );
  if (conflits.length > 0 && options.versionFiche !== avant?.version) {
    const noms = conflits.join(', ');
    throw new HttpProblem(
      409,
      `La fiche a changé depuis dans les mêmes champs (${noms}). Relisez les deux versions avant de valider.`,
    );
  }
  const objetId = await writeFiche(
    tx,
    { objet, objetId: ligne.objetId },
    { avant, contenu, signature: signatureOf(ligne) },
  );
  await noteVerification(tx, { objet, objetId }, ligne.organisation);
  const now = new Date();
  await tx.miseAJour.update({
    where: { id: ligne.id },
    data: {
      ...{ objetId, etat: 'validee', decideeLe: now, modifieLe: now, aRelire: options.aRelire ?? false },
      decideurId: connexion.utilisateur.id,
      version: { increment: 1 },
    },
  });
}

/** Who signs the version that a proposal makes: whoever proposed it. */
const signatureOf = ({ id, auteurId, organisationId }: LigneMiseAJour): Signature => ({
  ...{ auteurId, organisationId, miseAJourId: id, motif: null },
});

/**
 * Writes a record, new or as it becomes, and keeps the version that this makes; gives its number.
 * @throws HttpProblem 400 when something of it blocks.
 */
export async function writeFiche(
  tx: Tx,
  { objet, objetId }: { objet: ObjetFiche; objetId: number | null },
  { avant, contenu, signature }: { avant: FicheLue | null; contenu: Formulaire; signature: Signature },
): Promise<number> {
  const bloquants = (await listConstats(tx, objet, contenu)).filter(({ bloquant }) => bloquant);
  if (bloquants.length > 0)
    throw refusedParameters(bloquants.map(({ champ, message }) => ({ parametre: champ, message })));
  const fiche = ficheOf(objet);
  if (objetId !== null && avant !== null) await fiche.update(tx, objetId, contenu, avant.formulaire);
  const id = objetId ?? (await fiche.create(tx, contenu));
  const apres = orNotFound(await fiche.read(tx, id), 'Cette fiche n’existe plus.');
  await keepVersion(tx, { objet, objetId: id }, { avant, apres, signature });
  return id;
}

/** Notes that an organisation says a record is right, now. */
export async function noteVerification(
  tx: Tx,
  { objet, objetId }: { objet: ObjetFiche; objetId: number },
  { type, nom }: { type: Acteur['type']; nom: string },
): Promise<void> {
  const colonne = { projet: 'projetId', collectivite: 'collectiviteId', partenaire: 'partenaireId' } as const;
  await extendConservation(tx, objet, objetId);
  await tx.verification.create({
    data: { verifieLe: new Date(), typeActeur: type, organisme: nom, [colonne[objet]]: objetId },
  });
}
