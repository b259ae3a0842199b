import { cleanOrganisation, controlerOrganisation, type OrganisationSaisie } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';

type Tx = Prisma.TransactionClient;

/** Makes an organisation; gives its id. @throws HttpProblem 400 for what is wrong in it, 409 when there is one already. */
export async function createOrganisation(
  prisma: PrismaClient,
  connexion: Connexion,
  saisie: OrganisationSaisie,
): Promise<number> {
  return prisma.$transaction(async (tx) => {
    const data = await toColonnes(tx, saisie, null);
    const { id } = await tx.organisation.create({ data, select: { id: true } });
    await noteJournal(tx, connexion, {
      action: 'cree',
      objet: 'organisation',
      objetId: id,
      details: { type: data.type },
    });
    return id;
  });
}

/** Changes an organisation; from the next request on, its agents act in its new scope. */
export async function updateOrganisation(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, saisie }: { id: number; saisie: OrganisationSaisie },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const avant = await lockOrganisation(tx, id);
    if (avant.type === 'administration' && saisie.type !== 'administration') {
      throw refusedParameters([{ parametre: 'type', message: 'l’administration de l’Atlas le reste.' }]);
    }
    const data = await toColonnes(tx, saisie, id);
    await tx.organisation.update({ where: { id }, data });
    const details = { type: data.type, publicationDirecte: data.publicationDirecte };
    await noteJournal(tx, connexion, { action: 'modifie', objet: 'organisation', objetId: id, details });
  });
}

/** Closes an organisation, in whose name nobody acts any longer, or opens it again. */
export async function setFermeture(
  prisma: PrismaClient,
  connexion: Connexion,
  { id, fermee }: { id: number; fermee: boolean },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { type, successeurId, fermeeLe } = await lockOrganisation(tx, id);
    if (type === 'administration') throw new HttpProblem(409, 'L’administration de l’Atlas ne se ferme pas.');
    if (successeurId !== null)
      throw new HttpProblem(409, 'Cette organisation a un successeur : revenez d’abord sur cette déclaration.');
    if ((fermeeLe !== null) === fermee) return;
    await tx.organisation.update({ where: { id }, data: { fermeeLe: fermee ? new Date() : null } });
    await noteJournal(tx, connexion, { action: fermee ? 'ferme' : 'rouvre', objet: 'organisation', objetId: id });
  });
}

/**
 * Removes an organisation that was made for nothing.
 * @throws HttpProblem 404; 409 when something was ever tied to it: it closes instead.
 */
export async function deleteOrganisation(prisma: PrismaClient, connexion: Connexion, id: number): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const { nom, type } = await lockOrganisation(tx, id);
    const organisationId = id;
    const lies = await Promise.all([
      tx.rattachement.count({ where: { organisationId } }),
      tx.miseAJour.count({ where: { organisationId } }),
      tx.avisMiseAJour.count({ where: { organisationId } }),
      tx.messageMiseAJour.count({ where: { organisationId } }),
      tx.versionFiche.count({ where: { organisationId } }),
      tx.signalement.count({ where: { organisationId } }),
      tx.jetonCourriel.count({ where: { organisationId } }),
      tx.organisation.count({ where: { successeurId: id } }),
    ]);
    if (type === 'administration' || lies.some((nombre) => nombre > 0)) {
      throw new HttpProblem(409, `« ${nom} » a des agents, des propositions ou une histoire : fermez-la plutôt.`);
    }
    await tx.organisation.delete({ where: { id } });
    await noteJournal(tx, connexion, { action: 'supprime', objet: 'organisation', objetId: id, details: { nom } });
  });
}

async function lockOrganisation(tx: Tx, id: number) {
  await tx.$executeRaw`SELECT FROM organisation WHERE id = ${id} FOR UPDATE`;
  return orNotFound(
    await tx.organisation.findUnique({ where: { id } }),
    `Aucune organisation ne porte le numéro ${id}.`,
  );
}

