import { ANNEE_EN_COURS } from '../chiffres.ts';
import { capitalize, joinFrench } from '../grammaire/francais.ts';
import { type Contexte, capitalizeSentences, expand } from '../grammaire/gabarit.ts';
import { CONTEXTES_NORD } from '../textes/contextes-nord.ts';
import { CONTEXTES_PAYS } from '../textes/contextes-pays.ts';
import * as gabarits from '../textes/cooperation.ts';
import {
  createContexte,
  deInfinitif,
  drawPhrases,
  drawVraisemblable,
  filterPhrases,
  isComposee,
  joinParagraphes,
  write,
  writeObjectifs,
} from './contexte.ts';
import type { Sujet, Textes } from './sujet.ts';
import { isVraisemblable } from './vraisemblance.ts';

const LONGUEUR_TITRE_MAX = 160;
const PHASES = ['', 'première', 'deuxième', 'troisième', 'quatrième'];

/** What the projet is about, in this text and in those of its later phases: «la réhabilitation du marché central». */
export function drawObjet({ theme, randomObjet, pays, debutObjet }: Sujet): string {
  const { objets } = theme.textes;
  for (const gabarit of randomObjet.sample(objets, objets.length)) {
    const objet = drawVraisemblable(gabarit, {}, randomObjet, pays.code, debutObjet);
    if (objet !== undefined) return objet;
  }
  throw new Error(`No object of ${theme.textes.slug} may be said of ${pays.nom} in ${debutObjet}`);
}

/** A title among the frames, the first that is not too long. */
export function writeTitre(cadres: readonly string[], contexte: Contexte, { randomObjet, phase }: Sujet): string {
  const suite = phase > 1 ? `, ${PHASES[phase] ?? 'nouvelle'} phase` : '';
  let titre = '';
  for (const cadre of randomObjet.sample(cadres, 3)) {
    titre = capitalize(expand(cadre, contexte, randomObjet)) + suite;
    if (titre.length <= LONGUEUR_TITRE_MAX) break;
  }
  return titre;
}

/** A sentence on the country that may be said of these years; empty when there is none. */
export function drawContextePays(sujet: Sujet): string {
  const { pays, calendrier, random } = sujet;
  const fin = calendrier.fin ?? calendrier.debut + calendrier.duree - 1;
  const dates = (CONTEXTES_PAYS[pays.code] ?? []).filter(([depuis]) => depuis <= fin);
  const possibles = filterPhrases(dates, sujet, ([, phrase]) => phrase);
  const recents = possibles.filter(([depuis]) => depuis > calendrier.debut - 12);
  const choix = recents.length > 0 && random.chance(0.7) ? recents : possibles;
  return choix.length > 0 && random.chance(0.6) ? random.pick(choix)[1] : '';
}

export function drawContexteTheme(sujet: Sujet): string {
  const { famille } = sujet.theme;
  const toutes = sujet.isNord ? (CONTEXTES_NORD[famille.slug] ?? []) : famille.contextes;
  const phrases = filterPhrases(toutes, sujet, (phrase) => phrase).filter((p) =>
    isVraisemblable(p, sujet.pays.code, sujet.calendrier.debut),
  );
  return phrases.length > 0 ? sujet.random.pick(phrases) : '';
}

export function writeCofinancement(contexte: Contexte, sujet: Sujet): string {
  if (sujet.financeurs.length === 0) return '';
  const cadres = sujet.financeurs.length > 1 ? gabarits.COFINANCEMENTS : gabarits.COFINANCEMENTS.slice(0, 2);
  return write(sujet.random.pick(cadres), contexte, sujet);
}

const RESUMES = {
  en_cours: gabarits.RESUMES_EN_COURS,
  termine: gabarits.RESUMES_TERMINES,
  en_preparation: gabarits.RESUMES_EN_PREPARATION,
  suspendu: gabarits.RESUMES_SUSPENDUS,
};
const RESUMES_NORD = { ...RESUMES, en_cours: gabarits.RESUMES_NORD_EN_COURS, termine: gabarits.RESUMES_NORD_TERMINES };
const SUITES = {
  en_cours: gabarits.SUITES_EN_COURS,
  termine: gabarits.SUITES_TERMINE,
  en_preparation: gabarits.SUITES_EN_PREPARATION,
  suspendu: gabarits.SUITES_SUSPENDU,
};

