import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { parse as parseSync } from 'csv-parse/sync';
import type { Encodage, Inspection } from './encodage.ts';
import { ErreurImport } from './erreur-import.ts';

/** One line of a file: its number (of its first line, when it spans several) and its cells. */
export interface LigneLue {
  ligne: number;
  cellules: string[];
}

export const SEPARATEURS = { '\t': 'tabulations', ',': 'virgules', ';': 'points-virgules' } as const;
export type Separateur = keyof typeof SEPARATEURS;

/** A line longer than this is a file gone wrong (a quote that nobody closes), and more than memory should take. */
const ENREGISTREMENT_MAX = 500_000;
/** More than the header of any table; characters. */
const EXTRAIT = 64 * 1024;

const OPTIONS = { relax_column_count: true, skip_empty_lines: true, max_record_size: ENREGISTREMENT_MAX };

/**
 * Finds by what the cells of a file are separated: the separator under which its first line has the most of the
 * columns looked for.
 * @throws ErreurImport when it has none of them under any separator.
 */
export async function readEntete(
  fichier: string,
  { encodage }: Inspection,
  recherchees: ReadonlySet<string>,
): Promise<{ separateur: Separateur; entete: string[] }> {
  const extrait = await readExtrait(fichier, encodage);
  const essais = (Object.keys(SEPARATEURS) as Separateur[]).map((separateur) => {
    const entete = splitEntete(extrait, separateur);
    return { separateur, entete, reconnues: entete.filter((nom) => recherchees.has(nom)).length };
  });
  const meilleur = essais.reduce((a, b) => (b.reconnues > a.reconnues ? b : a));
  if (meilleur.reconnues === 0) {
    const debut = extrait.trimStart().split(/[\r\n]/, 1)[0] ?? '';
    throw new ErreurImport(
      `La première ligne de ${fichier} n'a aucune colonne du profil (« ${shorten(debut)} ») : autre profil, ou séparateur autre que virgule, point-virgule ou tabulation.`,
    );
  }
  return { separateur: meilleur.separateur, entete: meilleur.entete };
}

async function readExtrait(fichier: string, encodage: Encodage): Promise<string> {
  const poignee = await open(fichier);
  try {
    const { buffer, bytesRead } = await poignee.read(Buffer.alloc(EXTRAIT), 0, EXTRAIT, 0);
    return new TextDecoder(encodage).decode(buffer.subarray(0, bytesRead));
  } finally {
    await poignee.close();
  }
}

function splitEntete(extrait: string, separateur: Separateur): string[] {
  try {
    const lignes = parseSync(extrait, { ...OPTIONS, delimiter: separateur, to: 1, relax_quotes: true }) as string[][];
    return (lignes[0] ?? []).map((nom) => nom.trim().normalize('NFC'));
  } catch {
    return [];
  }
}

function shorten(texte: string): string {
  return texte.length > 80 ? `${texte.slice(0, 80)}…` : texte;
}

export interface OptionsLecture {
  separateur: Separateur;
  signal?: AbortSignal;
}

/**
 * The lines of a file after its header, one by one, in constant memory. Blank lines are skipped.
 * @throws ErreurImport when the file is cut wrongly: a quote out of place or never closed, an endless line, bytes that
 * are not in its encoding.
 */
export async function* readLignes(
  fichier: string,
  { encodage }: Inspection,
  { separateur, signal }: OptionsLecture,
): AsyncGenerator<LigneLue> {
  const compteur = new CompteurDeLignes();
  const lecteur = parse({
    ...OPTIONS,
    delimiter: separateur,
    on_record: (cellules, { empty_lines }) => compteur.count(cellules, empty_lines),
  });
  const decodeur = new TextDecoder(encodage, { fatal: true });
  const decode = async function* (source: AsyncIterable<Buffer>) {
    for await (const octets of source) {
      const texte = decodeur.decode(octets, { stream: true });
      // In UTF-16, where `inspectFichier` cannot see it.
      if (texte.includes('\0')) throw new ErreurImport(`${fichier} n'est pas un texte : il contient un caractère nul.`);
      yield texte;
    }
    yield decodeur.decode();
  };
  const flux = pipeline(createReadStream(fichier, { highWaterMark: 1 << 18 }), decode, lecteur, { signal });
  // The error, if any, comes out of the loop below.
  flux.catch(() => undefined);

  let isEntete = true;
  try {
    for await (const cellules of lecteur as AsyncIterable<string[]>) {
      const ligne = compteur.take();
      if (!isEntete && cellules.some((cellule) => cellule.trim() !== '')) yield { ligne, cellules };
      isEntete = false;
    }
    await flux;
  } catch (erreur) {
    signal?.throwIfAborted();
    throw explainRupture(erreur, fichier, compteur.suivante);
  } finally {
    lecteur.destroy();
  }
}

/** Numbers lines as an editor does, where they are cut; the parser counts a CRLF inside quotes as two. */
class CompteurDeLignes {
  /** Where the next line to be cut begins. */
  suivante = 1;
  #vides = 0;
  /** The numbers of the lines that were cut and not taken yet. */
  readonly #attente: number[] = [];

  /** @param vides the blank lines skipped since the beginning. */
  count(cellules: string[], vides: number): string[] {
    const ligne = this.suivante + vides - this.#vides;
    this.#vides = vides;
    this.suivante = ligne + 1 + cellules.reduce((somme, cellule) => somme + countFinsDeLigne(cellule), 0);
    this.#attente.push(ligne);
    return cellules;
  }

  take(): number {
    return this.#attente.shift() ?? this.suivante;
  }
}

function countFinsDeLigne(cellule: string): number {
  return /[\r\n]/.test(cellule) ? (cellule.match(/\r\n|\r|\n/g)?.length ?? 0) : 0;
}

const RUPTURES: Partial<Record<CsvError['code'], string>> = {
  CSV_QUOTE_NOT_CLOSED: "un guillemet ouvert n'est jamais fermé",
  CSV_INVALID_CLOSING_QUOTE: "un guillemet fermant est suivi d'autre chose qu'un séparateur",
  INVALID_OPENING_QUOTE: "un guillemet se trouve au milieu d'une cellule sans guillemets",
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: "un guillemet fermant est suivi d'autre chose qu'un séparateur",
  CSV_MAX_RECORD_SIZE: `la ligne dépasse ${ENREGISTREMENT_MAX.toLocaleString('fr-FR')} caractères (guillemet jamais fermé ?)`,
};

/** @param ligne where the line that could not be read begins. */
function explainRupture(erreur: unknown, fichier: string, ligne: number): unknown {
  if (erreur instanceof CsvError) {
    const raison = RUPTURES[erreur.code] ?? erreur.message;
    return new ErreurImport(`${fichier}, ligne ${ligne} : ${raison}. Rien n'a été importé.`);
  }
  if (erreur instanceof TypeError && 'code' in erreur && erreur.code === 'ERR_ENCODING_INVALID_ENCODED_DATA') {
    return new ErreurImport(`L'encodage de ${fichier} est abîmé près de la ligne ${ligne}. Rien n'a été importé.`);
  }
  return erreur;
}
