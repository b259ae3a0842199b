import type { NouvelleCarte } from '@atlas/contracts';
import { ApiError, write } from '../../lib/api.ts';
import { CLE_CARTES } from './cle-cartes.ts';

const VERSION = 1;

/** A map that this browser keeps, and when it was saved. */
export interface CarteDuNavigateur extends NouvelleCarte {
  enregistreeLe: string;
}

/** This browser has no room left for a map, or keeps nothing. */
export class MemoirePleineError extends Error {
  override readonly name = 'MemoirePleineError';
}

const isCarte = (valeur: unknown): valeur is CarteDuNavigateur => {
  if (typeof valeur !== 'object' || valeur === null) return false;
  const { cle, titre, adresse, filtres, enregistreeLe } = valeur as Record<string, unknown>;
  return (
    [cle, titre, adresse, enregistreeLe].every((texte) => typeof texte === 'string') &&
    typeof filtres === 'object' &&
    filtres !== null
  );
};

/** The maps that this browser keeps, the oldest first; what is not one is left out. */
export function listCartes(): CarteDuNavigateur[] {
  try {
    const garde = JSON.parse(localStorage.getItem(CLE_CARTES) ?? 'null') as {
      version?: unknown;
      cartes?: unknown;
    } | null;
    return garde?.version === VERSION && Array.isArray(garde.cartes) ? garde.cartes.filter(isCarte) : [];
  } catch {
    // Refused by the browser, or written by something else: there is none.
    return [];
  }
}

function writeCartes(cartes: readonly CarteDuNavigateur[]): void {
  try {
    if (cartes.length === 0) localStorage.removeItem(CLE_CARTES);
    else localStorage.setItem(CLE_CARTES, JSON.stringify({ version: VERSION, cartes }));
  } catch {
    throw new MemoirePleineError();
  }
}

/** Keeps a map in this browser. @throws MemoirePleineError, and then nothing is lost of what was there */
export const keepCarte = (carte: CarteDuNavigateur): void =>
  writeCartes([...listCartes().filter(({ cle }) => cle !== carte.cle), carte]);

/** Takes a map out of this browser. */
export const forgetCarte = (cle: string): void => writeCartes(listCartes().filter((carte) => carte.cle !== cle));

/**
 * Moves the maps of this browser to the account that is connected: each leaves once the account has it, so that a cut
 * loses none, and a second time doubles none. Gives how many moved.
 */
export async function moveToCompte(): Promise<number> {
  let nombre = 0;
  for (const { enregistreeLe: _, ...carte } of listCartes()) {
    try {
      await write('POST /espace/cartes', { corps: carte });
      nombre++;
    } catch (erreur) {
      // One that the account refuses (an address of a former version) would be refused for ever: it goes.
      if (!(erreur instanceof ApiError) || erreur.status !== 400) return nombre;
    }
    forgetCarte(carte.cle);
  }
  return nombre;
}