/** The columns of what was typed, once it is right. */
async function toColonnes(tx: Tx, saisie: OrganisationSaisie, id: number | null) {
  const siren = saisie.siren?.replaceAll(/\s/g, '') || null;
  const { financeur, ...organisation } = cleanOrganisation({ ...saisie, siren });
  const refus = controlerOrganisation({ ...organisation, financeur });
  if (refus.length > 0) throw refusedParameters(refus);
  const connu = await readReferences(tx, { ...organisation, financeur });
  await assertUnique(tx, { ...organisation, ...connu }, id);
  return {
    ...organisation,
    nomNormalise: normalizeNom(organisation.nom),
    financeurId: connu.financeurId,
    codeDepartement: connu.codeDepartement,
    codeRegion: connu.codeRegion,
  };
}

/** What the form names, which must exist; a collectivité gives its département and its région. */
async function readReferences(
  tx: Tx,
  { collectiviteId, codeDepartement, codeRegion, pays, financeur }: OrganisationSaisie,
) {
  const inconnu = (parametre: string) => refusedParameters([{ parametre, message: 'la valeur choisie n’existe pas.' }]);
  if (collectiviteId !== null) {
    const collectivite = await tx.collectivite.findUnique({ where: { id: collectiviteId } });
    if (collectivite === null) throw inconnu('collectiviteId');
    return { financeurId: null, codeDepartement: collectivite.codeDepartement, codeRegion: collectivite.codeRegion };
  }
  if (codeDepartement !== null && (await tx.departement.count({ where: { code: codeDepartement } })) === 0)
    throw inconnu('codeDepartement');
  if (codeRegion !== null && (await tx.region.count({ where: { code: codeRegion } })) === 0)
    throw inconnu('codeRegion');
  if ((await tx.pays.count({ where: { code: { in: pays } } })) < pays.length) throw inconnu('pays');
  if (financeur === null) return { financeurId: null, codeDepartement, codeRegion };
  const trouve = await tx.financeur.findUnique({ where: { slug: financeur } });
  if (trouve === null) throw inconnu('financeur');
  return { financeurId: trouve.id, codeDepartement, codeRegion };
}

/** What makes an organisation the same as another, by the field to blame. */
function listIdentites({
  type,
  nom,
  siren,
  collectiviteId,
  codeDepartement,
  codeRegion,
  financeurId,
}: Omit<OrganisationSaisie, 'financeur'> & { financeurId: number | null }): [
  keyof OrganisationSaisie,
  Prisma.OrganisationWhereInput,
][] {
  const identites: [keyof OrganisationSaisie, Prisma.OrganisationWhereInput][] = [];
  if (collectiviteId !== null) identites.push(['collectiviteId', { collectiviteId }]);
  else identites.push(['nom', { type, nomNormalise: normalizeNom(nom), collectiviteId: null }]);
  if (siren !== null) identites.push(['siren', { siren, type }]);
  if (financeurId !== null) identites.push(['financeur', { financeurId }]);
  if (type === 'prefecture' && codeDepartement !== null) identites.push(['codeDepartement', { type, codeDepartement }]);
  else if (type === 'prefecture') identites.push(['codeRegion', { type, codeRegion, codeDepartement: null }]);
  return identites;
}

/**
 * One organisation a collectivité, a financeur, a SIREN, a préfecture or an ambassade; no two of one kind and name. Two
 * that are made at once wait for one another.
 * @throws HttpProblem 409 that names the field.
 */
async function assertUnique(
  tx: Tx,
  organisation: Omit<OrganisationSaisie, 'financeur'> & { financeurId: number | null },
  id: number | null,
): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('organisation.identite'))`;
  const autre = id === null ? {} : { id: { not: id } };
  for (const [champ, where] of listIdentites(organisation)) {
    const meme = await tx.organisation.findFirst({ where: { ...where, ...autre }, select: { nom: true } });
    if (meme !== null) throw dejaLa(champ, meme.nom);
  }
  const [pays] = organisation.pays;
  if (organisation.type !== 'ambassade' || pays === undefined) return;
  const memes = await tx.$queryRaw<{ nom: string }[]>`
    SELECT nom FROM organisation WHERE type = 'ambassade' AND pays[1] = ${pays} AND id <> ${id ?? 0}::int`;
  if (memes[0] !== undefined) throw dejaLa('pays', memes[0].nom);
}

function dejaLa(parametre: keyof OrganisationSaisie, nom: string): HttpProblem {
  const message = `cette organisation existe déjà : « ${nom} ».`;
  return new HttpProblem(409, `Cette organisation existe déjà : « ${nom} ».`, [{ parametre, message }]);
}
