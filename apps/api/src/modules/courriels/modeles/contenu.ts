/** A language that mails are written in; Spanish is for those that foreign partners receive. */
export type Langue = 'fr' | 'en' | 'es';

/** Something to read, and where it is. */
export interface Lien {
  texte: string;
  /** An absolute address. */
  lien: string;
}

/** A sentence or some; what somebody wrote, quoted as it is; or a list of links. */
export type Paragraphe = string | { citation: string } | { liste: readonly Lien[] };

/** What a mail says, before any layout. Plain text: the layout escapes it. */
export interface Contenu {
  sujet: string;
  paragraphes: readonly Paragraphe[];
  /** The one thing to do. */
  bouton?: { libelle: string; lien: string };
  /** What to know besides, after it. */
  note?: string;
  /** At the foot: why it comes, and where that is chosen. */
  pied?: { texte: string; choix: Lien };
  /** True when somebody wrote it: they are the one who is answered. */
  isDUnePersonne?: true;
}

/** Says a mail in one language, from what it is filled with (JSON values alone: they wait in the database). */
type Redaction<D> = (donnees: D) => Contenu;

/** Declares a template: French and English always, Spanish where foreign partners read it. */
export const defineModele =
  <D>() =>
  <M extends { fr: Redaction<D>; en: Redaction<D>; es?: Redaction<D> }>(modele: M): M =>
    modele;

/** What somebody wrote, where they wrote something. */
export const quote = (message: string): readonly Paragraphe[] => (message.trim() === '' ? [] : [{ citation: message }]);

/** An address, or what a reader of mail would make one of: somebody's name is not the place to send others there. */
const ADRESSE = /[/@\\]|\.\p{L}/u;
const NOM_MAX = 80;

/** «Bonjour Awa Diop,»; nobody is named by what does not look like a name, for anyone may give any as theirs. */
export function salutation(langue: Langue, nom: string): string {
  const bonjour = { fr: 'Bonjour', en: 'Hello', es: 'Hola' }[langue];
  const isNom = nom.trim() !== '' && nom.length <= NOM_MAX && !ADRESSE.test(nom);
  return isNom ? `${bonjour} ${nom.trim()},` : `${bonjour},`;
}
