import { defineTextes } from '../../i18n/index.ts';

/** The documents of a form. */
export const textesDocuments = defineTextes({
  fr: {
    aide: 'Convention, bilan, délibération, photographie… Ils seront publics une fois la proposition validée. Quand un fichier est remplacé, l’ancien reste consultable ; pour qu’il ne le soit plus, retirez le document puis ajoutez-le à nouveau.',
    document: (rang: number) => `Document ${rang}`,
    titre: 'Titre du document',
    langue: 'Langue',
    remplacerFichier: 'Remplacer le fichier',
    retirer: 'Retirer le document',
    ajouter: 'Ajouter des documents',
    ajouterAide:
      'PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, JPEG, PNG ou WebP, sans macros. 20 Mo au plus par fichier ; plusieurs fichiers possibles.',
    espace: (utilise: string, quota: string) => `Votre organisation utilise ${utilise} sur ${quota}.`,
    envoi: (part: string) => `envoi, ${part}`,
    attente: 'le réseau ne répond pas, l’envoi reprendra de lui-même.',
    progression: (nom: string) => `Envoi de ${nom}`,
    annulerEnvoi: 'Annuler l’envoi',
    annuler: (nom: string) => `Annuler l’envoi de ${nom}`,
    fermer: 'Fermer',
    oublier: (nom: string) => `Fermer le message sur ${nom}`,
    depose: (nom: string) => `${nom} est déposé.`,
    refus: {
      vide: 'ce fichier est vide.',
      lourd: 'ce fichier dépasse 20 Mo. Réduisez-le, ou partagez-le en plusieurs.',
      type: 'ce type de fichier n’est pas accepté.',
    },
    envoisEnCours: 'Attendez que les fichiers soient envoyés, ou annulez leur envoi.',
  },
  en: {
    aide: 'Agreement, report, resolution, photograph… They become public once the proposal is approved. When a file is replaced, the former one may still be read; to put an end to that, remove the document and add it again.',
    document: (rang: number) => `Document ${rang}`,
    titre: 'Title of the document',
    langue: 'Language',
    remplacerFichier: 'Replace the file',
    retirer: 'Remove the document',
    ajouter: 'Add documents',
    ajouterAide:
      'PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, JPEG, PNG or WebP, without macros. 20 MB at most for each file; several files may be chosen.',
    espace: (utilise: string, quota: string) => `Your organisation uses ${utilise} of ${quota}.`,
    envoi: (part: string) => `sending, ${part}`,
    attente: 'the network does not answer, sending will resume by itself.',
    progression: (nom: string) => `Sending ${nom}`,
    annulerEnvoi: 'Cancel sending',
    annuler: (nom: string) => `Cancel sending ${nom}`,
    fermer: 'Close',
    oublier: (nom: string) => `Close the message about ${nom}`,
    depose: (nom: string) => `${nom} has been received.`,
    refus: {
      vide: 'this file is empty.',
      lourd: 'this file is larger than 20 MB. Make it smaller, or split it.',
      type: 'this type of file is not accepted.',
    },
    envoisEnCours: 'Wait until the files have been sent, or cancel their sending.',
  },
});