function writeContenu(actions: readonly string[], contexte: Contexte, sujet: Sujet): string {
  if (actions.length === 0) return '';
  const nombreActions = ['', 'un', 'deux', 'trois', 'quatre'][actions.length] ?? 'plusieurs';
  const isListe = (cadre: string) => cadre.includes('{listeActions}');
  const isEnumeration = actions.length > 1 && actions.some(isComposee);
  const possibles = gabarits.CONTENUS.filter((cadre) =>
    isEnumeration ? isListe(cadre) : actions.length > 1 || !isListe(cadre),
  );
  return write(
    sujet.random.pick(possibles),
    { ...contexte, deActions: joinFrench(actions.map(deInfinitif)), listeActions: actions.join(' ; '), nombreActions },
    sujet,
  );
}

/** Works and equipment: some sentences are only true of these. */
const OBJET_MATERIEL =
  /construction|réhabilitation|rénovation|extension|équipement|aménagement|adduction|station|restauration|création d'une?|remise|renforcement|assainissement|électrification|marché|éclairage|réseau/;
const PHRASE_MATERIELLE = /équipements|travaux|chantiers|entreprises/;

function keepPossible(cadres: readonly string[], objet: string): readonly string[] {
  return OBJET_MATERIEL.test(objet) ? cadres : cadres.filter((cadre) => !PHRASE_MATERIELLE.test(cadre));
}

/** One or two sentences on how it is done; the opérateur is named in one at most. */
function writeMiseEnOeuvre(contexte: Contexte, objet: string, sujet: Sujet): string[] {
  const { random, isNord } = sujet;
  const cadres = keepPossible(isNord ? gabarits.MISES_EN_OEUVRE_NORD : gabarits.MISES_EN_OEUVRE, objet);
  const [premier, ...autres] = random.sample(cadres, cadres.length);
  const second = autres.find((cadre) => !cadre.includes('{operateur}'));
  const retenus = random.chance(0.5) ? [premier, second] : [premier];
  return retenus.filter((cadre) => cadre !== undefined).map((cadre) => write(cadre, contexte, sujet));
}

function drawResume({ calendrier, isNord, random }: Sujet): string {
  if (calendrier.statut === 'termine' && calendrier.duree === 1) return random.pick(gabarits.RESUMES_TERMINES_UN_AN);
  return random.pick((isNord ? RESUMES_NORD : RESUMES)[calendrier.statut]);
}

/** A projet has results once ended, or after some years. */
function writeResultats(contexte: Contexte, sujet: Sujet): string[] {
  const { statut, debut } = sujet.calendrier;
  const { random, theme } = sujet;
  const isAvance = statut === 'en_cours' && debut <= ANNEE_EN_COURS - 3;
  const nombre = statut === 'termine' ? random.integer(1, 3) : isAvance && random.chance(0.5) ? 1 : 0;
  const phrases = drawPhrases(theme.textes.resultats, nombre, contexte, sujet).map(capitalizeSentences);
  const [premiere] = phrases;
  if (statut !== 'en_cours' || premiere === undefined) return phrases;
  return [`À ce jour, ${premiere.charAt(0).toLocaleLowerCase('fr')}${premiere.slice(1)}`];
}

/** The texts of a coopération décentralisée. */
export function writeCooperation(sujet: Sujet): Textes {
  const { random, theme, calendrier, isNord } = sujet;
  const objet = drawObjet(sujet);
  const contexte = createContexte(sujet, objet);
  const isAppui = gabarits.OBJET_D_APPUI.test(objet);
  const cadres = isAppui ? gabarits.TITRES : [...gabarits.TITRES, ...gabarits.TITRES_APPUI];
  const actions = drawPhrases(theme.textes.actions, 6, contexte, sujet);
  const nombreObjectifs = random.integer(2, 4);
  return {
    titre: writeTitre(cadres, contexte, sujet),
    resume: write(drawResume(sujet), contexte, sujet),
    objectifs: writeObjectifs(actions.slice(0, nombreObjectifs), sujet),
    description: joinParagraphes([
      [
        write(drawContexteTheme(sujet), contexte, sujet),
        drawContextePays(sujet),
        write(random.pick(isNord ? gabarits.RELATIONS_NORD : gabarits.RELATIONS), contexte, sujet),
      ],
      [
        writeContenu(actions.slice(nombreObjectifs, nombreObjectifs + 2), contexte, sujet),
        ...writeMiseEnOeuvre(contexte, objet, sujet),
        writeCofinancement(contexte, sujet),
      ],
      [
        ...writeResultats(contexte, sujet),
        write(random.pick(keepPossible(SUITES[calendrier.statut], objet)), contexte, sujet),
      ],
    ]),
  };
}
