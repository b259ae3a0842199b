import { defineModele, quote } from './contenu.ts';

interface Decision {
  /** The name of the record that was to change. */
  objet: string;
  motif: string;
  lien: string;
}

/** What concerns a proposed change, from who sends it to who decides, and back. */
export const miseAJourModeles = {
  'mise-a-jour-soumise': defineModele<{ objet: string; auteur: string; organisation: string; lien: string }>()({
    fr: ({ objet, auteur, organisation, lien }) => ({
      sujet: `Mise à jour à examiner : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `${auteur} (${organisation}) propose une mise à jour de « ${objet} ». Elle attend votre décision.`,
      ],
      bouton: { libelle: 'Examiner la mise à jour', lien },
    }),
    en: ({ objet, auteur, organisation, lien }) => ({
      sujet: `Update to review: ${objet}`,
      paragraphes: ['Hello,', `${auteur} (${organisation}) proposes an update of “${objet}”. It awaits your decision.`],
      bouton: { libelle: 'Review the update', lien },
    }),
  }),

  /** Of an organisation that is trusted: it appeared without waiting, and is read afterwards. */
  'mise-a-jour-parue': defineModele<{ objet: string; auteur: string; organisation: string; lien: string }>()({
    fr: ({ objet, auteur, organisation, lien }) => ({
      sujet: `Mise à jour à relire : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `${auteur} (${organisation}) a mis à jour « ${objet} ». La mise à jour est déjà publiée : il vous revient de la relire.`,
      ],
      bouton: { libelle: 'Relire la mise à jour', lien },
    }),
    en: ({ objet, auteur, organisation, lien }) => ({
      sujet: `Update to read: ${objet}`,
      paragraphes: [
        'Hello,',
        `${auteur} (${organisation}) updated “${objet}”. The update is already published: it is for you to read it.`,
      ],
      bouton: { libelle: 'Read the update', lien },
    }),
  }),

  'mise-a-jour-validee': defineModele<{ objet: string; lien: string }>()({
    fr: ({ objet, lien }) => ({
      sujet: `Mise à jour publiée : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `Votre mise à jour de « ${objet} » a été validée. Elle est maintenant publiée. Merci de votre contribution.`,
      ],
      bouton: { libelle: 'Voir la fiche', lien },
    }),
    en: ({ objet, lien }) => ({
      sujet: `Update published: ${objet}`,
      paragraphes: [
        'Hello,',
        `Your update of “${objet}” has been approved. It is now published. Thank you for your contribution.`,
      ],
      bouton: { libelle: 'See the sheet', lien },
    }),
  }),

  'mise-a-jour-rejetee': defineModele<Decision>()({
    fr: ({ objet, motif, lien }) => ({
      sujet: `Mise à jour non retenue : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `Votre mise à jour de « ${objet} » n’a pas été retenue, pour le motif suivant :`,
        { citation: motif },
      ],
      bouton: { libelle: 'Revoir ma proposition', lien },
      note: 'La fiche publiée n’a pas changé.',
    }),
    en: ({ objet, motif, lien }) => ({
      sujet: `Update not accepted: ${objet}`,
      paragraphes: [
        'Hello,',
        `Your update of “${objet}” was not accepted, for the following reason:`,
        { citation: motif },
      ],
      bouton: { libelle: 'See my proposal again', lien },
      note: 'The published sheet has not changed.',
    }),
  }),

  /** Of what had appeared without waiting, and was read afterwards. */
  'mise-a-jour-annulee': defineModele<Decision>()({
    fr: ({ objet, motif, lien }) => ({
      sujet: `Mise à jour annulée : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `Votre mise à jour de « ${objet} », parue sans attendre, a été relue puis annulée, pour le motif suivant :`,
        { citation: motif },
      ],
      bouton: { libelle: 'Revoir ma proposition', lien },
      note: 'La fiche publiée est revenue à ce qu’elle était avant votre mise à jour.',
    }),
    en: ({ objet, motif, lien }) => ({
      sujet: `Update cancelled: ${objet}`,
      paragraphes: [
        'Hello,',
        `Your update of “${objet}”, which was published at once, has been reviewed then cancelled, for the following reason:`,
        { citation: motif },
      ],
      bouton: { libelle: 'See my proposal again', lien },
      note: 'The published sheet is again what it was before your update.',
    }),
  }),

  'mise-a-jour-a-corriger': defineModele<Decision>()({
    fr: ({ objet, motif, lien }) => ({
      sujet: `Mise à jour à compléter : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `Avant que votre mise à jour de « ${objet} » puisse être publiée, il vous est demandé de la corriger ou de la compléter :`,
        { citation: motif },
      ],
      bouton: { libelle: 'Corriger ma proposition', lien },
      note: 'Ce que vous avez déjà saisi est conservé.',
    }),
    en: ({ objet, motif, lien }) => ({
      sujet: `Update to complete: ${objet}`,
      paragraphes: [
        'Hello,',
        `Before your update of “${objet}” can be published, you are asked to correct or complete it:`,
        { citation: motif },
      ],
      bouton: { libelle: 'Correct my proposal', lien },
      note: 'What you have already entered is kept.',
    }),
  }),

  'avis-demande': defineModele<{ objet: string; lien: string }>()({
    fr: ({ objet, lien }) => ({
      sujet: `Votre avis est demandé : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `Une mise à jour de « ${objet} » est en cours d’examen. Votre avis est demandé avant la décision.`,
      ],
      bouton: { libelle: 'Donner mon avis', lien },
    }),
    en: ({ objet, lien }) => ({
      sujet: `Your opinion is requested: ${objet}`,
      paragraphes: [
        'Hello,',
        `An update of “${objet}” is under review. Your opinion is requested before the decision.`,
      ],
      bouton: { libelle: 'Give my opinion', lien },
    }),
  }),

  /** To whoever decides. */
  'avis-donne': defineModele<{
    objet: string;
    organisation: string;
    favorable: boolean;
    message: string;
    lien: string;
  }>()({
    fr: ({ objet, organisation, favorable, message, lien }) => ({
      sujet: `Avis ${favorable ? 'favorable' : 'défavorable'} de ${organisation} : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `${organisation} donne un avis ${favorable ? 'favorable' : 'défavorable'} sur la mise à jour de « ${objet} ».`,
        ...quote(message),
      ],
      bouton: { libelle: 'Examiner la mise à jour', lien },
    }),
    en: ({ objet, organisation, favorable, message, lien }) => ({
      sujet: `${favorable ? 'Favourable' : 'Unfavourable'} opinion from ${organisation}: ${objet}`,
      paragraphes: [
        'Hello,',
        `${organisation} gives ${favorable ? 'a favourable' : 'an unfavourable'} opinion on the update of “${objet}”.`,
        ...quote(message),
      ],
      bouton: { libelle: 'Review the update', lien },
    }),
  }),

  /** To the others of a discussion. */
  'message-recu': defineModele<{
    objet: string;
    auteur: string;
    organisation: string;
    message: string;
    lien: string;
  }>()({
    fr: ({ objet, auteur, organisation, message, lien }) => ({
      sujet: `Nouveau message : ${objet}`,
      paragraphes: [
        'Bonjour,',
        `${auteur} (${organisation}) a écrit à propos de la mise à jour de « ${objet} » :`,
        ...quote(message),
      ],
      bouton: { libelle: 'Lire et répondre', lien },
    }),
    en: ({ objet, auteur, organisation, message, lien }) => ({
      sujet: `New message: ${objet}`,
      paragraphes: ['Hello,', `${auteur} (${organisation}) wrote about the update of “${objet}”:`, ...quote(message)],
      bouton: { libelle: 'Read and reply', lien },
    }),
  }),
};
