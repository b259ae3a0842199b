/** How each kind of value of the table of projets is written in a cell and read from one. */
import { normalizeNom } from '@atlas/geodonnees';
import { CelluleInvalide, decodeListe, encodeListe } from './cellules.ts';

export interface Codec<T> {
  write(valeur: T): string;
  /** @throws CelluleInvalide with the reason, in French. */
  read(cellule: string): T;
}

/** The largest `integer` of PostgreSQL. */
export const ENTIER_MAX = 2_147_483_647;

/** More than any text of a projet, less than what PostgreSQL can make keywords of; characters. */
const TEXTE_MAX = 100_000;

/** Free text, kept to the letter. */
export const texteLibre: Codec<string> = {
  write: (valeur) => valeur,
  read: (cellule) => {
    if (cellule.length > TEXTE_MAX) throw new CelluleInvalide(`plus de ${TEXTE_MAX} caractères`);
    return cellule;
  },
};

/** A text that may not be blank, kept to the letter. */
export function nom(longueurMax: number): Codec<string> {
  return {
    write: (valeur) => valeur,
    read: (cellule) => {
      if (cellule.trim() === '') throw new CelluleInvalide('valeur obligatoire');
      if (cellule.length > longueurMax) throw new CelluleInvalide(`plus de ${longueurMax} caractères`);
      return cellule;
    },
  };
}

/** A whole number within bounds, both included. */
export function entier(min: number, max = ENTIER_MAX): Codec<number> {
  return {
    write: String,
    read: (cellule) => {
      // Spreadsheets of France write 12 000 with a no-break space.
      const chiffres = cellule.replace(/(?<=\d)\s(?=\d)/g, '').trim();
      const valeur = Number(chiffres);
      if (!/^-?\d+$/.test(chiffres)) throw new CelluleInvalide('un nombre entier est attendu');
      if (valeur < min || valeur > max) throw new CelluleInvalide(`un nombre de ${min} à ${max} est attendu`);
      return valeur;
    },
  };
}

/** A decimal number within bounds, with a point or a comma. */
export function decimal(min: number, max: number): Codec<number> {
  return {
    write: String,
    read: (cellule) => {
      const texte = cellule.trim().replace(',', '.');
      const valeur = Number(texte);
      if (texte === '' || !Number.isFinite(valeur)) throw new CelluleInvalide('un nombre est attendu');
      if (valeur < min || valeur > max) throw new CelluleInvalide(`un nombre de ${min} à ${max} est attendu`);
      return valeur;
    },
  };
}

/** One of a closed list, by its code or by its label. */
export function choix<V extends string>(codes: readonly V[], libelles?: Record<V, string>): Codec<V> {
  return {
    write: (valeur) => valeur,
    read: (cellule) => {
      const cherche = normalizeNom(cellule);
      const trouve = codes.find(
        (code) => normalizeNom(code) === cherche || (libelles && normalizeNom(libelles[code]) === cherche),
      );
      if (trouve === undefined) throw new CelluleInvalide(`valeur inconnue ; valeurs possibles : ${codes.join(', ')}`);
      return trouve;
    },
  };
}

const JOUR_ISO = /^([1-9]\d{3})-(\d{2})-(\d{2})$/;
const JOUR_FRANCAIS = /^(\d{2})\/(\d{2})\/(\d{4})$/;

/** A day, written `2009-05-17`; `17/05/2009` is read too, as French spreadsheets rewrite it. */
export const jour: Codec<string> = {
  write: (valeur) => valeur,
  read: (cellule) => {
    const texte = cellule.trim();
    const valeur = texte.replace(JOUR_FRANCAIS, '$3-$2-$1');
    const date = new Date(`${valeur}T00:00:00Z`);
    const isReal = JOUR_ISO.test(valeur) && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(valeur);
    if (!isReal) throw new CelluleInvalide('une date est attendue, comme 2009-05-17');
    return valeur;
  },
};

/** An instant, in ISO 8601 with its time zone; written in UTC to the millisecond. */
export const instant: Codec<string> = {
  write: (valeur) => valeur,
  read: (cellule) => {
    const texte = cellule.trim();
    const date = new Date(texte);
    if (!/^[1-9]\d{3}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(texte) || Number.isNaN(date.getTime())) {
      throw new CelluleInvalide('une date et une heure sont attendues, comme 2026-03-12T09:30:00.000Z');
    }
    return date.toISOString();
  },
};

/** The same, where an empty cell is null. */
export function facultatif<T>(codec: Codec<T>): Codec<T | null> {
  return {
    write: (valeur) => (valeur === null ? '' : codec.write(valeur)),
    read: (cellule) => (cellule.trim() === '' ? null : codec.read(cellule)),
  };
}

/** Several single values in one cell, sorted and each one once. */
export function ensemble<T extends string | number>(codec: Codec<T>): Codec<T[]> {
  return {
    write: (valeurs) => encodeListe(valeurs.map((valeur) => [codec.write(valeur)])),
    read: (cellule) => {
      const valeurs = decodeListe(cellule).map((champs) => codec.read(uniqueChamp(champs)));
      return [...new Set(valeurs)].sort((a, b) => (a < b ? -1 : Number(a > b)));
    },
  };
}

function uniqueChamp(champs: string[]): string {
  if (champs.length > 1)
    throw new CelluleInvalide(`« ${champs.join(':')} » : les deux-points ne sont pas attendus ici`);
  return champs[0] ?? '';
}

/** A record of several fields, in this order: how one of them is written and read. */
export type CodecFiche<T extends object> = { [C in keyof T]: Codec<T[C]> };

/** Several records in one cell, each its fields joined by `:`, in the order of the codec's keys. */
export function fiches<T extends object>(codec: CodecFiche<T>): Codec<T[]> {
  return {
    write: (valeurs) => encodeListe(valeurs.map((valeur) => writeFiche(codec, valeur))),
    read: (cellule) => decodeListe(cellule).map((champs) => readFiche(codec, champs)),
  };
}

export function writeFiche<T extends object>(codec: CodecFiche<T>, valeur: T): string[] {
  return listChamps(codec).map((champ) => codec[champ].write(valeur[champ]));
}

export function readFiche<T extends object>(codec: CodecFiche<T>, champs: readonly string[]): T {
  const noms = listChamps(codec);
  if (champs.length > noms.length) {
    throw new CelluleInvalide(
      `« ${champs.join(':')} » : ${champs.length} champs au lieu de ${noms.length} au plus (${noms.join(':')})`,
    );
  }
  const valeur: Partial<T> = {};
  for (const [rang, champ] of noms.entries())
    valeur[champ] = readChamp(codec[champ], champs[rang] ?? '', champ, champs);
  return valeur as T;
}

function readChamp<T>(codec: Codec<T>, texte: string, champ: PropertyKey, champs: readonly string[]): T {
  try {
    return codec.read(texte);
  } catch (erreur) {
    if (!(erreur instanceof CelluleInvalide)) throw erreur;
    throw new CelluleInvalide(`« ${champs.join(':')} » : ${String(champ)} « ${texte} » : ${erreur.message}`);
  }
}

function listChamps<T extends object>(codec: CodecFiche<T>): (keyof T)[] {
  return Object.keys(codec) as (keyof T)[];
}
