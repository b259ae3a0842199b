import { defineModele } from './contenu.ts';

/** To someone who may have no account yet. */
export const invitationModeles = {
  /** `role` is its name in the language of the mail. */
  invitation: defineModele<{ organisation: string; invitant: string; role: string; lien: string }>()({
    fr: ({ organisation, invitant, role, lien }) => ({
      sujet: `Invitation à rejoindre ${organisation}`,
      paragraphes: [
        'Bonjour,',
        `${invitant} vous invite à rejoindre « ${organisation} » sur l’Atlas français de la coopération décentralisée.`,
        `Votre rôle sera le suivant : ${role}.`,
      ],
      bouton: { libelle: 'Répondre à l’invitation', lien },
      note: 'Cette invitation vous est personnelle et ne vaut que pendant un temps limité. Si vous ne souhaitez pas y répondre, vous n’avez rien à faire.',
    }),
    en: ({ organisation, invitant, role, lien }) => ({
      sujet: `Invitation to join ${organisation}`,
      paragraphes: [
        'Hello,',
        `${invitant} invites you to join “${organisation}” on the French Atlas of Decentralised Cooperation.`,
        `Your role will be: ${role}.`,
      ],
      bouton: { libelle: 'Answer the invitation', lien },
      note: 'This invitation is personal and is valid for a limited time. If you do not wish to answer it, there is nothing to do.',
    }),
  }),
};

/** What concerns the belonging of an account to an organisation. */
export const rattachementModeles = {
  /** To those who manage the organisation. */
  'demande-rattachement': defineModele<{ demandeur: string; organisation: string; lien: string }>()({
    fr: ({ demandeur, organisation, lien }) => ({
      sujet: `Demande de rattachement à ${organisation}`,
      paragraphes: [
        'Bonjour,',
        `${demandeur} demande son rattachement à « ${organisation} ». Avant d’accepter, assurez-vous que cette personne y travaille bien.`,
      ],
      bouton: { libelle: 'Examiner la demande', lien },
      note: 'Vous recevez ce message parce que vous gérez les membres de cette organisation.',
    }),
    en: ({ demandeur, organisation, lien }) => ({
      sujet: `Request to join ${organisation}`,
      paragraphes: [
        'Hello,',
        `${demandeur} asks to join “${organisation}”. Before you accept, please make sure that this person does work there.`,
      ],
      bouton: { libelle: 'Review the request', lien },
      note: 'You receive this message because you manage the members of this organisation.',
    }),
  }),

  'rattachement-accepte': defineModele<{ organisation: string; lien: string }>()({
    fr: ({ organisation, lien }) => ({
      sujet: `Votre rattachement à ${organisation} est accepté`,
      paragraphes: [
        'Bonjour,',
        `Votre demande de rattachement à « ${organisation} » a été acceptée. Vous pouvez dès maintenant agir en son nom sur l’Atlas.`,
      ],
      bouton: { libelle: 'Ouvrir mon espace', lien },
    }),
    en: ({ organisation, lien }) => ({
      sujet: `You now belong to ${organisation}`,
      paragraphes: [
        'Hello,',
        `Your request to join “${organisation}” has been accepted. You can now act on its behalf on the Atlas.`,
      ],
      bouton: { libelle: 'Open my space', lien },
    }),
  }),

  'rattachement-refuse': defineModele<{ organisation: string; motif: string; lien: string }>()({
    fr: ({ organisation, motif, lien }) => ({
      sujet: `Votre rattachement à ${organisation} est refusé`,
      paragraphes: [
        'Bonjour,',
        `Votre demande de rattachement à « ${organisation} » n’a pas été acceptée, pour le motif suivant :`,
        { citation: motif },
        'Si vous pensez qu’il s’agit d’une erreur, vous pouvez en parler à votre organisation, puis faire une nouvelle demande.',
      ],
      bouton: { libelle: 'Faire une nouvelle demande', lien },
    }),
    en: ({ organisation, motif, lien }) => ({
      sujet: `Your request to join ${organisation} was refused`,
      paragraphes: [
        'Hello,',
        `Your request to join “${organisation}” was not accepted, for the following reason:`,
        { citation: motif },
        'If you think this is a mistake, you can speak to your organisation about it, then make a new request.',
      ],
      bouton: { libelle: 'Make a new request', lien },
    }),
  }),
};
