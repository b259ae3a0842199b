import { randomBytes, randomUUID } from 'node:crypto';
import type { EvolutionCarte, FicheAlbum, Filtres, Langue, NouvelleCarte } from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import { HttpProblem, refusedParameters } from '../../http/problem.ts';
import type { IndexProjets } from '../recherche/index-projets.ts';
import {
  findCarte,
  findCarteParCle,
  listOrdre,
  lockAlbum,
  nextRang,
  readAlbum,
  selectCarte,
  type Tx,
  toCarte,
  writeOrdre,
} from './albums.repository.ts';
import { PROJETS_GARDES_MAX, type Releve, takeReleve } from './instantane.ts';
import { placeBefore } from './ordre.ts';

export const CARTES_MAX = 500;
const ALBUMS_MAX = 200;
const CHANGEMENTS_MAX = 50;
const PARTAGE_OCTETS = 32;
const JOURS_DE_GRACE = 30;
const JOUR_MS = 24 * 3600 * 1000;

const MES_CARTES: Record<Langue, string> = { fr: 'Mes cartes', en: 'My maps' };
const CHANGE_AILLEURS = 'Ce texte a été changé ailleurs depuis que vous l’avez ouvert.';

/** Makes an album. @throws HttpProblem 409 when there are too many */
export async function createAlbum(
  prisma: PrismaClient,
  compteId: number,
  textes: { titre: string; description: string | null },
): Promise<FicheAlbum> {
  return prisma.$transaction(async (tx) => readAlbum(tx, compteId, await insertAlbum(tx, compteId, textes)));
}

async function insertAlbum(
  tx: Tx,
  compteId: number,
  { titre, description }: { titre: string; description: string | null },
): Promise<number> {
  if ((await tx.album.count({ where: { compteId, supprimeLe: null } })) >= ALBUMS_MAX)
    throw new HttpProblem(409, `Vous avez déjà ${ALBUMS_MAX} albums : supprimez-en un pour en créer un autre.`);
  const data = { compteId, titre: titre.trim(), description: description?.trim() || null };
  return (await tx.album.create({ data, select: { id: true } })).id;
}

interface Textes {
  version: number;
  titre: string;
}

/** Renames an album. @throws HttpProblem 404; 409 when it was changed meanwhile */
export async function updateAlbum(
  prisma: PrismaClient,
  compteId: number,
  id: number,
  { version, titre, description }: Textes & { description: string | null },
): Promise<FicheAlbum> {
  return prisma.$transaction(async (tx) => {
    await lockAlbum(tx, compteId, id);
    const { count } = await tx.album.updateMany({
      where: { id, version },
      data: {
        titre: titre.trim(),
        description: description?.trim() || null,
        version: { increment: 1 },
        modifieLe: new Date(),
      },
    });
    if (count === 0) throw new HttpProblem(409, CHANGE_AILLEURS);
    return readAlbum(tx, compteId, id);
  });
}

/** Removes an album, which may come back. @throws HttpProblem 404 */
export async function deleteAlbum(prisma: PrismaClient, compteId: number, id: number): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockAlbum(tx, compteId, id);
    await tx.album.update({ where: { id }, data: { supprimeLe: new Date(), partage: null } });
  });
}

/** Brings an album back; one that is there stays. @throws HttpProblem 404 */
export async function restoreAlbum(prisma: PrismaClient, compteId: number, id: number): Promise<FicheAlbum> {
  await prisma.album.updateMany({ where: { id, compteId }, data: { supprimeLe: null } });
  return readAlbum(prisma, compteId, id);
}

/** Gives an album an address to share, the same when it has one, or takes it away. @throws HttpProblem 404 */
export async function setPartage(
  prisma: PrismaClient,
  compteId: number,
  id: number,
  isShared: boolean,
): Promise<FicheAlbum> {
  return prisma.$transaction(async (tx) => {
    await lockAlbum(tx, compteId, id);
    const where = { id, ...(isShared ? { partage: null } : {}) };
    const partage = isShared ? randomBytes(PARTAGE_OCTETS).toString('base64url') : null;
    await tx.album.updateMany({ where, data: { partage } });
    return readAlbum(tx, compteId, id);
  });
}

