import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

export const textes = defineTextes({
  fr: {
    titre: 'Graphiques',
    parAnnee: 'Projets en cours, par année',
    parAnneeAide: 'Choisissez une année ; une seconde choisie fait une période.',
    parThematique: 'Par thématique',
    parFinanceur: 'Par financeur',
    annee: 'Année',
    valeur: 'Valeur',
    projets: 'Projets',
    tableau: 'Voir le tableau',
    nProjets: (n: number) => compterFr(n, 'projet'),
    choisir: (annee: number, mesure: string) => `${annee} : ${mesure}`,
    toutes: 'Toutes les années',
    rien: 'Rien à montrer pour ces critères.',
  },
  en: {
    titre: 'Charts',
    parAnnee: 'Projects under way, by year',
    parAnneeAide: 'Choose a year; a second one makes a period.',
    parThematique: 'By topic',
    parFinanceur: 'By funder',
    annee: 'Year',
    valeur: 'Value',
    projets: 'Projects',
    tableau: 'See the table',
    nProjets: (n: number) => compterEn(n, 'project'),
    choisir: (annee: number, mesure: string) => `${annee}: ${mesure}`,
    toutes: 'All years',
    rien: 'Nothing to show for these criteria.',
  },
});
