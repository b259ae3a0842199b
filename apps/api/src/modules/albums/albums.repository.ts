import type { CarteEnregistree, FicheAlbum, Filtres, Instantane, ResumeAlbum } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { notFound } from '../../http/problem.ts';

export type Tx = Prisma.TransactionClient;

const VIGNETTES_MAX = 4;
const ALBUMS_MAX = 200;

const CARTES = {
  where: { supprimeeLe: null },
  orderBy: [{ rang: 'asc' }, { id: 'asc' }],
} satisfies Prisma.CarteEnregistreeFindManyArgs;
/** All but its projets, which nobody is shown. */
const CARTE = {
  id: true,
  titre: true,
  note: true,
  adresse: true,
  filtres: true,
  instantane: true,
  enregistreeLe: true,
  version: true,
} as const;
type LigneCarte = Prisma.CarteEnregistreeGetPayload<{ select: typeof CARTE }>;

const fromJson = <T>(json: Prisma.JsonValue): T => json as unknown as T;

export const toCarte = ({ filtres, instantane, enregistreeLe, ...carte }: LigneCarte): CarteEnregistree => ({
  ...carte,
  filtres: fromJson<Filtres>(filtres),
  instantane: fromJson<Instantane>(instantane),
  enregistreeLe: enregistreeLe.toISOString(),
});

/** The albums of an account, with their first maps: two queries, however many there are. */
export async function listAlbums(prisma: PrismaClient, compteId: number): Promise<ResumeAlbum[]> {
  const albums = await prisma.album.findMany({
    where: { compteId, supprimeLe: null },
    orderBy: [{ modifieLe: 'desc' }, { id: 'desc' }],
    take: ALBUMS_MAX,
    include: {
      cartes: { ...CARTES, take: VIGNETTES_MAX, select: { instantane: true } },
      _count: { select: { cartes: { where: { supprimeeLe: null } } } },
    },
  });
  return albums.map(({ id, titre, description, modifieLe, partage, cartes, _count }) => ({
    id,
    titre,
    description,
    modifieLe: modifieLe.toISOString(),
    nombreCartes: _count.cartes,
    partage: partage !== null,
    vignettes: cartes.map(({ instantane }) => fromJson<Instantane>(instantane)),
  }));
}

/** An album with its maps. @throws HttpProblem 404 when it is not this account's */
export async function readAlbum(tx: Tx, compteId: number, id: number): Promise<FicheAlbum> {
  const album = await tx.album.findFirst({
    where: { id, compteId, supprimeLe: null },
    include: { cartes: { ...CARTES, select: CARTE } },
  });
  if (album === null) throw notFound(`Aucun de vos albums ne porte le numéro ${id}.`);
  const { titre, description, modifieLe, version, partage, cartes } = album;
  return { id, titre, description, modifieLe: modifieLe.toISOString(), version, partage, cartes: cartes.map(toCarte) };
}

/** The album of a shared address, for anyone. @throws HttpProblem 404 once the address is withdrawn */
export async function readAlbumPartage(prisma: PrismaClient, partage: string) {
  const album = await prisma.album.findFirst({
    where: { partage, supprimeLe: null },
    include: { cartes: { ...CARTES, select: CARTE } },
  });
  if (album === null) throw notFound('Cette adresse ne mène plus à un album : elle a été retirée.');
  const { titre, description, modifieLe, cartes } = album;
  return { titre, description, modifieLe: modifieLe.toISOString(), cartes: cartes.map(toCarte) };
}

/** An album of an account, which nobody else changes before the end of `tx`. @throws HttpProblem 404 */
export async function lockAlbum(tx: Tx, compteId: number, id: number): Promise<void> {
  const verrou = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM album WHERE id = ${id} AND compte_id = ${compteId} AND supprime_le IS NULL FOR UPDATE`;
  if (verrou.length === 0) throw notFound(`Aucun de vos albums ne porte le numéro ${id}.`);
}

/** A map of an account, in an album that is there. @throws HttpProblem 404 */
export async function findCarte(tx: Tx, compteId: number, id: number, isRemoved = false) {
  const carte = await tx.carteEnregistree.findFirst({
    where: {
      ...{ id, compteId, album: { supprimeLe: null } },
      supprimeeLe: isRemoved ? { not: null } : null,
    },
    select: { ...CARTE, albumId: true, projets: true },
  });
  if (carte === null) throw notFound(`Aucune de vos cartes ne porte le numéro ${id}.`);
  return carte;
}

/** The map of an account that was kept under a key, removed or not. */
export const findCarteParCle = (tx: Tx, compteId: number, cle: string) =>
  tx.carteEnregistree.findUnique({
    where: { compteId_cle: { compteId, cle } },
    select: { ...CARTE, albumId: true },
  });

/** The maps of an album in their order. */
export async function listOrdre(tx: Tx, albumId: number): Promise<number[]> {
  const cartes = await tx.carteEnregistree.findMany({
    ...CARTES,
    where: { albumId, supprimeeLe: null },
    select: { id: true },
  });
  return cartes.map(({ id }) => id);
}

/** The place after the last map of an album: those that left it leave gaps, so that it is not how many there are. */
export async function nextRang(tx: Tx, albumId: number): Promise<number> {
  const { _max } = await tx.carteEnregistree.aggregate({ where: { albumId, supprimeeLe: null }, _max: { rang: true } });
  return (_max.rang ?? -1) + 1;
}

/** Puts the maps of an album in an order, those that come from another album included. */
export async function writeOrdre(tx: Tx, albumId: number, ordre: readonly number[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE carte_enregistree c SET rang = o.rang - 1, album_id = ${albumId}
    FROM unnest(${[...ordre]}::int[]) WITH ORDINALITY AS o (id, rang) WHERE c.id = o.id`;
  await tx.album.update({ where: { id: albumId }, data: { modifieLe: new Date() } });
}

export const selectCarte = CARTE;
