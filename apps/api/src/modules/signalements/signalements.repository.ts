import type { Acteur, EtatSignalement, Portee, Signalement } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import type { Tx } from '../mises-a-jour/fiches/fiche.ts';

const AVEC = { organisation: { select: { id: true, nom: true, type: true } } } satisfies Prisma.SignalementInclude;

export type LigneSignalement = Prisma.SignalementGetPayload<{ include: typeof AVEC }>;

/** Where the record stood when the error was reported. */
export const porteeOfSignalement = (ligne: LigneSignalement): Portee => {
  const { collectivites, departements, regions, pays, financeurs } = ligne;
  return { collectivites, departements, regions, pays, financeurs };
};

/** A reported error; with `verrou`, nobody else answers it before the end of `tx`. @throws HttpProblem 404 */
export async function findSignalement(tx: Tx, id: number, verrou = false): Promise<LigneSignalement> {
  if (verrou) await tx.$executeRaw`SELECT FROM signalement WHERE id = ${id} FOR UPDATE`;
  const ligne = await tx.signalement.findUnique({ where: { id }, include: AVEC });
  return orNotFound(ligne, `Aucun signalement ne porte le numéro ${id}.`);
}

/** A reported error as whoever keeps the record sees it: never who reported it. */
export function toSignalement(ligne: LigneSignalement): Signalement {
  const { id, objet, objetId, titre, message, courriel, creeLe, traiteLe, suite, reponse, organisation } = ligne;
  const traitement =
    traiteLe === null || suite === null
      ? null
      : { suite, reponse: reponse ?? '', le: traiteLe.toISOString(), organisation };
  const reponseAttendue = courriel !== null;
  return { id, objet, objetId, titre, message, reponseAttendue, creeLe: creeLe.toISOString(), traitement };
}

/** What is in the scope of an organisation: what `isInPortee` says, of the lines of a table. */
function inPorteeOf(acteur: Acteur): Prisma.SignalementWhereInput {
  const { type, collectiviteId, codeDepartement, codeRegion, pays, financeurId } = acteur;
  switch (type) {
    case 'collectivite':
      return { collectivites: { has: collectiviteId } };
    case 'prefecture':
      return { OR: [{ departements: { has: codeDepartement } }, { regions: { has: codeRegion } }] };
    case 'ambassade':
      return { pays: { hasSome: [...pays] } };
    case 'ministere':
    case 'operateur':
      return { financeurs: { has: financeurId } };
    case 'administration':
      return {};
  }
}

const whereOf = (acteur: Acteur, etat: EtatSignalement): Prisma.SignalementWhereInput => ({
  AND: [inPorteeOf(acteur), { traiteLe: etat === 'ouvert' ? null : { not: null } }],
});

/** How many errors wait for an answer in the scope of an organisation. */
export const countSignalements = (prisma: PrismaClient, acteur: Acteur): Promise<number> =>
  prisma.signalement.count({ where: whereOf(acteur, 'ouvert') });

/** A page of the errors reported in the scope of an organisation: those that have waited longest first, or the latest. */
export async function listSignalements(
  prisma: PrismaClient,
  acteur: Acteur,
  { etat, page, parPage }: { etat: EtatSignalement; page: number; parPage: number },
) {
  const where = whereOf(acteur, etat);
  const [total, lignes] = await Promise.all([
    prisma.signalement.count({ where }),
    prisma.signalement.findMany({
      where,
      include: AVEC,
      orderBy: etat === 'ouvert' ? [{ creeLe: 'asc' }, { id: 'asc' }] : [{ traiteLe: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
  ]);
  return { total, page, parPage, signalements: lignes.map(toSignalement) };
}
