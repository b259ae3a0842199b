import { Readable } from 'node:stream';
import type { Langue } from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import { ZipFile } from 'yazl';
import type { FichierProduit } from '../../http/send-fichier.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { Storage } from '../../plugins/storage.ts';
import { sayNotification } from '../notifications/notifications.repository.ts';

/** Rows read at once: an archive is made while it is sent, and never held whole. */
const LOT = 100;

/** Gives the rows after a number, in their order. */
type Lire = (apres: number, lot: number) => Promise<readonly { id: number | bigint }[]>;

/** A section of the archive: a JSON array, read by batches. */
interface Rubrique {
  nom: string;
  lire: Lire;
}

const LISEZ_MOI: Record<Langue, string> = {
  fr: `Ce dossier contient tout ce que l’Atlas français de la coopération décentralisée tient de votre compte.
Les fichiers .json se lisent avec un éditeur de texte ; le dossier « exports » contient vos PDF.
N’y sont pas votre mot de passe, ni ce qui protège votre connexion : l’Atlas n’en garde que des empreintes.
`,
  en: `This folder holds all that the French Atlas of Decentralised Cooperation keeps of your account.
The .json files open in a text editor; the “exports” folder holds your PDF.
Neither your password nor what protects your sign-in is here: the Atlas keeps digests of them alone.
`,
};

/** What is read by number, after the one that was read last. */
const apresNumero = (apres: number, take: number) =>
  ({ where: { id: { gt: apres } }, orderBy: { id: 'asc' }, take }) as const;

/** All that is kept of an account, but for what a secret would be guessed from. */
function listRubriques(prisma: PrismaClient, { compte, utilisateur: { id } }: Connexion): Rubrique[] {
  const { courriel, langue } = compte;
  const of = (apres: number, lot: number) => {
    const { where, ...reste } = apresNumero(apres, lot);
    return { ...reste, where: { ...where, compteId: id } };
  };
  const ecritesPar = (apres: number, lot: number) => {
    const { where, ...reste } = apresNumero(apres, lot);
    return { ...reste, where: { ...where, auteurId: id } };
  };
  return [
    {
      nom: 'rattachements',
      lire: (apres, lot) =>
        prisma.rattachement.findMany({
          ...of(apres, lot),
          omit: { decideParId: true },
          include: { organisation: { select: { nom: true, type: true } } },
        }),
    },
    {
      nom: 'albums',
      lire: (apres, lot) =>
        prisma.album.findMany({
          ...of(apres, Math.ceil(lot / 10)),
          include: { cartes: { orderBy: { rang: 'asc' }, omit: { projets: true } } },
        }),
    },
    {
      nom: 'recherches',
      lire: (apres, lot) =>
        prisma.rechercheEnregistree.findMany({ ...of(apres, lot), omit: { projets: true, annonces: true } }),
    },
    {
      nom: 'exports',
      lire: (apres, lot) => prisma.exportPdf.findMany({ ...of(apres, lot), omit: { cleStockage: true } }),
    },
    {
      nom: 'envois',
      lire: (apres, lot) => prisma.envoiExport.findMany({ ...of(apres, lot), omit: { empreinte: true } }),
    },
    { nom: 'propositions', lire: (apres, lot) => prisma.miseAJour.findMany(ecritesPar(apres, lot)) },
    { nom: 'messages', lire: (apres, lot) => prisma.messageMiseAJour.findMany(ecritesPar(apres, lot)) },
    {
      nom: 'signalements',
      lire: (apres, lot) => {
        const { where, ...reste } = apresNumero(apres, lot);
        const own = [{ traiteParId: id }, { courriel: { equals: courriel, mode: 'insensitive' as const } }];
        return prisma.signalement.findMany({ ...reste, where: { ...where, OR: own } });
      },
    },
    {
      nom: 'notifications',
      lire: async (apres, lot) => {
        const notifications = await prisma.notification.findMany(of(apres, lot));
        return notifications.map((notification) => ({ ...notification, ...sayKnown(notification, langue) }));
      },
    },
    {
      nom: 'courriels',
      lire: (apres, lot) => {
        const { where, ...reste } = apresNumero(apres, lot);
        // What fills them holds links that open the account.
        return prisma.courriel.findMany({
          ...reste,
          where: { ...where, destinataire: courriel },
          select: { id: true, modele: true, etat: true, creeLe: true, envoyeLe: true },
        });
      },
    },
    {
      nom: 'journal',
      lire: (apres, lot) =>
        prisma.journalAudit.findMany({ where: { id: { gt: apres }, compteId: id }, orderBy: { id: 'asc' }, take: lot }),
    },
  ];
}

