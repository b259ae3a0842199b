import { type Fichier, QUOTA_FICHIERS, TYPES_FICHIER } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, refusedParameters } from '../../http/problem.ts';
import type { FichierRecu } from '../../http/receive-fichier.ts';
import { createCle, storeFichier, toMegaoctets } from '../../http/store-fichier.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { Storage } from '../../plugins/storage.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { findMensonge, readExtension } from './nature-fichier.ts';
import { cleanNom } from './nom-fichier.ts';

type Tx = Prisma.TransactionClient;

/** What a deposit needs of the application. */
interface Outils {
  prisma: PrismaClient;
  storage: Storage;
}

/** A deposit under way: bytes announced, a place kept for them. */
interface Depot {
  id: string;
  organisationId: number;
  taille: number;
  cleStockage: string;
}

const refuse = (message: string) => refusedParameters([{ parametre: 'nom', message }]);

/**
 * Takes a file of an organisation: its bytes go to the storage as they come, are summed on the way, then looked at. The
 * same bytes under the same name are the file that is already there: what was cut is sent again without harm.
 * @throws HttpProblem 400 when its type is not taken or its bytes are not what its name says, 413 over the quota.
 */
export async function depositFichier(
  { prisma, storage }: Outils,
  connexion: Connexion,
  { organisationId, nom: recu, corps }: { organisationId: number; nom: string; corps: FichierRecu },
): Promise<Fichier> {
  const nom = cleanNom(recu);
  const annonce = readExtension(nom);
  if ('refus' in annonce) throw refuse(annonce.refus);
  const { extension } = annonce;
  const depot = await reserve(prisma, { organisationId, nom, taille: corps.taille });
  try {
    const sha256 = await storeFichier(storage, depot.cleStockage, corps);
    const mensonge = await findMensonge(await storage.open(depot.cleStockage), extension);
    if (mensonge !== null) throw refuse(mensonge);
    const fichier = await keep(prisma, connexion, depot, { nom, typeMime: TYPES_FICHIER[extension], sha256 });
    if (fichier.cleStockage !== depot.cleStockage) await storage.remove(depot.cleStockage);
    return { id: fichier.id, nom, typeMime: fichier.typeMime, taille: fichier.taille };
  } catch (error) {
    // What cannot be put back in order now is by the purge.
    await storage.remove(depot.cleStockage).catch(() => undefined);
    await prisma.depot.deleteMany({ where: { id: depot.id } }).catch(() => undefined);
    throw error;
  }
}

/** Bytes of the files of an organisation, and of those that it is sending. */
export async function readEspace(tx: Tx, organisationId: number): Promise<number> {
  const somme = { where: { organisationId }, _sum: { taille: true } } as const;
  const fichiers = await tx.fichier.aggregate(somme);
  const depots = await tx.depot.aggregate(somme);
  return (fichiers._sum.taille ?? 0) + (depots._sum.taille ?? 0);
}

/** One at a time counts what an organisation has: two deposits at once never exceed its quota. */
const lockOrganisation = (tx: Tx, id: number) =>
  tx.$executeRaw`SELECT FROM organisation WHERE id = ${id} FOR NO KEY UPDATE`;

/** Keeps a place for a file, before its bytes are read. A file that may be known already is counted when it is. */
function reserve(
  prisma: PrismaClient,
  { organisationId, nom, taille }: { organisationId: number; nom: string; taille: number },
): Promise<Depot> {
  return prisma.$transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const isConnu = (await tx.fichier.count({ where: { organisationId, nom, taille } })) > 0;
    if (!isConnu) assertRoom((await readEspace(tx, organisationId)) + taille, taille);
    const cleStockage = createCle('depots');
    const { id } = await tx.depot.create({ data: { organisationId, taille, cleStockage }, select: { id: true } });
    return { id, organisationId, taille, cleStockage };
  });
}

function assertRoom(espace: number, taille: number): void {
  if (espace <= QUOTA_FICHIERS) return;
  const reste = Math.max(0, QUOTA_FICHIERS - (espace - taille));
  const [quota, libre, voulu] = [QUOTA_FICHIERS, reste, taille].map(toMegaoctets);
  throw new HttpProblem(
    413,
    `Il reste ${libre} sur les ${quota} de votre organisation, et ce fichier en prend ${voulu}. Retirez des documents qui ne servent plus, ou écrivez à l’administration de l’Atlas.`,
  );
}

/** Makes a file of a deposit, or finds the one that it is again: whoever deposits needs it some days more. */
function keep(
  prisma: PrismaClient,
  connexion: Connexion,
  { id: depotId, organisationId, taille, cleStockage }: Depot,
  { nom, typeMime, sha256 }: { nom: string; typeMime: string; sha256: string },
) {
  return prisma.$transaction(async (tx) => {
    await lockOrganisation(tx, organisationId);
    const cle = { organisationId, sha256, nom };
    const where = { organisationId_sha256_nom: cle };
    if ((await tx.fichier.count({ where: cle })) === 0) assertRoom(await readEspace(tx, organisationId), taille);
    await tx.depot.delete({ where: { id: depotId } });
    const fichier = await tx.fichier.upsert({
      where,
      create: { ...cle, typeMime, taille, cleStockage },
      update: { deposeLe: new Date() },
    });
    await noteJournal(tx, connexion, { action: 'depose', objet: 'fichier', objetId: fichier.id, details: { taille } });
    return fichier;
  });
}
