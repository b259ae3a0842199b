import { defineTextes } from '../../i18n/index.ts';

export const textes = defineTextes({
  fr: {
    exporter: 'Exporter les résultats',
    titre: 'Choisissez un format',
    formats: {
      xlsx: { nom: 'Excel (.xlsx)', aide: 'un tableur, avec une feuille qui dit d’où viennent les données' },
      csv: { nom: 'CSV (.csv)', aide: 'le tableau complet, qui se réimporte tel quel' },
      geojson: { nom: 'GeoJSON (.geojson)', aide: 'pour un logiciel de cartographie' },
      json: { nom: 'JSON (.json)', aide: 'les fiches entières, pour un programme' },
    },
    aucun: 'Il n’y a aucun résultat à exporter.',
    enCours: (format: string) => `Préparation du fichier ${format}…`,
    recu: (mega: string) => `${mega} Mo reçus`,
    annuler: 'Annuler',
    annule: 'L’exportation est annulée. Vos critères sont conservés.',
    fait: (nom: string) => `Le fichier ${nom} est enregistré.`,
    reseau: 'Le serveur ne répond pas. Vos critères sont conservés : vérifiez votre connexion, puis recommencez.',
    refus: (detail: string) => `L’exportation n’a pas abouti : ${detail} Vos critères sont conservés.`,
  },
  en: {
    exporter: 'Export the results',
    titre: 'Choose a format',
    formats: {
      xlsx: { nom: 'Excel (.xlsx)', aide: 'a spreadsheet, with a sheet that says where the data come from' },
      csv: { nom: 'CSV (.csv)', aide: 'the whole table, which can be imported again as it is' },
      geojson: { nom: 'GeoJSON (.geojson)', aide: 'for mapping software' },
      json: { nom: 'JSON (.json)', aide: 'the whole sheets, for a program' },
    },
    aucun: 'There is no result to export.',
    enCours: (format: string) => `Preparing the ${format} file…`,
    recu: (mega: string) => `${mega} MB received`,
    annuler: 'Cancel',
    annule: 'The export was cancelled. Your criteria are kept.',
    fait: (nom: string) => `The file ${nom} was saved.`,
    reseau: 'The server does not answer. Your criteria are kept: check your connection, then try again.',
    refus: (detail: string) => `The export did not succeed: ${detail} Your criteria are kept.`,
  },
});