/** A notification in words; nothing where a newer version wrote it. */
function sayKnown(notification: Parameters<typeof sayNotification>[0], langue: Langue): object {
  try {
    return sayNotification(notification, langue);
  } catch {
    return {};
  }
}

/** Numbers of the journal are too large for JSON to be sure of them. */
const toJson = (ligne: object): string =>
  JSON.stringify(ligne, (_, valeur: unknown) => (typeof valeur === 'bigint' ? String(valeur) : valeur), 2);

async function* writeRubrique(lire: Lire, signal: AbortSignal): AsyncGenerator<string> {
  let apres = 0;
  let separateur = '[\n';
  for (;;) {
    const lignes = signal.aborted ? [] : await lire(apres, LOT);
    const derniere = lignes.at(-1);
    if (derniere === undefined) break;
    for (const ligne of lignes) {
      yield separateur + toJson(ligne);
      separateur = ',\n';
    }
    apres = Number(derniere.id);
  }
  yield separateur === '[\n' ? '[]\n' : '\n]\n';
}

/** The account itself, and where it is connected. */
async function readCompte(prisma: PrismaClient, id: number): Promise<object> {
  return prisma.compte.findUniqueOrThrow({
    where: { id },
    omit: { motDePasse: true, totpSecret: true, totpDernierPas: true },
    include: { sessions: { omit: { cle: true, clePrecedente: true, jetonIdentite: true, compteId: true } } },
  });
}

/** All that the Atlas keeps of an account, as an archive that is made while it is read. */
export async function exportDonnees(
  { prisma, storage }: { prisma: PrismaClient; storage: Storage },
  connexion: Connexion,
): Promise<FichierProduit> {
  const { compte } = connexion;
  const zip = new ZipFile();
  const sortie = zip.outputStream as Readable;
  const fin = new AbortController();
  /** What is read is opened when its turn comes, and left with the whole; the library passes no error on. */
  const add = (nom: string, compress: boolean, open: () => Promise<Readable> | Readable) =>
    zip.addReadStreamLazy(nom, { compress }, (commence) => {
      void (async () => open())().then(
        (source) => {
          fin.signal.addEventListener('abort', () => source.destroy());
          source.on('error', (erreur) => sortie.destroy(erreur));
          commence(null, source);
        },
        (erreur: Error) => sortie.destroy(erreur),
      );
    });
  zip.addBuffer(Buffer.from(LISEZ_MOI[compte.langue]), compte.langue === 'fr' ? 'lisez-moi.txt' : 'read-me.txt');
  zip.addBuffer(Buffer.from(toJson(await readCompte(prisma, compte.id))), 'compte.json');
  for (const { nom, lire } of listRubriques(prisma, connexion))
    add(`${nom}.json`, true, () => Readable.from(writeRubrique(lire, fin.signal), { objectMode: false }));
  for (const { id, nomFichier, cleStockage } of await prisma.exportPdf.findMany({
    where: { compteId: compte.id, sha256: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, nomFichier: true, cleStockage: true },
  }))
    if (await storage.exists(cleStockage)) add(`exports/${id}-${nomFichier}`, false, () => storage.read(cleStockage));
  zip.end();
  sortie.once('close', () => fin.abort());
  const jour = new Date().toISOString().slice(0, 10);
  return { nomFichier: `atlas-mes-donnees-${jour}.zip`, typeMime: 'application/zip', contenu: sortie };
}
