import { capitalizeSentences } from '../grammaire/gabarit.ts';
import {
  EVENEMENTS,
  RESUMES_AUTRES,
  SUITES_AUTRES,
  SUITES_EVENEMENT,
  SUITES_SANS_AIDE,
  TITRES_AUTRES,
} from '../textes/autres-actions.ts';
import * as transfrontalier from '../textes/transfrontalier.ts';
import { createContexte, drawPhrases, isEntreCommunes, joinParagraphes, write, writeObjectifs } from './contexte.ts';
import { drawContextePays, drawContexteTheme, drawObjet, writeCofinancement, writeTitre } from './cooperation.ts';
import type { Sujet, Textes } from './sujet.ts';

/** The texts of a coopération transfrontalière. */
export function writeTransfrontaliere(sujet: Sujet): Textes {
  const { random, theme, calendrier } = sujet;
  const objet = drawObjet(sujet);
  const contexte = createContexte(sujet, objet);
  const titres = transfrontalier.TITRES_TRANSFRONTALIERS.filter(
    (titre) => isEntreCommunes(sujet) || !titre.startsWith('{deCourt}'),
  );
  const resumes =
    calendrier.statut === 'termine'
      ? transfrontalier.RESUMES_TRANSFRONTALIERS_TERMINES
      : transfrontalier.RESUMES_TRANSFRONTALIERS;
  const actions = drawPhrases(theme.textes.actions, 4, contexte, sujet);
  const resultats = calendrier.statut === 'termine' ? drawPhrases(theme.textes.resultats, 2, contexte, sujet) : [];
  return {
    titre: writeTitre(titres, contexte, sujet),
    resume: write(random.pick(resumes), contexte, sujet),
    objectifs: writeObjectifs(actions.slice(0, random.integer(2, 3)), sujet),
    description: joinParagraphes([
      [
        write(
          drawContexteTheme({ ...sujet, isNord: theme.famille.slug !== 'europe-et-transfrontalier' }),
          contexte,
          sujet,
        ),
      ],
      [
        ...random.sample(transfrontalier.CADRES_TRANSFRONTALIERS, 2).map((g) => write(g, contexte, sujet)),
        writeCofinancement(contexte, sujet),
      ],
      resultats.map(capitalizeSentences),
    ]),
  };
}

/** The texts of another external action; it speaks of the event that called for help when there is one. */
export function writeAutreAction(sujet: Sujet): Textes {
  const { random, theme, calendrier, pays } = sujet;
  const objet = drawObjet(sujet);
  const contexte = createContexte(sujet, objet);
  const [, evenement] =
    (EVENEMENTS[pays.code] ?? []).find(([annee]) => calendrier.debut >= annee && calendrier.debut <= annee + 1) ?? [];
  const isSecours = theme.textes.slug === 'aide-d-urgence' || theme.textes.slug === 'reconstruction';
  const actions = drawPhrases(theme.textes.actions, 3, contexte, sujet);
  const suites = random
    .sample(theme.famille.slug === 'solidarite-et-urgence' ? SUITES_AUTRES : SUITES_SANS_AIDE, 2)
    .map((g) => write(g, contexte, sujet));
  return {
    titre: writeTitre(TITRES_AUTRES, contexte, sujet),
    resume: write(random.pick(RESUMES_AUTRES), contexte, sujet),
    objectifs: writeObjectifs(actions.slice(0, random.integer(1, 3)), sujet),
    description: joinParagraphes([
      [
        evenement && isSecours ? write(random.pick(SUITES_EVENEMENT), { ...contexte, evenement }, sujet) : '',
        write(drawContexteTheme(sujet), contexte, sujet),
        drawContextePays(sujet),
      ],
      [...suites, writeCofinancement(contexte, sujet)],
      calendrier.statut === 'termine'
        ? drawPhrases(theme.textes.resultats, 1, contexte, sujet).map(capitalizeSentences)
        : [],
    ]),
  };
}
