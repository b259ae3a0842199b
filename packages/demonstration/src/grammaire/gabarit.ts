import type { Random } from '../random.ts';
import { formatInteger, inLetters } from './francais.ts';

/**
 * Templates of the texts. `[a|b|c]` is one of the alternatives (they nest), `{nom}` a slot of the context,
 * `{n:6-40}` a whole number in that range, `{n:500-9000:100}` one rounded to the hundred, `{l:2-9}` one in letters.
 */
export type Contexte = Readonly<Record<string, string>>;

type Noeud =
  | { type: 'texte'; texte: string }
  | { type: 'choix'; suites: Noeud[][] }
  | { type: 'lieu'; nom: string }
  | { type: 'nombre'; min: number; max: number; pas: number; enLettres: boolean };

const NOMBRE = /^([nl]):(\d+)-(\d+)(?::(\d+))?$/;

function parseSlot(contenu: string): Noeud {
  const nombre = NOMBRE.exec(contenu);
  if (!nombre) return { type: 'lieu', nom: contenu };
  const [, genre, min, max, pas] = nombre;
  return { type: 'nombre', min: Number(min), max: Number(max), pas: Number(pas ?? 1), enLettres: genre === 'l' };
}

class Analyseur {
  private position = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  parse(): Noeud[] {
    const noeuds = this.parseSuite('');
    if (this.position < this.source.length) throw this.failure();
    return noeuds;
  }

  private failure(): Error {
    return new Error(`Template not understood at character ${this.position}: ${this.source}`);
  }

  /** Reads up to one of `fins`, which is left unread. */
  private parseSuite(fins: string): Noeud[] {
    const noeuds: Noeud[] = [];
    while (this.position < this.source.length) {
      const signe = this.source.charAt(this.position);
      if (fins.includes(signe)) return noeuds;
      noeuds.push(signe === '[' ? this.parseChoix() : signe === '{' ? this.parseAccolade() : this.parseTexte());
    }
    if (fins !== '') throw this.failure();
    return noeuds;
  }

  private parseTexte(): Noeud {
    const debut = this.position;
    while (this.position < this.source.length && !'[]{}|'.includes(this.source.charAt(this.position))) this.position++;
    if (this.position === debut) throw this.failure();
    return { type: 'texte', texte: this.source.slice(debut, this.position) };
  }

  private parseChoix(): Noeud {
    const suites: Noeud[][] = [];
    do {
      this.position++;
      suites.push(this.parseSuite('|]'));
    } while (this.source.charAt(this.position) === '|');
    this.position++;
    return { type: 'choix', suites };
  }

  private parseAccolade(): Noeud {
    const fin = this.source.indexOf('}', this.position);
    if (fin < 0) throw this.failure();
    const contenu = this.source.slice(this.position + 1, fin);
    this.position = fin + 1;
    return parseSlot(contenu);
  }
}

const analyses = new Map<string, Noeud[]>();

function analyse(gabarit: string): Noeud[] {
  let noeuds = analyses.get(gabarit);
  if (!noeuds) {
    noeuds = new Analyseur(gabarit).parse();
    analyses.set(gabarit, noeuds);
  }
  return noeuds;
}

function expandNoeuds(noeuds: readonly Noeud[], contexte: Contexte, random: Random): string {
  let texte = '';
  for (const noeud of noeuds) {
    if (noeud.type === 'texte') texte += noeud.texte;
    else if (noeud.type === 'choix') texte += expandNoeuds(random.pick(noeud.suites), contexte, random);
    else if (noeud.type === 'nombre') {
      const valeur = noeud.pas * random.integer(Math.ceil(noeud.min / noeud.pas), Math.floor(noeud.max / noeud.pas));
      texte += noeud.enLettres ? inLetters(valeur) : formatInteger(valeur);
    } else {
      const valeur = contexte[noeud.nom];
      if (valeur === undefined) throw new Error(`The template has no value for {${noeud.nom}}`);
      texte += valeur;
    }
  }
  return texte;
}

/** The text of a template in a context. Throws on a malformed template or an unknown slot. */
export function expand(gabarit: string, contexte: Contexte, random: Random): string {
  return expandNoeuds(analyse(gabarit), contexte, random);
}

const DEBUT_DE_PHRASE = /(^|[.!?]\s|\n(?:– )?)([a-zàâäçéèêëîïôöùûü])/g;

/** Capital letters at the beginning of each sentence and line of an expanded text. */
export function capitalizeSentences(texte: string): string {
  return texte.replace(DEBUT_DE_PHRASE, (_, avant: string, lettre: string) => avant + lettre.toLocaleUpperCase('fr'));
}

/** The slots that a template names, for the tests of the texts. */
export function listSlots(gabarit: string): string[] {
  const visit = (noeuds: readonly Noeud[]): string[] =>
    noeuds.flatMap((noeud) =>
      noeud.type === 'lieu' ? [noeud.nom] : noeud.type === 'choix' ? noeud.suites.flatMap(visit) : [],
    );
  return visit(new Analyseur(gabarit).parse());
}
