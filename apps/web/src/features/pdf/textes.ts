import type {
  ContenuResultats,
  DocumentPdf,
  FormatPapier,
  Orientation,
  RepresentationCarte,
} from '@atlas/contracts/vocabulaire';
import { defineTextes } from '../../i18n/index.ts';

type Mots<V extends string> = Record<V, string>;

const DOCUMENTS_FR: Mots<DocumentPdf> = {
  carte: 'La carte',
  resultats: 'Les résultats',
  projet: 'La fiche du projet',
  collectivite: 'La fiche de la collectivité',
  album: 'L’album',
};
const DOCUMENTS_EN: Mots<DocumentPdf> = {
  carte: 'The map',
  resultats: 'The results',
  projet: 'The project sheet',
  collectivite: 'The sheet of the authority',
  album: 'The album',
};
const AIDES_FR: Mots<DocumentPdf> = {
  carte: 'Les deux territoires, puis la liste des acteurs par lieu',
  resultats: 'Une synthèse, puis tous les projets',
  projet: '',
  collectivite: 'Ses chiffres, ses cartes et ses projets',
  album: '',
};
const AIDES_EN: Mots<DocumentPdf> = {
  carte: 'Both territories, then who takes part, by place',
  resultats: 'A summary, then all the projects',
  projet: '',
  collectivite: 'Its figures, its maps and its projects',
  album: '',
};
const FORMATS: Mots<FormatPapier> = { a4: 'A4', a3: 'A3' };
const ORIENTATIONS_FR: Mots<Orientation> = { portrait: 'Portrait', paysage: 'Paysage' };
const ORIENTATIONS_EN: Mots<Orientation> = { portrait: 'Portrait', paysage: 'Landscape' };
const REPRESENTATIONS_FR: Mots<RepresentationCarte> = {
  cercles: 'Cercles proportionnels',
  aplats: 'Territoires colorés',
};
const REPRESENTATIONS_EN: Mots<RepresentationCarte> = { cercles: 'Proportional circles', aplats: 'Shaded territories' };
const CONTENUS_FR: Mots<ContenuResultats> = {
  tableau: 'Un tableau, une ligne par projet',
  fiches: 'La fiche complète de chaque projet',
};
const CONTENUS_EN: Mots<ContenuResultats> = {
  tableau: 'A table, one row a project',
  fiches: 'The whole sheet of each project',
};

export const textes = defineTextes({
  fr: {
    titre: 'Préparer un PDF',
    resume:
      'Choisissez ce que contient le document\u00a0; il est fait dans votre navigateur, avec les données d’aujourd’hui.',
    titreDocument: 'Titre du document',
    document: 'Contenu',
    documents: DOCUMENTS_FR,
    documentsAide: AIDES_FR,
    format: 'Papier',
    formats: FORMATS,
    orientation: 'Orientation',
    orientations: ORIENTATIONS_FR,
    representation: 'Nombre de projets montré par des',
    representations: REPRESENTATIONS_FR,
    contenu: 'Les projets sous forme de',
    contenus: CONTENUS_FR,
    colonnes: 'Colonnes du tableau, dans l’ordre',
    monter: (colonne: string) => `Monter la colonne «\u00a0${colonne}\u00a0»`,
    descendre: (colonne: string) => `Descendre la colonne «\u00a0${colonne}\u00a0»`,
    titreParDefaut: 'Coopération décentralisée',
    fabriquer: 'Préparer le PDF',
    refaire: 'Refaire le PDF avec ces choix',
    annuler: 'Annuler',
    arretee: 'La préparation est annulée. Rien n’a été perdu.',
    erreur: 'Le PDF n’a pas pu être fait',
    telecharger: (taille: string) => `Télécharger le PDF (${taille})`,
    apercu: 'Aperçu',
    apercuVide: 'L’aperçu s’affichera ici.',
    apercuDe: (titre: string, page: number, pages: number) =>
      `Aperçu de «\u00a0${titre}\u00a0», page ${page} sur ${pages}. Le PDF téléchargé contient le texte.`,
    pagePrecedente: 'Page précédente',
    pageSuivante: 'Page suivante',
    pageSur: (page: number, pages: number) => `Page ${page} sur ${pages}`,
    pret: (pages: number) => (pages > 1 ? `Le PDF est prêt : ${pages} pages.` : 'Le PDF est prêt : une page.'),
    rienAFaire: 'Cette adresse ne dit pas de quoi faire un PDF',
    rienAFaireTexte: 'Ouvrez une carte, une fiche ou des résultats de recherche, puis choisissez «\u00a0PDF\u00a0».',
    pdf: 'PDF',
  },
  en: {
    titre: 'Prepare a PDF',
    resume: 'Choose what the document holds; it is made in your browser, with the data of today.',
    titreDocument: 'Title of the document',
    document: 'Content',
    documents: DOCUMENTS_EN,
    documentsAide: AIDES_EN,
    format: 'Paper',
    formats: FORMATS,
    orientation: 'Orientation',
    orientations: ORIENTATIONS_EN,
    representation: 'Number of projects shown by',
    representations: REPRESENTATIONS_EN,
    contenu: 'The projects as',
    contenus: CONTENUS_EN,
    colonnes: 'Columns of the table, in order',
    monter: (colonne: string) => `Move the column “${colonne}” up`,
    descendre: (colonne: string) => `Move the column “${colonne}” down`,
    titreParDefaut: 'Decentralised cooperation',
    fabriquer: 'Prepare the PDF',
    refaire: 'Make the PDF again with these choices',
    annuler: 'Cancel',
    arretee: 'The preparation is cancelled. Nothing was lost.',
    erreur: 'The PDF could not be made',
    telecharger: (taille: string) => `Download the PDF (${taille})`,
    apercu: 'Preview',
    apercuVide: 'The preview will show here.',
    apercuDe: (titre: string, page: number, pages: number) =>
      `Preview of “${titre}”, page ${page} of ${pages}. The downloaded PDF holds the text.`,
    pagePrecedente: 'Previous page',
    pageSuivante: 'Next page',
    pageSur: (page: number, pages: number) => `Page ${page} of ${pages}`,
    pret: (pages: number) => (pages > 1 ? `The PDF is ready: ${pages} pages.` : 'The PDF is ready: one page.'),
    rienAFaire: 'This address does not say what to make a PDF of',
    rienAFaireTexte: 'Open a map, a sheet or search results, then choose “PDF”.',
    pdf: 'PDF',
  },
});
