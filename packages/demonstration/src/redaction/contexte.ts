import {
  a,
  capitalize,
  de,
  deVille,
  formatInteger,
  inLetters,
  joinFrench,
  withoutArticle,
} from '../grammaire/francais.ts';
import { type Contexte, capitalizeSentences, expand } from '../grammaire/gabarit.ts';
import type { FormesPartenaire } from '../lignes/partenaires.ts';
import type { Random } from '../random.ts';
import { SERVICES_PETITE_COMMUNE } from '../textes/cooperation.ts';
import type { Sujet } from './sujet.ts';
import { hasMotSurveille, isVraisemblable } from './vraisemblance.ts';

const POPULATION_AVEC_SERVICES = 15000;
/** A service of the collectivité itself, which may be named with it. */
const SERVICE_PROPRE = /^(la direction|le service|la mission|la régie|la conservation)/;

/** How the foreign side is called: its first partenaire, or the country alone. */
function describePartenaire({ partenaires, pays }: Sujet): FormesPartenaire {
  const [premier] = partenaires;
  return premier ?? { nom: pays.nom, le: pays.le, court: pays.le, ici: pays.dans, deIci: pays.de, isVille: false };
}

/** Whether both sides are communes: an institution is called in full, and not by a name alone. */
export function isEntreCommunes({ acteur, partenaires }: Sujet): boolean {
  return acteur.type === 'commune' && partenaires.every(({ court, le }) => court !== le);
}

/** Words that are said of a town and of those who govern it, not of a larger territory. */
const PROPRE_AUX_VILLES =
  /\b(communes?|municipal\w*|municipalités?|quartiers?|centre|marché|décharge|villes?|urbain\w*|hôtel)\b/i;

/** The sentences that may be said of the foreign side of a fiche. */
export function filterPhrases<T>(phrases: readonly T[], { partenaires }: Sujet, textOf: (phrase: T) => string): T[] {
  if (partenaires[0]?.isVille) return [...phrases];
  return phrases.filter((phrase) => !PROPRE_AUX_VILLES.test(textOf(phrase)));
}

function drawService({ acteur, theme, random }: Sujet): string {
  const isPetite = acteur.type === 'commune' && acteur.population < POPULATION_AVEC_SERVICES;
  if (isPetite) return random.pick(SERVICES_PETITE_COMMUNE);
  const services = theme.famille.services.filter(
    (service) => acteur.type === 'commune' || !/communal|municipal/.test(service),
  );
  const service = random.pick(services);
  return random.chance(0.5) && SERVICE_PROPRE.test(service) ? `${service} ${acteur.de}` : service;
}

function describeOperateur({ operateur, random }: Sujet): string {
  if (operateur) return operateur;
  return random.pick([
    'une association locale',
    'une organisation non gouvernementale locale',
    'une équipe locale',
    "un bureau d'études local",
  ]);
}

const DUREE_D_UNE_CONVENTION = 9;

function describeDuree(ans: number): string {
  if (ans > DUREE_D_UNE_CONVENTION) return 'plusieurs années';
  return ans === 1 ? 'un an' : `${inLetters(ans)} ans`;
}

/** The slots that the templates of every kind of fiche share. */
export function createContexte(sujet: Sujet, objet: string): Contexte {
  const { acteur, pays, calendrier, random } = sujet;
  const cote = describePartenaire(sujet);
  const operateur = describeOperateur(sujet);
  const isCommune = acteur.type === 'commune';
  const debut = calendrier.debut;
  const fin = calendrier.fin ?? debut + calendrier.duree - 1;
  return {
    acteur: acteur.le,
    deActeur: acteur.de,
    court: acteur.type === 'commune' || acteur.type === 'epci' ? acteur.court : acteur.nom,
    deCourt: isCommune ? deVille(acteur.court) : acteur.de,
    part: cote.le,
    dePart: de(cote.le),
    aPart: a(cote.le),
    nomPart: sujet.partenaires[0]?.nom ?? pays.nom,
    nomsPart: joinFrench(sujet.partenaires.map(({ court }) => court)),
    paire: joinFrench([
      acteur.le,
      ...(sujet.partenaires.length > 0 ? sujet.partenaires.map(({ le }) => le) : [pays.le]),
    ]),
    paireCourte: joinFrench([isCommune ? acteur.court : acteur.le, ...sujet.partenaires.map(({ court }) => court)]),
    ici: cote.ici,
    deIci: cote.deIci,
    pays: pays.le,
    dePays: pays.origine,
    enPays: pays.dans,
    nomPays: pays.nom,
    objet,
    objetNu: withoutArticle(objet),
    deObjet: de(objet),
    aObjet: a(objet),
    debut: String(debut),
    fin: String(fin),
    anLien: String(Math.max(1960, debut - random.integer(1, 11))),
    anSuspension: String(Math.min(2025, Math.max(debut + 3, random.integer(2014, 2024)))),
    duree: describeDuree(calendrier.duree),
    deHabitants: isCommune ? deVille(acteur.court) : 'du territoire',
    operateur,
    deOperateur: de(operateur),
    aOperateur: a(operateur),
    service: drawService(sujet),
    financeurs: joinFrench(sujet.financeurs),
    deFinanceurs: joinFrench(sujet.financeurs.map(de)),
  };
}

