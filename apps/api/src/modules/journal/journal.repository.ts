import type { administrationEndpoints, LigneJournal, QueryOf } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { orNotFound, refusedParameters } from '../../http/problem.ts';

/** What lines are looked for. */
export type FiltresJournal = QueryOf<typeof administrationEndpoints.exportJournal>;

const LIGNES_PAR_PAGE = 50;
const LIGNES_PAR_LOT = 1000;
const JOUR_MS = 24 * 3600 * 1000;

function toJour(parametre: 'du' | 'au', jour: string): Date {
  const date = new Date(`${jour}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || !date.toISOString().startsWith(jour))
    throw refusedParameters([{ parametre, message: 'ce jour n’existe pas.' }]);
  return date;
}

function toWhere({
  du,
  au,
  action,
  objet,
  objetId,
  compte,
  organisation,
}: FiltresJournal): Prisma.JournalAuditWhereInput {
  return {
    ...(du === undefined && au === undefined
      ? {}
      : {
          le: {
            ...(du === undefined ? {} : { gte: toJour('du', du) }),
            ...(au === undefined ? {} : { lt: new Date(toJour('au', au).getTime() + JOUR_MS) }),
          },
        }),
    ...(action === undefined ? {} : { action }),
    ...(objet === undefined ? {} : { objet }),
    ...(objetId === undefined ? {} : { objetId }),
    ...(compte === undefined ? {} : { compteId: compte }),
    ...(organisation === undefined ? {} : { organisationId: organisation }),
  };
}

/** Lines of the journal, the latest first, after one that was read; with who did it, by the names of today. */
async function readLignes(
  prisma: PrismaClient,
  filtres: FiltresJournal,
  { avant, nombre }: { avant: bigint | null; nombre: number },
): Promise<LigneJournal[]> {
  const lignes = await prisma.journalAudit.findMany({
    where: { ...toWhere(filtres), ...(avant === null ? {} : { id: { lt: avant } }) },
    orderBy: { id: 'desc' },
    take: nombre,
  });
  const comptes = await prisma.compte.findMany({
    where: { id: { in: lignes.flatMap(({ compteId }) => compteId ?? []) } },
    select: { id: true, nom: true },
  });
  const organisations = await prisma.organisation.findMany({
    where: { id: { in: lignes.flatMap(({ organisationId }) => organisationId ?? []) } },
    select: { id: true, nom: true, type: true },
  });
  const parId = <T extends { id: number }>(liste: T[]) => new Map(liste.map((un) => [un.id, un]));
  const [nomsComptes, nomsOrganisations] = [parId(comptes), parId(organisations)];
  return lignes.map(({ id, le, compteId, organisationId, action, objet, objetId, details }) => ({
    id: String(id),
    le: le.toISOString(),
    compte: (compteId !== null && nomsComptes.get(compteId)) || null,
    organisation: (organisationId !== null && nomsOrganisations.get(organisationId)) || null,
    action: action as LigneJournal['action'],
    objet: objet as LigneJournal['objet'],
    objetId,
    details: details as Record<string, unknown>,
  }));
}

/** A page of the journal, and where the next one begins; null after the last. */
export async function listJournal(prisma: PrismaClient, { avant, ...filtres }: FiltresJournal & { avant?: string }) {
  const lues = await readLignes(prisma, filtres, {
    avant: avant === undefined ? null : BigInt(avant),
    nombre: LIGNES_PAR_PAGE + 1,
  });
  const lignes = lues.slice(0, LIGNES_PAR_PAGE);
  return { lignes, suite: lues.length > LIGNES_PAR_PAGE ? orNotFound(lignes.at(-1), 'Rien ne suit.').id : null };
}

/** How many lines there are. */
export const countJournal = (prisma: PrismaClient, filtres: FiltresJournal): Promise<number> =>
  prisma.journalAudit.count({ where: toWhere(filtres) });

/** All the lines, the latest first, as many at a time as memory easily holds. */
export async function* readJournal(prisma: PrismaClient, filtres: FiltresJournal): AsyncGenerator<LigneJournal[]> {
  let avant: bigint | null = null;
  while (true) {
    const lot = await readLignes(prisma, filtres, { avant, nombre: LIGNES_PAR_LOT });
    const derniere = lot.at(-1);
    if (derniere === undefined) return;
    yield lot;
    avant = BigInt(derniere.id);
  }
}
