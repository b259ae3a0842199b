import type { TypeSuggestion } from '@atlas/contracts/vocabulaire';
import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

interface TextesSuggestions {
  libelle: string;
  exemple: string;
  exempleCourt: string;
  bouton: string;
  nProjets: (n: number) => string;
  nSuggestions: (n: number) => string;
  enCours: string;
  erreur: string;
  aucune: (texte: string) => string;
  partout: string;
  chercherPartout: (texte: string) => string;
  groupes: Record<TypeSuggestion, string>;
}

export const textes = defineTextes<TextesSuggestions>({
  fr: {
    libelle: 'Chercher un lieu, une collectivité, une thématique ou un projet',
    exemple: 'Sénégal, Rhône-Alpes, patrimoine…',
    exempleCourt: 'Chercher un lieu…',
    bouton: 'Chercher',
    nProjets: (n) => compterFr(n, 'projet'),
    nSuggestions: (n) => `${compterFr(n, 'suggestion')}. Flèches haut et bas pour les parcourir.`,
    enCours: 'Recherche…',
    erreur: 'Les suggestions ne répondent pas. Appuyez sur Entrée pour chercher dans les projets.',
    aucune: (texte) => `Aucun lieu, acteur ou thématique ne correspond à «\u00a0${texte}\u00a0».`,
    partout: 'Dans les projets',
    chercherPartout: (texte) => `Chercher «\u00a0${texte}\u00a0» dans tous les projets`,
    groupes: {
      pays: 'Pays',
      region: 'Régions',
      ancienne_region: 'Régions d’avant 2016',
      departement: 'Départements',
      collectivite: 'Collectivités françaises',
      commune: 'Communes sans projet enregistré',
      partenaire: 'Collectivités partenaires',
      thematique: 'Thématiques',
      projet: 'Projets',
    },
  },
  en: {
    libelle: 'Search for a place, an authority, a topic or a project',
    exemple: 'Senegal, Rhône-Alpes, heritage…',
    exempleCourt: 'Search for a place…',
    bouton: 'Search',
    nProjets: (n) => compterEn(n, 'project'),
    nSuggestions: (n) => `${compterEn(n, 'suggestion')}. Up and down arrows to go through them.`,
    enCours: 'Searching…',
    erreur: 'Suggestions do not answer. Press Enter to search the projects.',
    aucune: (texte) => `No place, actor or topic matches “${texte}”.`,
    partout: 'In the projects',
    chercherPartout: (texte) => `Search for “${texte}” in all projects`,
    groupes: {
      pays: 'Countries',
      region: 'Régions',
      ancienne_region: 'Régions of before 2016',
      departement: 'Départements',
      collectivite: 'French authorities',
      commune: 'Communes without a recorded project',
      partenaire: 'Partner authorities',
      thematique: 'Topics',
      projet: 'Projects',
    },
  },
});
