import { defineModele } from './contenu.ts';

interface SignalementRecu {
  /** The name of the record that is said to hold an error. */
  objet: string;
  message: string;
  lien: string;
}

/** What concerns an error that somebody says a sheet holds, to whoever keeps the sheet. */
export const signalementModeles = {
  'signalement-recu': defineModele<SignalementRecu>()({
    fr: ({ objet, message, lien }) => ({
      sujet: `Erreur signalée : ${objet}`,
      paragraphes: ['Bonjour,', `Une erreur est signalée dans la fiche « ${objet} » :`, { citation: message }],
      bouton: { libelle: 'Voir le signalement', lien },
      note: 'Vous recevez ce message parce que votre organisation tient cette fiche.',
    }),
    en: ({ objet, message, lien }) => ({
      sujet: `Error reported: ${objet}`,
      paragraphes: ['Hello,', `An error is reported in the sheet “${objet}”:`, { citation: message }],
      bouton: { libelle: 'See the report', lien },
      note: 'You receive this message because your organisation keeps this sheet.',
    }),
  }),
};

/** To whoever reported the error and left an address; they may have no account. */
export const reponseModeles = {
  'signalement-traite': defineModele<{ objet: string; corrige: boolean; reponse: string; lien: string }>()({
    fr: ({ objet, corrige, reponse, lien }) => ({
      sujet: `Réponse à votre signalement : ${objet}`,
      paragraphes: [
        'Bonjour,',
        corrige
          ? `Vous aviez signalé une erreur dans la fiche « ${objet} ». Elle est corrigée :`
          : `Vous aviez signalé une erreur dans la fiche « ${objet} ». La fiche n’a pas été changée :`,
        { citation: reponse },
      ],
      bouton: { libelle: 'Voir la fiche', lien },
      note: 'Merci de votre aide. Votre adresse n’est pas conservée : elle ne servait qu’à vous répondre.',
    }),
    en: ({ objet, corrige, reponse, lien }) => ({
      sujet: `Answer to your report: ${objet}`,
      paragraphes: [
        'Hello,',
        corrige
          ? `You reported an error in the sheet “${objet}”. It is now corrected:`
          : `You reported an error in the sheet “${objet}”. The sheet was not changed:`,
        { citation: reponse },
      ],
      bouton: { libelle: 'See the sheet', lien },
      note: 'Thank you for your help. Your address is not kept: it only served to answer you.',
    }),
  }),
};
