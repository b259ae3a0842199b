import type { AlerteRecherche, Filtres, RechercheEnregistree } from '@atlas/contracts';
import type { TriProjets } from '@atlas/contracts/vocabulaire';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, notFound } from '../../http/problem.ts';
import type { IndexProjets } from '../recherche/index-projets.ts';
import { listIds } from '../recherche/recherche.service.ts';

type Ligne = Prisma.RechercheEnregistreeGetPayload<Record<never, never>>;

export const RECHERCHES_MAX = 100;
/** Above this many projets, which ones they were is not kept. */
export const PROJETS_GARDES_MAX = 20_000;
const JOURS_DE_GRACE = 30;
const JOUR_MS = 24 * 3600 * 1000;

/** What a search finds now: how many projets and, where they are not too many, which. @throws HttpProblem 400 */
export function find(index: IndexProjets, filtres: Filtres): { total: number; projets: number[] } {
  const selection = index.select(filtres);
  const projets = selection.total > PROJETS_GARDES_MAX ? [] : listIds(selection, 'recents', 0, selection.total);
  return { total: selection.total, projets: Array.from(projets, Number) };
}

/** A search with what it finds today, counted against the last look. */
function toRecherche(index: IndexProjets, ligne: Ligne): RechercheEnregistree {
  const { id, nom, tri, version, vueLe, alerte } = ligne;
  const filtres = ligne.filtres as Filtres;
  const { total, projets } = find(index, filtres);
  const vus = new Set(ligne.projets);
  const isKnown = Math.max(total, ligne.total) <= PROJETS_GARDES_MAX;
  return {
    ...{ id, nom, filtres, total, version, alerte },
    tri: tri as TriProjets | null,
    nouveaux: isKnown ? projets.filter((projet) => !vus.has(projet)).length : null,
    vueLe: vueLe.toISOString(),
  };
}

/** The searches of an account, the latest first. */
export async function listRecherches(prisma: PrismaClient, index: () => IndexProjets, compteId: number) {
  const lignes = await prisma.rechercheEnregistree.findMany({
    where: { compteId, supprimeeLe: null },
    orderBy: { id: 'desc' },
    take: RECHERCHES_MAX,
  });
  const recherches: RechercheEnregistree[] = [];
  for (const ligne of lignes) {
    recherches.push(toRecherche(index(), ligne));
    // A hundred searches are counted without keeping others waiting.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return recherches;
}

/** Keeps a search, as it is looked at now. @throws HttpProblem 400, 409 when there are too many */
export async function createRecherche(
  prisma: PrismaClient,
  index: IndexProjets,
  compteId: number,
  { nom, filtres, tri }: { nom: string; filtres: Filtres; tri: TriProjets | null },
): Promise<RechercheEnregistree> {
  const trouves = find(index, filtres);
  if ((await prisma.rechercheEnregistree.count({ where: { compteId, supprimeeLe: null } })) >= RECHERCHES_MAX)
    throw new HttpProblem(
      409,
      `Vous avez déjà ${RECHERCHES_MAX} recherches : supprimez-en une pour en garder une autre.`,
    );
  const data = { compteId, nom: nom.trim(), filtres: { ...filtres }, tri, ...trouves };
  return toRecherche(index, await prisma.rechercheEnregistree.create({ data }));
}

/** A search of an account. @throws HttpProblem 404 */
async function findRecherche(prisma: PrismaClient, compteId: number, id: number, isRemoved = false): Promise<Ligne> {
  const where = { id, compteId, supprimeeLe: isRemoved ? { not: null } : null };
  const ligne = await prisma.rechercheEnregistree.findFirst({ where });
  if (ligne === null) throw notFound(`Aucune de vos recherches ne porte le numéro ${id}.`);
  return ligne;
}

/** Renames a search. @throws HttpProblem 404; 409 when it was renamed meanwhile */
export async function renameRecherche(
  prisma: PrismaClient,
  index: () => IndexProjets,
  compteId: number,
  { id, version, nom }: { id: number; version: number; nom: string },
): Promise<RechercheEnregistree> {
  await findRecherche(prisma, compteId, id);
  const data = { nom: nom.trim(), version: { increment: 1 } };
  const { count } = await prisma.rechercheEnregistree.updateMany({ where: { id, compteId, version }, data });
  if (count === 0)
    throw new HttpProblem(409, 'Cette recherche a été renommée ailleurs depuis que vous l’avez ouverte.');
  return toRecherche(index(), await findRecherche(prisma, compteId, id));
}

/** Chooses when what is new is told by mail; it begins with what comes from now on. @throws HttpProblem 404 */
export async function setAlerte(
  prisma: PrismaClient,
  index: () => IndexProjets,
  compteId: number,
  { id, alerte }: { id: number; alerte: AlerteRecherche },
): Promise<RechercheEnregistree> {
  await findRecherche(prisma, compteId, id);
  const data = { alerte, alerteLe: new Date() };
  await prisma.rechercheEnregistree.updateMany({ where: { id, compteId, alerte: { not: alerte } }, data });
  return toRecherche(index(), await findRecherche(prisma, compteId, id));
}

/** What a search finds now has been seen. @throws HttpProblem 404 */
export async function viewRecherche(
  prisma: PrismaClient,
  index: () => IndexProjets,
  compteId: number,
  id: number,
): Promise<RechercheEnregistree> {
  const { filtres } = await findRecherche(prisma, compteId, id);
  const data = { ...find(index(), filtres as Filtres), vueLe: new Date() };
  return toRecherche(index(), await prisma.rechercheEnregistree.update({ where: { id }, data }));
}

/** Removes a search, which may come back. @throws HttpProblem 404 */
export async function deleteRecherche(prisma: PrismaClient, compteId: number, id: number): Promise<void> {
  await findRecherche(prisma, compteId, id);
  await prisma.rechercheEnregistree.update({ where: { id }, data: { supprimeeLe: new Date() } });
}

/** Brings a search back. @throws HttpProblem 404 */
export async function restoreRecherche(
  prisma: PrismaClient,
  index: () => IndexProjets,
  compteId: number,
  id: number,
): Promise<RechercheEnregistree> {
  await findRecherche(prisma, compteId, id, true);
  return toRecherche(index(), await prisma.rechercheEnregistree.update({ where: { id }, data: { supprimeeLe: null } }));
}

/** Removes for good what was removed long enough ago. */
export async function purgeRecherches(prisma: PrismaClient, now: Date): Promise<void> {
  const limite = new Date(now.getTime() - JOURS_DE_GRACE * JOUR_MS);
  await prisma.rechercheEnregistree.deleteMany({ where: { supprimeeLe: { lt: limite } } });
}
