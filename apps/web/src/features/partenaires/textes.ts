import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

export const textes = defineTextes({
  fr: {
    liste: 'Collectivités partenaires',
    resume:
      'Les villes, régions et autres collectivités étrangères avec lesquelles des collectivités françaises coopèrent.',
    nResultats: (n: number) => compterFr(n, 'collectivité partenaire', 'collectivités partenaires'),
    chercher: 'Nom de la collectivité partenaire',
    pays: 'Pays',
    tousLesPays: 'Tous les pays',
    nom: 'Nom',
    niveau: 'Niveau',
    subdivision: 'Subdivision',
    population: 'Population',
    projets: 'Projets',
    aucun: 'Aucune collectivité partenaire ne répond à ces critères',
    aucunSuite: 'Essayez un autre mot, ou retirez un critère.',
    carteTitre: (nom: string) => `${nom} et ses partenaires français, sur la carte`,
  },
  en: {
    liste: 'Partner authorities',
    resume: 'The towns, regions and other foreign authorities that French authorities cooperate with.',
    nResultats: (n: number) => compterEn(n, 'partner authority', 'partner authorities'),
    chercher: 'Name of the partner authority',
    pays: 'Country',
    tousLesPays: 'All countries',
    nom: 'Name',
    niveau: 'Level',
    subdivision: 'Subdivision',
    population: 'Population',
    projets: 'Projects',
    aucun: 'No partner authority matches these criteria',
    aucunSuite: 'Try another word, or remove a criterion.',
    carteTitre: (nom: string) => `${nom} and its French partners, on the map`,
  },
});
