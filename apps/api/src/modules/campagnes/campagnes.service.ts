import { type CampagneSaisie, controlerCampagne, controlerJours } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { type ErreurParametre, HttpProblem, notFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { notifyEach } from '../notifications/notify.ts';
import { absente, findCampagne, type LigneCampagne, porteeOf } from './campagnes.repository.ts';
import { insertListe, listDestinataires } from './fiches.repository.ts';
import { readParis, toDate, toJour } from './jours.ts';

type Tx = Prisma.TransactionClient;

/** Milliseconds: the list of a campaign on ten times the real Atlas is made in a few seconds. */
const OUVERTURE = { maxWait: 10_000, timeout: 60_000 } as const;

const DEJA_OUVERTE = 'Cette campagne est déjà ouverte.';
const PAS_OUVERTE = 'Cette campagne n’est pas ouverte.';
const PLUS_MODIFIABLE = 'Cette campagne est ouverte : elle ne se modifie plus, mais se prolonge ou se clôt.';

/** A campaign that nobody else changes meanwhile. @throws HttpProblem 404, 409 when it is not in the state wanted */
export async function lockCampagne(
  tx: Tx,
  id: number,
  { etat, sinon }: { etat: LigneCampagne['etat']; sinon: string },
): Promise<LigneCampagne> {
  const lignes = await tx.$queryRaw<unknown[]>`SELECT id FROM campagne WHERE id = ${id} FOR UPDATE`;
  if (lignes.length === 0) throw notFound(absente(id));
  const campagne = await findCampagne(tx, id);
  if (campagne.etat !== etat)
    throw new HttpProblem(409, campagne.etat === 'close' ? 'Cette campagne est close.' : sinon);
  return campagne;
}

/** The campaign as it is kept. @throws HttpProblem 400 that names what is not as it must be. */
async function check(prisma: Tx, saisie: CampagneSaisie, now: Date): Promise<Prisma.CampagneUncheckedCreateInput> {
  const refus = [
    ...controlerCampagne(saisie, readParis(now).jour),
    ...(await findLieuxInconnus(prisma, saisie)),
  ] satisfies ErreurParametre[];
  if (refus.length > 0) throw refusedParameters(refus);
  const uniques = <T>(valeurs: readonly T[]): T[] => [...new Set(valeurs)].sort();
  return {
    titre: saisie.titre.trim(),
    message: saisie.message.trim(),
    debut: toDate(saisie.debut),
    fin: toDate(saisie.fin),
    ...{ regions: uniques(saisie.regions), departements: uniques(saisie.departements), pays: uniques(saisie.pays) },
    ...{ acteurs: uniques(saisie.acteurs), objets: uniques(saisie.objets), termines: saisie.termines },
  };
}

/** The places that a campaign names and that do not exist. */
async function findLieuxInconnus(
  prisma: Tx,
  { regions, departements, pays }: CampagneSaisie,
): Promise<ErreurParametre[]> {
  const message = 'L’un des lieux choisis n’existe pas : choisissez à nouveau.';
  const dans = (codes: readonly string[]) => ({ where: { code: { in: [...codes] } } });
  const comptes = [
    ['regions', regions, await prisma.region.count({ where: { ...dans(regions).where, ancienne: false } })],
    ['departements', departements, await prisma.departement.count(dans(departements))],
    ['pays', pays, await prisma.pays.count(dans(pays))],
  ] as const;
  return comptes.flatMap(([parametre, codes, nombre]) =>
    new Set(codes).size === nombre ? [] : [{ parametre, message }],
  );
}

/** Prepares a campaign; gives its number. @throws HttpProblem 400 */
export async function createCampagne(
  prisma: PrismaClient,
  connexion: Connexion,
  saisie: CampagneSaisie,
  now: Date = new Date(),
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const data = { ...(await check(tx, saisie, now)), creeParId: connexion.utilisateur.id };
    const { id } = await tx.campagne.create({ data, select: { id: true } });
    await noteJournal(tx, connexion, { action: 'cree', objet: 'campagne', objetId: id });
    return id;
  });
}

