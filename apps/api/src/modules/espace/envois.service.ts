import { findAdresse, type ModeEnvoi, TAILLE_MAX_PIECE_JOINTE } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, notFound, refusedParameters } from '../../http/problem.ts';
import { toMegaoctets } from '../../http/store-fichier.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { toCourriel } from '../comptes/authentification.service.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { createJeton, toEmpreinte } from '../comptes/jetons.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import { heureDeParis } from '../courriels/modeles/heure.ts';
import { createLiensDeRefus, listRefusees, sayEcrit } from './desabonnement.ts';
import { findExport, lockCompte, toFichier } from './exports.repository.ts';

type Tx = Prisma.TransactionClient;

const HEURE_MS = 3600 * 1000;
const JOUR_MS = 24 * HEURE_MS;
const ENVOIS_PAR_HEURE = 5;
const DESTINATAIRES_PAR_JOUR = 20;
const VALIDITE_LIEN_MS = 7 * JOUR_MS;
const JOURS_GARDES = 90;

interface Envoi {
  id: number;
  destinataires: readonly string[];
  message: string;
  mode: ModeEnvoi;
}

/**
 * Sends a PDF of an account to some people, a mail each. What they asked not to receive does not leave, and counts all
 * the same: nobody learns for free who refuses.
 * @throws HttpProblem 400 for a message that holds an address; 404; 413 for a PDF that no mail carries; 429 with the hour
 */
export async function sendToAmis(
  prisma: PrismaClient,
  { compte }: Connexion,
  { id, destinataires: recus, message, mode }: Envoi,
  createLien: CreateLien,
): Promise<{ envoyes: number; refuses: string[] }> {
  const adresse = findAdresse(message);
  if (adresse !== null) {
    const raison = `un message ne contient ni lien ni adresse : retirez « ${adresse} », ou mettez une espace après le point.`;
    throw refusedParameters([{ parametre: 'message', message: raison }]);
  }
  const destinataires = [...new Set(recus.map(toCourriel))];
  return prisma.$transaction(async (tx) => {
    await lockCompte(tx, compte.id);
    const exportPdf = await findExport(tx, compte.id, id);
    const { taille, titre, pages } = exportPdf;
    if (mode === 'piece_jointe' && taille > TAILLE_MAX_PIECE_JOINTE) {
      const [voulu, max] = [taille, TAILLE_MAX_PIECE_JOINTE].map(toMegaoctets);
      throw new HttpProblem(413, `Ce PDF fait ${voulu}, et un courriel en porte ${max} au plus : envoyez un lien.`);
    }
    await assertLimites(tx, compte.id, destinataires.length);
    const refuses = await listRefusees(tx, destinataires);
    const jeton = mode === 'lien' ? createJeton() : null;
    const expireLe = jeton === null ? null : new Date(Date.now() + VALIDITE_LIEN_MS);
    await tx.envoiExport.create({
      data: {
        ...{ compteId: compte.id, exportId: id, mode, destinataires: destinataires.length, expireLe },
        empreinte: jeton && toEmpreinte(jeton),
      },
    });
    const acceptent = destinataires.filter((destinataire) => !refuses.includes(destinataire));
    for (const destinataire of acceptent) {
      const refus = await createLiensDeRefus(tx, { adresse: destinataire }, createLien);
      await enqueueCourriel(tx, {
        modele: 'envoi-export',
        destinataire,
        langue: compte.langue,
        donnees: {
          ...{ nom: compte.nom, courriel: compte.courriel, message, pages, refus: refus.page },
          titre: sayEcrit(titre),
          lien: jeton && createLien(`/telechargement#${jeton}`),
          expireLe: expireLe?.toISOString() ?? null,
        },
        envoi: {
          repondreA: { nom: sayEcrit(compte.nom) ?? '', adresse: compte.courriel },
          desabonnement: refus.adresse,
          exportPdf: { id, isJoint: mode === 'piece_jointe' },
        },
      });
    }
    return { envoyes: acceptent.length, refuses };
  });
}

/** Refuses what would be too much of an hour or of a day, and says from when on it will not be. */
async function assertLimites(tx: Tx, compteId: number, nombre: number): Promise<void> {
  const now = Date.now();
  const envois = await tx.envoiExport.findMany({
    where: { compteId, le: { gt: new Date(now - JOUR_MS) } },
    orderBy: { le: 'desc' },
    select: { le: true, destinataires: true },
  });
  const cinquieme = envois[ENVOIS_PAR_HEURE - 1];
  if (cinquieme !== undefined && cinquieme.le.getTime() > now - HEURE_MS)
    throw tooMany(`${ENVOIS_PAR_HEURE} envois par heure`, new Date(cinquieme.le.getTime() + HEURE_MS));
  let total = nombre;
  for (const { le, destinataires } of envois) {
    total += destinataires;
    if (total > DESTINATAIRES_PAR_JOUR)
      throw tooMany(`${DESTINATAIRES_PAR_JOUR} destinataires par jour`, new Date(le.getTime() + JOUR_MS));
  }
}

const tooMany = (limite: string, quand: Date) =>
  new HttpProblem(
    429,
    `Pour que personne ne s’en serve pour des envois en masse, la limite est de ${limite}. Ce sera possible à partir du ${heureDeParis('fr', quand.toISOString())} (heure de Paris).`,
  );

const RETIRE = 'Ce lien a expiré, ou le PDF a été supprimé par la personne qui l’a envoyé.';

/** What a link leads to. @throws HttpProblem 404 once it is over, or the PDF is removed */
async function findParLien(tx: Tx, jeton: string) {
  const envoi = await tx.envoiExport.findUnique({
    where: { empreinte: toEmpreinte(jeton) },
    include: { exportPdf: true, compte: { select: { nom: true, desactiveLe: true } } },
  });
  const { exportPdf, expireLe, compte } = envoi ?? {};
  const isThere = exportPdf != null && exportPdf.compteId !== null && compte?.desactiveLe === null;
  if (!envoi || !isThere || expireLe == null || expireLe <= new Date()) throw notFound(RETIRE);
  return { id: envoi.id, exportPdf, expireLe, nom: envoi.compte.nom };
}

/** The PDF of a link, before it is downloaded. @throws HttpProblem 404 */
export async function describeLien(prisma: PrismaClient, jeton: string) {
  const { exportPdf, expireLe, nom } = await findParLien(prisma, jeton);
  const { titre, nomFichier, pages, taille } = exportPdf;
  return { titre, nomFichier, pages, taille, expediteur: nom, expireLe: expireLe.toISOString() };
}

/** The PDF of a link, which counts as downloaded. @throws HttpProblem 404 */
export async function downloadParLien(prisma: PrismaClient, jeton: string) {
  const { id, exportPdf } = await findParLien(prisma, jeton);
  await prisma.envoiExport.update({ where: { id }, data: { telechargements: { increment: 1 } } });
  return toFichier(exportPdf);
}

/** Forgets what was sent so long ago that it limits nothing and its link is over. */
export async function pruneEnvois(prisma: PrismaClient, now: Date = new Date()): Promise<void> {
  await prisma.envoiExport.deleteMany({ where: { le: { lt: new Date(now.getTime() - JOURS_GARDES * JOUR_MS) } } });
}
