import {
  type NouvelExport,
  QUOTA_EXPORTS_PDF,
  type RecettePdf,
  TAILLE_MAX_EXPORT_PDF,
  TYPES_FICHIER,
} from '@atlas/contracts';
import { slugifyNom } from '@atlas/geodonnees';
import type { PrismaClient } from '@atlas/prisma';
import { fileTypeFromBlob } from 'file-type';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { FichierRecu } from '../../http/receive-fichier.ts';
import { createCle, storeFichier, toMegaoctets } from '../../http/store-fichier.ts';
import type { Storage } from '../../plugins/storage.ts';
import { lockCompte, readPlace } from './exports.repository.ts';

const HEURE_MS = 3600 * 1000;
const NOM_MAX = 60;
const DOSSIER = 'exports-pdf';

/** What keeping a PDF needs of the application. */
interface Outils {
  prisma: PrismaClient;
  storage: Storage;
}

/** The name of a file: `atlas-eau-en-inde-2026-11-27.pdf`. */
function nameExport(titre: string, date: Date): string {
  const mots = slugifyNom(titre).replace(/[^a-z0-9-]/g, '');
  const courts = mots.slice(0, NOM_MAX).replace(/^-+|-+$/g, '');
  return `${['atlas', courts, date.toISOString().slice(0, 10)].filter((mot) => mot !== '').join('-')}.pdf`;
}

/**
 * Keeps a place for a PDF that is about to come; the same key is the same PDF, and says whether it is there.
 * @throws HttpProblem 413 for one that is too large, or has no room left
 */
export async function announceExport(
  prisma: PrismaClient,
  compteId: number,
  { cle, titre: recu, recette, pages, taille }: NouvelExport,
): Promise<{ id: number; recu: boolean }> {
  const titre = recu.trim();
  if (taille > TAILLE_MAX_EXPORT_PDF) {
    const [voulu, max] = [taille, TAILLE_MAX_EXPORT_PDF].map(toMegaoctets);
    throw new HttpProblem(413, `Ce PDF est trop lourd pour être gardé : il fait ${voulu}, pour ${max} au plus.`);
  }
  return prisma.$transaction(async (tx) => {
    await lockCompte(tx, compteId);
    const connu = await tx.exportPdf.findUnique({ where: { compteId_cle: { compteId, cle } } });
    if (connu?.sha256 != null) return { id: connu.id, recu: true };
    const place = (await readPlace(tx, compteId)) - (connu?.taille ?? 0);
    assertRoom(place, taille);
    const data = {
      titre,
      recette: recette as RecettePdf & object,
      pages,
      taille,
      nomFichier: nameExport(titre, new Date()),
    };
    const { id } = await tx.exportPdf.upsert({
      where: { compteId_cle: { compteId, cle } },
      create: { ...data, compteId, cle, cleStockage: createCle(DOSSIER) },
      update: data,
    });
    return { id, recu: false };
  });
}

function assertRoom(place: number, taille: number): void {
  if (place + taille <= QUOTA_EXPORTS_PDF) return;
  const [reste, quota, voulu] = [Math.max(0, QUOTA_EXPORTS_PDF - place), QUOTA_EXPORTS_PDF, taille].map(toMegaoctets);
  throw new HttpProblem(
    413,
    `Il reste ${reste} sur les ${quota} de votre espace, et ce PDF en prend ${voulu}. Supprimez-en qui ne servent plus, puis recommencez.`,
  );
}

/**
 * Takes the bytes of a PDF that was announced. What the account sent within the hour is not kept twice; gives the PDF
 * that stays. Cut, it is sent again under the same number.
 * @throws HttpProblem 400 when they are not those of a PDF, or not as many as announced; 404; 409 when it is sent elsewhere
 */
export async function receiveExport(
  { prisma, storage }: Outils,
  { compteId, id, corps }: { compteId: number; id: number; corps: FichierRecu },
): Promise<{ id: number }> {
  const annonce = orNotFound(
    await prisma.exportPdf.findFirst({ where: { id, compteId } }),
    `Aucun de vos PDF ne porte le numéro ${id}.`,
  );
  if (annonce.sha256 !== null) {
    corps.flux.resume();
    return { id };
  }
  if (corps.taille !== annonce.taille)
    throw refuse(`le fichier fait ${corps.taille} octets, et non ${annonce.taille}.`);
  // A key of its own for each try: what another one wrote, or is writing, is not in its way.
  const cleStockage = createCle(DOSSIER);
  const pris = await prisma.exportPdf.updateMany({
    where: { id, compteId, sha256: null, cleStockage: annonce.cleStockage },
    data: { cleStockage },
  });
  if (pris.count === 0) throw repris();
  try {
    await storage.remove(annonce.cleStockage);
    const sha256 = await storeFichier(storage, cleStockage, corps);
    const nature = await fileTypeFromBlob(await storage.open(cleStockage));
    if (nature?.mime !== TYPES_FICHIER.pdf) throw refuse('le contenu de ce fichier n’est pas celui d’un PDF.');
    const garde = await keep(prisma, { id, compteId, cleStockage, sha256 });
    if (garde !== id) await storage.remove(cleStockage);
    return { id: garde };
  } catch (error) {
    // What cannot be removed now is by the purge, which finds it by its row.
    await storage.remove(cleStockage).catch(() => undefined);
    if (error instanceof HttpProblem) throw error;
    throw (await isTaken(prisma, id, cleStockage)) ? repris() : error;
  }
}

const refuse = (message: string) => refusedParameters([{ parametre: 'fichier', message }]);
const repris = () => new HttpProblem(409, 'Ce PDF est envoyé d’ailleurs, ou il a été supprimé : recommencez.');

/** True when another try took the place of this one, and removed what it had written. */
const isTaken = async (prisma: PrismaClient, id: number, cleStockage: string): Promise<boolean> =>
  (await prisma.exportPdf.count({ where: { id, cleStockage } })) === 0;

interface Recu {
  id: number;
  compteId: number;
  cleStockage: string;
  sha256: string;
}

/** Says that the bytes are there, or finds the same ones, sent within the hour; gives whose number stays. */
function keep(prisma: PrismaClient, { id, compteId, cleStockage, sha256 }: Recu): Promise<number> {
  return prisma.$transaction(async (tx) => {
    await lockCompte(tx, compteId);
    const recent = new Date(Date.now() - HEURE_MS);
    const jumeau = await tx.exportPdf.findFirst({ where: { compteId, sha256, creeLe: { gt: recent } } });
    if (jumeau !== null) {
      await tx.exportPdf.deleteMany({ where: { id, compteId, cleStockage } });
      return jumeau.id;
    }
    const { count } = await tx.exportPdf.updateMany({
      where: { id, compteId, cleStockage, sha256: null },
      data: { sha256 },
    });
    if (count === 0) throw repris();
    return id;
  });
}
