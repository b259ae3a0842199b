/**
 * Runs one import in a thread of its own: reading a file and comparing it with the whole Atlas would hold up everybody
 * who asks the API meanwhile.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { withClient } from '../../../donnees/client.ts';
import { ErreurImport } from '../erreur-import.ts';
import { prepareImport, runImport } from '../importer.ts';
import { findProfil } from '../profils/index.ts';
import type { Constat } from '../proposition.ts';
import type { Ordre, Travail } from './messages.ts';

const CONSTATS_PAR_ENVOI = 200;
const VALEUR_MAX = 500;

async function work(
  { databaseUrl, fichier, profil: nomDuProfil, aBlanc }: Travail,
  signal: AbortSignal,
): Promise<void> {
  const profil = findProfil(nomDuProfil);
  if (parentPort === null || profil === undefined) throw new Error('an import without its thread or its profile');
  const port = parentPort;
  let attente: { isRefus: boolean; constat: Constat }[] = [];
  const flush = () => {
    if (attente.length > 0) port.postMessage({ type: 'constats', constats: attente });
    attente = [];
  };
  const prepare = await prepareImport(fichier, profil, signal);
  const { rapport, acteursCrees } = await withClient(databaseUrl, (client) =>
    runImport(client, prepare, {
      aBlanc,
      signal,
      onProgression: (part, lignes) => port.postMessage({ type: 'progression', part, lignes }),
      temoin: (gravite, constat) => {
        attente.push({
          isRefus: gravite === 'refus',
          constat: { ...constat, valeur: constat.valeur.slice(0, VALEUR_MAX) },
        });
        if (attente.length >= CONSTATS_PAR_ENVOI) flush();
      },
    }),
  );
  flush();
  port.postMessage({ type: 'fin', lignes: rapport.lignes, decompte: { ...rapport.decompte, ...acteursCrees } });
}

const controleur = new AbortController();
parentPort?.on('message', (ordre: Ordre) => {
  if (ordre === 'annuler') controleur.abort();
});
const travail = workerData as Travail;
work(travail, controleur.signal)
  .catch((error: unknown) => {
    if (controleur.signal.aborted) parentPort?.postMessage({ type: 'annule' });
    // Whoever sent the file knows its name, not where it is.
    else if (error instanceof ErreurImport)
      parentPort?.postMessage({
        type: 'refus',
        message: error.message.replaceAll(travail.fichier, `« ${travail.nom} »`),
      });
    else throw error;
  })
  .finally(() => parentPort?.close());