const INFINITIF_COORDONNE = / et (?=(?:les |en |l')?\p{Ll}+(?:er|ir|ire|dre|ttre|oir)(?!\p{L}))/gu;

/** `de` before an infinitive clause, and again before each infinitive it coordinates: «de saisir et de sauvegarder». */
export function deInfinitif(clause: string): string {
  return clause
    .split(INFINITIF_COORDONNE)
    .map((partie) => (/^[aeiouéèêâ]/i.test(partie) ? `d'${partie}` : `de ${partie}`))
    .join(' et ');
}

/** Clauses that cannot be joined by «et» without confusion. */
export function isComposee(clause: string): boolean {
  return clause.includes(',') || clause.includes(' et ');
}

const INTRODUCTIONS = [
  "Il s'agit",
  'Les deux parties ont convenu',
  'Le projet a pour but',
  'Les partenaires se proposent',
];

/** One line an objective, or one sentence. */
export function writeObjectifs(actions: readonly string[], { random }: Sujet): string {
  if (actions.length > 2 || actions.some(isComposee) || random.chance(0.3)) {
    return actions.map((action) => `– ${capitalize(action)}`).join('\n');
  }
  return `${random.pick(INTRODUCTIONS)} ${joinFrench(actions.map(deInfinitif))}.`;
}

const ESSAIS = 6;

/** Up to `nombre` of the templates, expanded, that may be said of this country in these years. */
export function drawPhrases(gabarits: readonly string[], nombre: number, contexte: Contexte, sujet: Sujet): string[] {
  const { random, pays, calendrier } = sujet;
  const phrases: string[] = [];
  for (const gabarit of random.sample(gabarits, gabarits.length)) {
    if (phrases.length === nombre) break;
    const phrase = drawVraisemblable(gabarit, contexte, random, pays.code, calendrier.debut);
    if (phrase !== undefined) phrases.push(phrase);
  }
  return phrases;
}

const surveilles = new Map<string, boolean>();

/** Whether a template may give a phrase that has to be checked; most never do. */
function isSurveille(gabarit: string): boolean {
  let reponse = surveilles.get(gabarit);
  if (reponse === undefined) {
    reponse = hasMotSurveille(gabarit);
    surveilles.set(gabarit, reponse);
  }
  return reponse;
}

/** One expansion of a template that may be said there and then; undefined when a few tries give none. */
export function drawVraisemblable(
  gabarit: string,
  contexte: Contexte,
  random: Random,
  codePays: string,
  annee: number,
): string | undefined {
  if (!isSurveille(gabarit)) return expand(gabarit, contexte, random);
  for (let essai = 0; essai < ESSAIS; essai++) {
    const phrase = expand(gabarit, contexte, random);
    if (isVraisemblable(phrase, codePays, annee)) return phrase;
  }
  return undefined;
}

/** Expands a template and puts capitals at the beginning of its sentences. */
export function write(gabarit: string, contexte: Contexte, sujet: Sujet): string {
  return capitalizeSentences(expand(gabarit, contexte, sujet.random));
}

/** Paragraphs of the sentences that are not empty. */
export function joinParagraphes(paragraphes: readonly (readonly string[])[]): string {
  return paragraphes
    .map((phrases) => phrases.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('\n\n');
}

/** «cinquantième», for the anniversaries of jumelages. */
export function ordinal(ans: number): string {
  const noms: Readonly<Record<number, string>> = {
    10: 'dixième',
    20: 'vingtième',
    25: 'vingt-cinquième',
    30: 'trentième',
    40: 'quarantième',
    50: 'cinquantième',
    60: 'soixantième',
  };
  return noms[ans] ?? `${formatInteger(ans)}ᵉ`;
}
