import type { ChampFusion, RaisonDoublon } from '@atlas/contracts/vocabulaire';
import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

const RAISONS_FR: Record<RaisonDoublon, string> = {
  nom_identique: 'même nom',
  nom_proche: 'noms proches',
  meme_lieu: 'même lieu',
  lieu_proche: 'lieux proches',
  position_approchee: 'position approchée',
  collectivites_communes: 'mêmes collectivités françaises',
};
const RAISONS_EN: Record<RaisonDoublon, string> = {
  nom_identique: 'same name',
  nom_proche: 'similar names',
  meme_lieu: 'same place',
  lieu_proche: 'near places',
  position_approchee: 'approximate position',
  collectivites_communes: 'same French authorities',
};
const CHAMPS_FR: Record<ChampFusion, string> = {
  nom: 'Nom',
  niveau: 'Niveau',
  population: 'Population',
  position: 'Position',
  siteWeb: 'Site web',
};
const CHAMPS_EN: Record<ChampFusion, string> = {
  nom: 'Name',
  niveau: 'Level',
  population: 'Population',
  position: 'Position',
  siteWeb: 'Website',
};

export const textes = defineTextes({
  fr: {
    raisons: RAISONS_FR,
    champs: CHAMPS_FR,
    doublons: 'Collectivités qui se ressemblent',
    tableauDoublons: 'Paires à examiner, les plus ressemblantes d’abord',
    aucunDoublon: 'Aucune paire n’est à examiner.',
    premiere: 'Première',
    seconde: 'Seconde',
    pays: 'Pays',
    pourquoi: 'Pourquoi',
    comparer: 'Comparer',
    comparaison: (a: string, b: string) => `Comparer ${a} et ${b}`,
    projets: (n: number) => compterFr(n, 'projet'),
    distance: (km: string, communs: number) =>
      `À ${km} km l’une de l’autre\u00a0; ${compterFr(communs, 'projet commun', 'projets communs')}.`,
    garder: 'Laquelle garder ?',
    gardera:
      'L’autre disparaît : ses projets, ses contacts et ses propositions passent à celle-ci, et son adresse y mène.',
    reprendre: 'Que prendre de l’autre ?',
    rienAPrendre: 'Les deux disent la même chose.',
    valeurs: (garde: string, autre: string) => `garder «\u00a0${garde}\u00a0», ou prendre «\u00a0${autre}\u00a0»`,
    vide: 'rien',
    fusionner: 'Fusionner les deux',
    distincts: 'Ce ne sont pas des doublons',
    fermer: 'Fermer la comparaison',
    fusionnees: 'Les deux collectivités n’en font plus qu’une. La fusion peut être annulée ci-dessous.',
    distinguees: 'C’est noté : cette paire n’est plus proposée.',
    faites: 'Fusions faites',
    aucuneFusion: 'Aucune fusion n’a été faite.',
    fusion: (fusionnee: string, gardee: string, jour: string) =>
      `«\u00a0${fusionnee}\u00a0» dans «\u00a0${gardee}\u00a0», le ${jour}`,
    annuler: 'Annuler la fusion',
    annuleeLe: (jour: string) => `annulée le ${jour}`,
    annulee: 'La fusion est annulée : les deux collectivités sont revenues comme elles étaient.',
  },
  en: {
    raisons: RAISONS_EN,
    champs: CHAMPS_EN,
    doublons: 'Authorities that look alike',
    tableauDoublons: 'Pairs to be looked at, the most alike first',
    aucunDoublon: 'No pair is to be looked at.',
    premiere: 'First',
    seconde: 'Second',
    pays: 'Country',
    pourquoi: 'Why',
    comparer: 'Compare',
    comparaison: (a: string, b: string) => `Compare ${a} and ${b}`,
    projets: (n: number) => compterEn(n, 'project'),
    distance: (km: string, communs: number) => `${km} km apart; ${compterEn(communs, 'common project')}.`,
    garder: 'Which one to keep?',
    gardera:
      'The other disappears: its projects, contacts and proposals pass to this one, and its address leads there.',
    reprendre: 'What to take from the other?',
    rienAPrendre: 'Both say the same.',
    valeurs: (garde: string, autre: string) => `keep “${garde}”, or take “${autre}”`,
    vide: 'nothing',
    fusionner: 'Merge the two',
    distincts: 'They are not duplicates',
    fermer: 'Close the comparison',
    fusionnees: 'The two authorities are now one. The merger can be undone below.',
    distinguees: 'Noted: this pair is no longer offered.',
    faites: 'Mergers made',
    aucuneFusion: 'No merger has been made.',
    fusion: (fusionnee: string, gardee: string, jour: string) => `“${fusionnee}” into “${gardee}”, on ${jour}`,
    annuler: 'Undo the merger',
    annuleeLe: (jour: string) => `undone on ${jour}`,
    annulee: 'The merger is undone: the two authorities are again what they were.',
  },
});
