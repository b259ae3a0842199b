import type { ExportPdf, Filtres, Langue, RecettePdf } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import type { FichierStocke } from '../../http/send-fichier.ts';
import type { Database } from '../../plugins/database.ts';
import type { Storage } from '../../plugins/storage.ts';
import { describeCriteres, listCriteresDeChacune } from '../exports/criteres.ts';

type Tx = Prisma.TransactionClient;

const ENVOIS_MAX = 5;
const JOUR_MS = 24 * 3600 * 1000;

/** Whose bytes are there. */
const RECUS = { sha256: { not: null } } as const;

/** One at a time counts what an account keeps and sends: two at once never exceed its limits. */
export const lockCompte = (tx: Tx, id: number) => tx.$executeRaw`SELECT FROM compte WHERE id = ${id} FOR NO KEY UPDATE`;

/** Bytes of the PDF of an account, and of those that are on their way. */
export async function readPlace(tx: Tx, compteId: number): Promise<number> {
  const { _sum } = await tx.exportPdf.aggregate({ where: { compteId }, _sum: { taille: true } });
  return _sum.taille ?? 0;
}

/** What a recipe selects; nothing where it is about one thing. */
const filtresOf = (recette: RecettePdf): Filtres => ('filtres' in recette ? recette.filtres : {});

/** A page of the PDF of an account, the latest first, with their criteria in words. */
export async function listExports(
  { prisma, db }: { prisma: PrismaClient; db: Database },
  { compteId, langue, page, parPage }: { compteId: number; langue: Langue; page: number; parPage: number },
) {
  const where = { compteId, ...RECUS };
  const [total, utilise, lignes] = await Promise.all([
    prisma.exportPdf.count({ where }),
    readPlace(prisma, compteId),
    prisma.exportPdf.findMany({
      where,
      orderBy: [{ creeLe: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * parPage,
      take: parPage,
      include: { envois: { orderBy: { le: 'desc' }, take: ENVOIS_MAX } },
    }),
  ]);
  const recettes = lignes.map(({ recette }) => recette as unknown as RecettePdf);
  const criteres = await listCriteresDeChacune(db, recettes.map(filtresOf), langue);
  const exports = lignes.map(
    ({ id, titre, nomFichier, pages, taille, creeLe, envois }, rang): ExportPdf => ({
      ...{ id, titre, nomFichier, pages, taille, creeLe: creeLe.toISOString() },
      recette: recettes[rang] as RecettePdf,
      criteres: describeCriteres(criteres[rang] ?? [], langue),
      envois: envois.map(({ le, mode, destinataires, expireLe, telechargements }) => ({
        ...{ mode, destinataires, telechargements },
        le: le.toISOString(),
        expireLe: expireLe?.toISOString() ?? null,
      })),
    }),
  );
  return { total, page, parPage, exports, utilise };
}

/** A PDF of an account, whose bytes are there. @throws HttpProblem 404 */
export async function findExport(tx: Tx, compteId: number, id: number) {
  const trouve = await tx.exportPdf.findFirst({ where: { id, compteId, ...RECUS } });
  return orNotFound(trouve, `Aucun de vos PDF ne porte le numéro ${id}.`);
}

type Ligne = Awaited<ReturnType<typeof findExport>>;

/** A PDF as it is sent to whoever may have it. */
export const toFichier = ({ cleStockage, nomFichier, taille, sha256 }: Ligne): FichierStocke => ({
  ...{ cleStockage, nomFichier, taille, typeMime: 'application/pdf' },
  sha256: sha256 ?? '',
});

/** Removes a PDF of an account at once; its bytes go after it. @throws HttpProblem 404 */
export async function deleteExport(
  outils: { prisma: PrismaClient; storage: Storage },
  compteId: number,
  id: number,
): Promise<void> {
  const { count } = await outils.prisma.exportPdf.updateMany({ where: { id, compteId }, data: { compteId: null } });
  orNotFound(count || null, `Aucun de vos PDF ne porte le numéro ${id}.`);
  await eraseExports(outils);
}

/** Removes the bytes, then the rows, of the PDF that are nobody's, and of those that did not come in a day. */
export async function eraseExports(
  { prisma, storage }: { prisma: PrismaClient; storage: Pick<Storage, 'remove'> },
  now: Date = new Date(),
): Promise<void> {
  const hier = new Date(now.getTime() - JOUR_MS);
  const where = { OR: [{ compteId: null }, { sha256: null, creeLe: { lt: hier } }] };
  for (const { id, cleStockage } of await prisma.exportPdf.findMany({ where })) {
    await storage.remove(cleStockage);
    // Only while it is still so: one that was late may have come meanwhile.
    await prisma.exportPdf.deleteMany({ where: { id, cleStockage, ...where } });
  }
}
