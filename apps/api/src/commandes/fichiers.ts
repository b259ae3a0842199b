import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { StartupError } from '@atlas/postgres';

/** The path that the user means: npm runs commands from the project's folder, and tells where it was called. */
export function resolvePath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

const TAMPON = 64 * 1024;

/** A text file that appears under its name once it is whole, and not at all when it is not. */
export class FichierEntier {
  readonly #path: string;
  readonly #partiel: string;
  readonly #descripteur: number;
  #attente = '';
  #isOpen = true;

  /** @throws StartupError when the file cannot be written there. */
  constructor(path: string) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
      throw new StartupError(`${path} est un dossier : donnez un nom de fichier.`);
    }
    this.#path = path;
    this.#partiel = `${path}.partiel`;
    try {
      this.#descripteur = openSync(this.#partiel, 'w');
    } catch (error) {
      throw new StartupError(`${path} ne peut pas être écrit (${(error as NodeJS.ErrnoException).code}).`);
    }
  }

  write(texte: string): void {
    this.#attente += texte;
    if (this.#attente.length >= TAMPON) this.#flush();
  }

  /** @throws StartupError when it cannot take its name, or when the disk is full; nothing is left of it then. */
  finish(): void {
    try {
      this.#flush();
      this.#close();
      renameSync(this.#partiel, this.#path);
    } catch (error) {
      this.abandon();
      throw new StartupError(`${this.#path} ne peut pas être écrit (${(error as NodeJS.ErrnoException).code}).`);
    }
  }

  /** Leaves nothing of it, unless it is finished. */
  abandon(): void {
    this.#close();
    rmSync(this.#partiel, { force: true });
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#descripteur);
    this.#isOpen = false;
  }

  #flush(): void {
    const octets = Buffer.from(this.#attente, 'utf8');
    for (let ecrits = 0; ecrits < octets.length; ) ecrits += writeSync(this.#descripteur, octets, ecrits);
    this.#attente = '';
  }
}
