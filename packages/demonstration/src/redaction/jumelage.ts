import { ANNEE_EN_COURS } from '../chiffres.ts';
import { capitalize } from '../grammaire/francais.ts';
import { expand } from '../grammaire/gabarit.ts';
import * as gabarits from '../textes/jumelage.ts';
import {
  createContexte,
  drawPhrases,
  isEntreCommunes,
  joinParagraphes,
  ordinal,
  write,
  writeObjectifs,
} from './contexte.ts';
import { writeCofinancement } from './cooperation.ts';
import type { Sujet, Textes } from './sujet.ts';

const ANNIVERSAIRES = [10, 20, 25, 30, 40, 50, 60];

function drawOrigine({ pays, random }: Sujet): string {
  const parGroupe: Readonly<Record<string, string>> = { ouest: 'europe', est: 'europe' };
  const propres = gabarits.ORIGINES[pays.code];
  const communes = gabarits.ORIGINES[parGroupe[pays.groupe] ?? pays.groupe] ?? [];
  return random.pick(propres && random.chance(0.8) ? propres : communes);
}

function drawAnniversaire({ calendrier, random }: Sujet): { ans: number; annee: number } | undefined {
  const fin = calendrier.fin ?? ANNEE_EN_COURS;
  const fetes = ANNIVERSAIRES.map((ans) => ({ ans, annee: calendrier.debut + ans })).filter(
    ({ annee }) => annee <= fin && annee > 1985,
  );
  return fetes.length > 0 && random.chance(0.55) ? random.pick(fetes.slice(-2)) : undefined;
}

const BILANS = {
  en_cours: gabarits.BILANS_EN_COURS,
  termine: gabarits.BILANS_TERMINES,
  suspendu: gabarits.BILANS_SUSPENDUS,
  en_preparation: gabarits.BILANS_EN_COURS,
};

/** A collectivité that is not a commune has neither a municipal council nor a twin commune. */
function adaptToActeurs(textes: Textes, sujet: Sujet): Textes {
  if (isEntreCommunes(sujet)) return textes;
  const adapt = (texte: string) =>
    texte
      .replaceAll('deux communes', 'deux collectivités')
      .replaceAll('deux conseils municipaux', 'deux assemblées')
      .replaceAll('deux municipalités', 'deux exécutifs')
      .replaceAll("l'une et l'autre commune", "l'un et l'autre territoire")
      .replaceAll('de la commune', 'du territoire')
      .replaceAll('La commune', 'La collectivité');
  return {
    ...textes,
    resume: adapt(textes.resume),
    objectifs: adapt(textes.objectifs),
    description: adapt(textes.description),
  };
}

/** The texts of a jumelage. */
export function writeJumelage(sujet: Sujet): Textes {
  return adaptToActeurs(writeTextesJumelage(sujet), sujet);
}

/** The texts of an accord d'amitié. */
export function writeAmitie(sujet: Sujet): Textes {
  return adaptToActeurs(writeTextesAmitie(sujet), sujet);
}

function writeTextesJumelage(sujet: Sujet): Textes {
  const { random, calendrier } = sujet;
  const fete = drawAnniversaire(sujet);
  const contexte = {
    ...createContexte(sujet, 'le jumelage'),
    anniversaire: ordinal(fete?.ans ?? 10),
    anAnniversaire: String(fete?.annee ?? calendrier.debut + 10),
  };
  const animation = write(random.pick(gabarits.ANIMATIONS), contexte, sujet);
  const actions = random
    .sample(gabarits.OBJECTIFS_JUMELAGE, random.integer(2, 4))
    .map((action) => expand(action, contexte, random));
  const vie = random.sample(gabarits.VIE_DU_JUMELAGE, random.integer(1, 3)).map((g) => write(g, contexte, sujet));
  return {
    titre: capitalize(expand(random.pick(gabarits.TITRES_JUMELAGE), contexte, random)),
    resume: write(random.pick(gabarits.RESUMES_JUMELAGE), { ...contexte, animation }, sujet),
    objectifs: writeObjectifs(actions, sujet),
    description: joinParagraphes([
      [write(drawOrigine(sujet), contexte, sujet)],
      [...vie, writeCofinancement(contexte, sujet)],
      [
        fete ? write(random.pick(gabarits.ANNIVERSAIRES), contexte, sujet) : '',
        write(random.pick(BILANS[calendrier.statut]), contexte, sujet),
      ],
    ]),
  };
}

function writeTextesAmitie(sujet: Sujet): Textes {
  const { random, theme, calendrier } = sujet;
  const contexte = createContexte(sujet, 'la coopération');
  const cadres =
    calendrier.statut === 'en_cours'
      ? gabarits.SUITES_AMITIE
      : gabarits.SUITES_AMITIE.filter((cadre) => !cadre.includes("à l'étude"));
  const animation = write(random.pick(cadres), contexte, sujet);
  const actions = [
    ...drawPhrases(theme.textes.actions, 2, contexte, sujet),
    ...drawPhrases(gabarits.OBJECTIFS_JUMELAGE.slice(2), 1, contexte, sujet),
  ];
  const suites = random.sample(cadres, 2).map((g) => write(g, contexte, sujet));
  const bilan =
    calendrier.statut === 'suspendu'
      ? "L'accord est suspendu."
      : calendrier.statut === 'termine'
        ? "L'accord n'a pas été renouvelé."
        : '';
  return {
    titre: capitalize(expand(random.pick(gabarits.TITRES_AMITIE), contexte, random)),
    resume: write(random.pick(gabarits.RESUMES_AMITIE), { ...contexte, animation }, sujet),
    objectifs: writeObjectifs(actions, sujet),
    description: joinParagraphes([
      [write(drawOrigine(sujet), contexte, sujet)],
      [...suites.filter((suite) => suite !== animation), writeCofinancement(contexte, sujet), bilan],
    ]),
  };
}
