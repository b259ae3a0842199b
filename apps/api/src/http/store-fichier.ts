import { createHash, type Hash, randomBytes } from 'node:crypto';
import type { Storage } from '../plugins/storage.ts';
import { HttpProblem } from './problem.ts';
import type { FichierRecu } from './receive-fichier.ts';

const INTERROMPU = 'L’envoi a été interrompu : le fichier n’est pas arrivé entier.';

/** A key of the storage that nobody guesses: 128 random bits, in folders of which none grows too large. */
export function createCle(dossier: string): string {
  const cle = randomBytes(16).toString('hex');
  return `${dossier}/${cle.slice(0, 2)}/${cle}`;
}

/** Writes a file that comes, as it comes; gives its SHA-256. @throws HttpProblem 400 when it does not all come. */
export async function storeFichier(
  storage: Storage,
  cleStockage: string,
  { flux, taille }: FichierRecu,
): Promise<string> {
  const sha256 = createHash('sha256');
  await storage.writeFrom(cleStockage, measure(flux, sha256, taille));
  return sha256.digest('hex');
}

/** What passes is summed; neither more nor less of it than was announced. */
async function* measure(flux: AsyncIterable<Uint8Array>, sha256: Hash, taille: number): AsyncGenerator<Uint8Array> {
  let octets = 0;
  try {
    for await (const morceau of flux) {
      octets += morceau.length;
      if (octets > taille) break;
      sha256.update(morceau);
      yield morceau;
    }
  } catch {
    throw new HttpProblem(400, INTERROMPU);
  }
  if (octets !== taille) throw new HttpProblem(400, INTERROMPU);
}

/** Bytes in words: «12,5 Mo». */
export const toMegaoctets = (octets: number): string =>
  `${(octets / 1e6).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0Mo`;