/** Changes a campaign in preparation. @throws HttpProblem 400, 404, 409 once it is open */
export async function updateCampagne(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, saisie }: { id: number; saisie: CampagneSaisie },
  now: Date = new Date(),
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockCampagne(tx, id, { etat: 'preparee', sinon: PLUS_MODIFIABLE });
    await tx.campagne.update({ where: { id }, data: await check(tx, saisie, now) });
    await noteJournal(tx, connexion, { action: 'modifie', objet: 'campagne', objetId: id });
  });
}

/** Removes a campaign in preparation, of which nobody was told. @throws HttpProblem 404, 409 once it is open */
export async function removeCampagne(prisma: PrismaClient, connexion: Connexion, id: number): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockCampagne(tx, id, { etat: 'preparee', sinon: PLUS_MODIFIABLE });
    await tx.campagne.delete({ where: { id } });
    await noteJournal(tx, connexion, { action: 'supprime', objet: 'campagne', objetId: id });
  });
}

/**
 * Opens a campaign: it begins today, its list is made, and the organisations that have agents are told, in one go.
 * @throws HttpProblem 404, 409 when it is open already, when it would be over, or when there is nothing to verify.
 */
export async function openCampagne(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, createLien }: { id: number; createLien: CreateLien },
  now: Date = new Date(),
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const campagne = await lockCampagne(tx, id, { etat: 'preparee', sinon: DEJA_OUVERTE });
    const { jour } = readParis(now);
    if (toJour(campagne.fin) < jour)
      throw new HttpProblem(
        409,
        'Le dernier jour de cette campagne est passé : choisissez-en un autre avant de l’ouvrir.',
      );
    const fiches = await tx.$executeRaw(insertListe(id, porteeOf(campagne)));
    if (fiches === 0)
      throw new HttpProblem(
        409,
        'Aucune fiche n’est à vérifier dans cette portée : élargissez-la avant d’ouvrir la campagne.',
      );
    await tx.campagne.update({ where: { id }, data: { etat: 'ouverte', debut: toDate(jour), ouverteLe: now } });
    await noteJournal(tx, connexion, { action: 'ouvre', objet: 'campagne', objetId: id, details: { fiches } });
    const { titre, message } = campagne;
    const destinataires = await listDestinataires(tx, id);
    await notifyEach(
      tx,
      destinataires.map(({ comptes, restantes }) => ({
        modele: 'campagne-ouverte',
        donnees: { campagne: titre, message, fin: toJour(campagne.fin), restantes },
        ...{ comptes, chemin: `/campagnes/${id}` },
      })),
      createLien,
    );
  }, OUVERTURE);
}

/** Changes the last day of an open campaign. @throws HttpProblem 400, 404, 409 */
export async function extendCampagne(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, fin }: { id: number; fin: string },
  now: Date = new Date(),
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const campagne = await lockCampagne(tx, id, { etat: 'ouverte', sinon: PAS_OUVERTE });
    const debut = toJour(campagne.debut);
    const refus = controlerJours({ debut, fin }, readParis(now).jour);
    if (refus.length > 0) throw refusedParameters(refus);
    await tx.campagne.update({ where: { id }, data: { fin: toDate(fin) } });
    const details = { fin };
    await noteJournal(tx, connexion, { action: 'prolonge', objet: 'campagne', objetId: id, details });
  });
}

/** Closes a campaign before its last day: its figures stay as they are. @throws HttpProblem 404, 409 */
export async function closeCampagne(
  prisma: PrismaClient,
  connexion: Connexion,
  id: number,
  now: Date = new Date(),
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockCampagne(tx, id, { etat: 'ouverte', sinon: PAS_OUVERTE });
    await tx.campagne.update({ where: { id }, data: { etat: 'close', closeLe: now } });
    await noteJournal(tx, connexion, { action: 'ferme', objet: 'campagne', objetId: id });
  });
}