/** The album that a map goes to when none is named: the account's first, made when there is none. */
async function findAlbumParDefaut(tx: Tx, { id, langue }: { id: number; langue: Langue }): Promise<number> {
  const premier = await tx.album.findFirst({ where: { compteId: id, supprimeLe: null }, orderBy: { id: 'asc' } });
  return premier?.id ?? insertAlbum(tx, id, { titre: MES_CARTES[langue], description: null });
}

/**
 * Keeps a map at the end of an album, with what it shows now; the same key gives the map that it made.
 * @throws HttpProblem 404 for an album of another; 409 for a full one
 */
export async function saveCarte(
  prisma: PrismaClient,
  compte: { id: number; langue: Langue },
  { cle, albumId: voulu, titre, note, adresse, filtres }: NouvelleCarte,
  { instantane, projets }: Releve,
) {
  return prisma.$transaction(async (tx) => {
    // Two saves of one account follow one another: the same map sent twice at once is kept once.
    await tx.$executeRaw`SELECT FROM compte WHERE id = ${compte.id} FOR UPDATE`;
    const connue = await findCarteParCle(tx, compte.id, cle);
    if (connue !== null) {
      const { albumId, ...carte } = connue;
      return { albumId, carte: toCarte(carte) };
    }
    const albumId = voulu ?? (await findAlbumParDefaut(tx, compte));
    await lockAlbum(tx, compte.id, albumId);
    assertRoom(await listOrdre(tx, albumId));
    const rang = await nextRang(tx, albumId);
    const carte = await tx.carteEnregistree.create({
      data: {
        ...{ albumId, compteId: compte.id, cle, rang, adresse, projets },
        titre: titre.trim(),
        note: note?.trim() || null,
        filtres: { ...filtres },
        instantane: { ...instantane },
      },
      select: selectCarte,
    });
    await tx.album.update({ where: { id: albumId }, data: { modifieLe: new Date() } });
    return { albumId, carte: toCarte(carte) };
  });
}

function assertRoom(ordre: readonly number[]): void {
  if (ordre.length >= CARTES_MAX)
    throw new HttpProblem(409, `Cet album a déjà ${CARTES_MAX} cartes : choisissez-en un autre, ou retirez-en une.`);
}

/** Renames a map or changes its note. @throws HttpProblem 404; 409 when it was changed meanwhile */
export async function updateCarte(
  prisma: PrismaClient,
  compteId: number,
  id: number,
  { version, titre, note }: Textes & { note: string | null },
) {
  return prisma.$transaction(async (tx) => {
    const { albumId } = await findCarte(tx, compteId, id);
    await lockAlbum(tx, compteId, albumId);
    const { count } = await tx.carteEnregistree.updateMany({
      where: { id, version },
      data: { titre: titre.trim(), note: note?.trim() || null, version: { increment: 1 } },
    });
    if (count === 0) throw new HttpProblem(409, CHANGE_AILLEURS);
    await tx.album.update({ where: { id: albumId }, data: { modifieLe: new Date() } });
    const { albumId: _, projets: __, ...carte } = await findCarte(tx, compteId, id);
    return toCarte(carte);
  });
}

/** Places a map before another, or at the end, of its album or of another. @throws HttpProblem 404, 409 */
export async function moveCarte(
  prisma: PrismaClient,
  compteId: number,
  id: number,
  { albumId, avant }: { albumId: number; avant: number | null },
): Promise<FicheAlbum> {
  return prisma.$transaction(async (tx) => {
    const carte = await findCarte(tx, compteId, id);
    // Always in the same order, so that two moves do not wait for one another.
    for (const autre of [...new Set([carte.albumId, albumId])].sort((a, b) => a - b))
      await lockAlbum(tx, compteId, autre);
    const ordre = await listOrdre(tx, albumId);
    if (carte.albumId !== albumId) assertRoom(ordre);
    if (avant !== null && !ordre.includes(avant))
      throw refusedParameters([{ parametre: 'avant', message: 'cette carte n’est plus dans l’album.' }]);
    await writeOrdre(tx, albumId, placeBefore(ordre, id, avant));
    return readAlbum(tx, compteId, albumId);
  });
}

