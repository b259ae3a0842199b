import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ErreurImport } from './erreur-import.ts';

/** An encoding, under the label that `TextDecoder` knows. */
export type Encodage = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

export const NOMS_ENCODAGES: Record<Encodage, string> = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252 (latin-1)',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

export interface Inspection {
  encodage: Encodage;
  /** Bytes. */
  taille: number;
}

/**
 * Looks through a whole file, in constant memory, to know how to read it.
 * @throws ErreurImport when it is not a file, cannot be read, is empty, is not text, or is in no known encoding.
 */
export async function inspectFichier(fichier: string, signal?: AbortSignal): Promise<Inspection> {
  const { taille, isFile } = await readFacts(fichier);
  if (!isFile) throw new ErreurImport(`${fichier} n'est pas un fichier ordinaire.`);
  if (taille === 0) throw new ErreurImport(`Le fichier ${fichier} est vide.`);
  const releve = new ReleveOctets();
  try {
    for await (const octets of createReadStream(fichier, { highWaterMark: 1 << 20, signal }))
      releve.add(octets as Buffer);
  } catch (erreur) {
    throw signal?.aborted ? erreur : unreadable(fichier, erreur);
  }
  return { encodage: releve.decide(fichier), taille };
}

async function readFacts(fichier: string): Promise<{ taille: number; isFile: boolean }> {
  try {
    const faits = await stat(fichier);
    if (faits.isDirectory()) throw new ErreurImport(`${fichier} est un dossier : donnez un fichier CSV ou TSV.`);
    return { taille: faits.size, isFile: faits.isFile() };
  } catch (erreur) {
    throw erreur instanceof ErreurImport ? erreur : unreadable(fichier, erreur);
  }
}

function unreadable(fichier: string, erreur: unknown): ErreurImport {
  const { code, message } = erreur as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new ErreurImport(`Le fichier ${fichier} n'existe pas.`);
  if (code === 'EACCES' || code === 'EPERM')
    return new ErreurImport(`Le fichier ${fichier} ne peut pas être lu : droits insuffisants.`);
  return new ErreurImport(`Le fichier ${fichier} ne peut pas être lu : ${code ?? message}.`);
}

/** First bytes of what people take for a table: what it is, and what to do. */
const SIGNATURES: readonly [string, string][] = [
  ['504b0304', 'un classeur (.xlsx, .ods) ou une archive : enregistrez la feuille au format CSV UTF-8'],
  ['d0cf11e0', 'un ancien classeur (.xls) : enregistrez la feuille au format CSV UTF-8'],
  ['25504446', 'un document PDF'],
  ['1f8b', "un fichier compressé : décompressez-le d'abord"],
  ['89504e47', 'une image'],
  ['ffd8ff', 'une image'],
];

/** Bytes that Windows-1252 does not define: a text that has them is in another encoding. */
const INDEFINIS_1252 = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/** What the bytes of a file look like, gathered chunk by chunk. */
class ReleveOctets {
  #debut = Buffer.alloc(0);
  #ligne = 1;
  /** Control characters that no text has, and the null byte. */
  #controles = 0;
  #nuls = 0;
  #indefinis1252 = false;
  /** Complete UTF-8 sequences of several bytes, and bytes that belong to none. */
  #sequences = 0;
  #invalides = 0;
  #ligneInvalide = 0;
  /** Continuation bytes still due, and the range that the next one must be in. */
  #dus = 0;
  #min = 0x80;
  #max = 0xbf;

  add(octets: Buffer): void {
    if (this.#debut.length < 8) this.#debut = Buffer.concat([this.#debut, octets.subarray(0, 8)]);
    for (let i = 0; i < octets.length; i++) this.#addOctet(octets[i] as number);
  }

  #addOctet(octet: number): void {
    if (this.#dus > 0) {
      if (octet >= this.#min && octet <= this.#max) {
        this.#min = 0x80;
        this.#max = 0xbf;
        if (--this.#dus === 0) this.#sequences++;
        if (INDEFINIS_1252.has(octet)) this.#indefinis1252 = true;
        return;
      }
      this.#dus = 0;
      this.#addInvalide();
    }
    if (octet < 0x80) this.#addAscii(octet);
    else this.#openSequence(octet);
  }

  #addAscii(octet: number): void {
    if (octet === 0x0a) this.#ligne++;
    else if (octet === 0) this.#nuls++;
    else if (octet < 0x20 && octet !== 0x09 && octet !== 0x0d && octet !== 0x0c) this.#controles++;
  }

  /** Lead bytes and the ranges of what follows them: the table 3-7 of the Unicode standard. */
  #openSequence(octet: number): void {
    if (INDEFINIS_1252.has(octet)) this.#indefinis1252 = true;
    if (octet >= 0xc2 && octet <= 0xdf) this.#expect(1, 0x80, 0xbf);
    else if (octet === 0xe0) this.#expect(2, 0xa0, 0xbf);
    else if (octet === 0xed) this.#expect(2, 0x80, 0x9f);
    else if (octet >= 0xe1 && octet <= 0xef) this.#expect(2, 0x80, 0xbf);
    else if (octet === 0xf0) this.#expect(3, 0x90, 0xbf);
    else if (octet >= 0xf1 && octet <= 0xf3) this.#expect(3, 0x80, 0xbf);
    else if (octet === 0xf4) this.#expect(3, 0x80, 0x8f);
    else this.#addInvalide();
  }

  #expect(dus: number, min: number, max: number): void {
    this.#dus = dus;
    this.#min = min;
    this.#max = max;
  }

  #addInvalide(): void {
    if (this.#invalides++ === 0) this.#ligneInvalide = this.#ligne;
  }

  decide(fichier: string): Encodage {
    const debut = this.#debut.toString('hex');
    if (debut.startsWith('fffe')) return 'utf-16le';
    if (debut.startsWith('feff')) return 'utf-16be';
    const signature = SIGNATURES.find(([octets]) => debut.startsWith(octets));
    if (signature) throw new ErreurImport(`${fichier} n'est pas un fichier CSV ou TSV : c'est ${signature[1]}.`);
    const invalides = this.#invalides + (this.#dus > 0 ? 1 : 0);
    if (this.#nuls > 0 || (invalides > 0 && this.#controles > 0)) {
      throw new ErreurImport(`${fichier} n'est pas un fichier CSV ou TSV : son contenu est binaire.`);
    }
    if (invalides === 0) return 'utf-8';
    const ligne = this.#invalides > 0 ? this.#ligneInvalide : this.#ligne;
    if (debut.startsWith('efbbbf') || this.#sequences > invalides) {
      throw new ErreurImport(
        `L'encodage de ${fichier} est abîmé : de l'UTF-8, avec à la ligne ${ligne} des octets qui n'en sont pas.`,
      );
    }
    if (this.#indefinis1252) {
      throw new ErreurImport(`L'encodage de ${fichier} n'est pas reconnu : enregistrez-le en UTF-8.`);
    }
    return 'windows-1252';
  }
}
