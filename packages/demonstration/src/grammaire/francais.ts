/** What French does between a preposition and a noun phrase; every text of the data set goes through here. */

const VOYELLE = /^[aeiouyàâäéèêëîïôöùûüœæ]/i;
/** Words and names whose h is mute; before any other h nothing is elided («de Hambourg», «du Honduras»). */
const H_MUET =
  /^(habit|haïti|hélio|hendaye|hénin|hennebont|hérault|herb|héric|hérouv|heure|hirson|hist|hiver|homme|honneur|hôp|hort|hôte|huile|huître|humain|hydr|hyères|hygièn|hectare)/i;
/** Names whose first vowel is spoken as a consonant: «de Yaoundé», «de Ouagadougou»; not «d'Yerres», «de l'Yonne». */
const SEMI_CONSONNE = /^(y[aeiouéèôœ](?!nne|rres)|ou[aeiï](?!st|ss)|onze\b)/i;

/** True when `de` becomes `d'` before this word. */
export function isElided(mot: string): boolean {
  if (SEMI_CONSONNE.test(mot)) return false;
  return VOYELLE.test(mot) || H_MUET.test(mot);
}

/**
 * `de` and a noun phrase: «du marché», «des écoles», «de la ville», «d'Oran», «de Lyon». A phrase that begins with a
 * lower-case article contracts; a capital one is part of a name (see `deVille`).
 */
export function de(groupe: string): string {
  if (groupe.startsWith('le ')) return `du ${groupe.slice(3)}`;
  if (groupe.startsWith('les ')) return `des ${groupe.slice(4)}`;
  if (groupe.startsWith('des ')) return de(groupe.slice(4));
  if (groupe.startsWith('la ') || groupe.startsWith("l'")) return `de ${groupe}`;
  return isElided(groupe) ? `d'${groupe}` : `de ${groupe}`;
}

/** `à` and a noun phrase: «au marché», «aux écoles», «à la ville», «à Lyon». */
export function a(groupe: string): string {
  if (groupe.startsWith('le ')) return `au ${groupe.slice(3)}`;
  if (groupe.startsWith('les ')) return `aux ${groupe.slice(4)}`;
  return `à ${groupe}`;
}

/** `de` and the name of a town, whose article contracts when it is French: «du Mans», «des Sables-d'Olonne», «de La Rochelle». */
export function deVille(nom: string): string {
  if (nom.startsWith('Le ')) return `du ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `des ${nom.slice(4)}`;
  return isElided(nom) ? `d'${nom}` : `de ${nom}`;
}

/** `à` and the name of a town: «au Mans», «aux Sables-d'Olonne», «à La Rochelle», «à Lyon». */
export function aVille(nom: string): string {
  if (nom.startsWith('Le ')) return `au ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `aux ${nom.slice(4)}`;
  return `à ${nom}`;
}

/** The noun phrase without its article: «la réhabilitation du marché» gives «réhabilitation du marché». */
export function withoutArticle(groupe: string): string {
  return groupe.replace(/^(le |la |les |l'|un |une |des )/, '');
}

/** The first letter in capital. */
export function capitalize(texte: string): string {
  return texte.charAt(0).toLocaleUpperCase('fr') + texte.slice(1);
}

/** «a», «a et b», «a, b et c». */
export function joinFrench(elements: readonly string[]): string {
  if (elements.length < 2) return elements[0] ?? '';
  return `${elements.slice(0, -1).join(', ')} et ${elements.at(-1)}`;
}

/** An integer with narrow no-break spaces between thousands: 12 500. */
export function formatInteger(valeur: number): string {
  return String(valeur).replace(/\B(?=(\d{3})+$)/g, '\u202f');
}

const UNITES = [
  'zéro',
  'un',
  'deux',
  'trois',
  'quatre',
  'cinq',
  'six',
  'sept',
  'huit',
  'neuf',
  'dix',
  'onze',
  'douze',
  'treize',
  'quatorze',
  'quinze',
  'seize',
];

/** A small number in letters («trois»), in figures from 17 on. Masculine. */
export function inLetters(valeur: number): string {
  return UNITES[valeur] ?? formatInteger(valeur);
}