/** Copies a map, as it was saved, at the end of an album. @throws HttpProblem 404, 409 */
export async function copyCarte(
  prisma: PrismaClient,
  compteId: number,
  id: number,
  albumId: number,
): Promise<FicheAlbum> {
  return prisma.$transaction(async (tx) => {
    const { id: _, version: __, albumId: ___, filtres, instantane, ...carte } = await findCarte(tx, compteId, id);
    await lockAlbum(tx, compteId, albumId);
    assertRoom(await listOrdre(tx, albumId));
    const rang = await nextRang(tx, albumId);
    await tx.carteEnregistree.create({
      data: {
        ...carte,
        ...{ albumId, compteId, cle: randomUUID(), rang },
        filtres: filtres as object,
        instantane: instantane as object,
      },
    });
    await tx.album.update({ where: { id: albumId }, data: { modifieLe: new Date() } });
    return readAlbum(tx, compteId, albumId);
  });
}

/** Takes a map out of its album; it may come back. @throws HttpProblem 404 */
export async function deleteCarte(prisma: PrismaClient, compteId: number, id: number): Promise<void> {
  await findCarte(prisma, compteId, id);
  await prisma.carteEnregistree.update({ where: { id }, data: { supprimeeLe: new Date() } });
}

/** Brings a map back to where it was. @throws HttpProblem 404, 409 */
export async function restoreCarte(prisma: PrismaClient, compteId: number, id: number): Promise<FicheAlbum> {
  return prisma.$transaction(async (tx) => {
    const { albumId } = await findCarte(tx, compteId, id, true);
    await lockAlbum(tx, compteId, albumId);
    assertRoom(await listOrdre(tx, albumId));
    await tx.carteEnregistree.update({ where: { id }, data: { supprimeeLe: null } });
    return readAlbum(tx, compteId, albumId);
  });
}

/** What changed in a map since it was saved: its counts today and, where they are known, which projets. */
export async function describeEvolution(
  prisma: PrismaClient,
  index: IndexProjets,
  compteId: number,
  id: number,
): Promise<EvolutionCarte> {
  const { filtres, instantane, projets } = await findCarte(prisma, compteId, id);
  const aujourdhui = takeReleve(index, filtres as Filtres);
  const total = (instantane as { projets?: number } | null)?.projets ?? 0;
  const isKnown = total <= PROJETS_GARDES_MAX && aujourdhui.instantane.projets <= PROJETS_GARDES_MAX;
  if (!isKnown) return { aujourdhui: aujourdhui.instantane, ajoutes: null, retires: null };
  const [avant, apres] = [new Set(projets), new Set(aujourdhui.projets)];
  return {
    aujourdhui: aujourdhui.instantane,
    ajoutes: await nameProjets(
      prisma,
      aujourdhui.projets.filter((projet) => !avant.has(projet)),
    ),
    retires: await nameProjets(
      prisma,
      projets.filter((projet) => !apres.has(projet)),
    ),
  };
}

async function nameProjets(prisma: PrismaClient, ids: readonly number[]) {
  const premiers = ids.slice(0, CHANGEMENTS_MAX);
  const projets = await prisma.projet.findMany({ where: { id: { in: premiers } }, select: { id: true, titre: true } });
  const titres = new Map(projets.map(({ id, titre }) => [id, titre]));
  // A projet that is gone has no title any longer.
  return { total: ids.length, projets: premiers.map((id) => ({ id, titre: titres.get(id) ?? `n° ${id}` })) };
}

/** Removes for good what was removed long enough ago. */
export async function purgeAlbums(prisma: PrismaClient, now: Date): Promise<void> {
  const limite = new Date(now.getTime() - JOURS_DE_GRACE * JOUR_MS);
  await prisma.carteEnregistree.deleteMany({ where: { supprimeeLe: { lt: limite } } });
  await prisma.album.deleteMany({ where: { supprimeLe: { lt: limite } } });
}
