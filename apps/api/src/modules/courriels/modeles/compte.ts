import { defineModele, salutation } from './contenu.ts';
import { heureDeParis } from './heure.ts';

interface NomEtLien {
  nom: string;
  lien: string;
}

const LIEN_PERSONNEL =
  'Ce lien ne sert qu’une fois et pendant un temps limité. Il est personnel : ne le transmettez pas.';
const PERSONAL_LINK = 'This link works once and for a limited time. It is personal: do not pass it on.';

/** What concerns an account: its creation and its password. */
export const compteModeles = {
  'confirmation-inscription': defineModele<NomEtLien>()({
    fr: ({ nom, lien }) => ({
      sujet: 'Confirmez votre adresse électronique',
      paragraphes: [
        salutation('fr', nom),
        'Un compte vient d’être demandé avec cette adresse électronique. Pour l’ouvrir, confirmez que l’adresse est bien la vôtre.',
      ],
      bouton: { libelle: 'Confirmer mon adresse', lien },
      note: `${LIEN_PERSONNEL} Si vous n’avez rien demandé, ignorez ce message : aucun compte ne sera ouvert.`,
    }),
    en: ({ nom, lien }) => ({
      sujet: 'Confirm your email address',
      paragraphes: [
        salutation('en', nom),
        'An account has just been requested with this email address. To open it, please confirm that the address is yours.',
      ],
      bouton: { libelle: 'Confirm my address', lien },
      note: `${PERSONAL_LINK} If you requested nothing, ignore this message: no account will be opened.`,
    }),
  }),

  /** Somebody tried to register with an address that has an account: its owner alone learns of it. */
  'compte-existant': defineModele<NomEtLien>()({
    fr: ({ nom, lien }) => ({
      sujet: 'Vous avez déjà un compte',
      paragraphes: [
        salutation('fr', nom),
        'Une inscription vient d’être demandée avec cette adresse électronique. Vous avez déjà un compte : il suffit de vous connecter.',
        'Si vous avez oublié votre mot de passe, la page de connexion permet d’en choisir un autre.',
      ],
      bouton: { libelle: 'Me connecter', lien },
      note: 'Si vous n’avez rien demandé, ignorez ce message : votre compte n’a pas changé.',
    }),
    en: ({ nom, lien }) => ({
      sujet: 'You already have an account',
      paragraphes: [
        salutation('en', nom),
        'A registration has just been requested with this email address. You already have an account: all you need to do is sign in.',
        'If you have forgotten your password, the sign-in page lets you choose another one.',
      ],
      bouton: { libelle: 'Sign in', lien },
      note: 'If you requested nothing, ignore this message: your account has not changed.',
    }),
  }),

  'mot-de-passe-oublie': defineModele<NomEtLien>()({
    fr: ({ nom, lien }) => ({
      sujet: 'Choisissez un nouveau mot de passe',
      paragraphes: [
        salutation('fr', nom),
        'Vous avez demandé à changer le mot de passe de votre compte. Vous pouvez maintenant en choisir un nouveau.',
      ],
      bouton: { libelle: 'Choisir un nouveau mot de passe', lien },
      note: `${LIEN_PERSONNEL} Si vous n’avez rien demandé, ignorez ce message : votre mot de passe reste le même.`,
    }),
    en: ({ nom, lien }) => ({
      sujet: 'Choose a new password',
      paragraphes: [
        salutation('en', nom),
        'You asked to change the password of your account. You can now choose a new one.',
      ],
      bouton: { libelle: 'Choose a new password', lien },
      note: `${PERSONAL_LINK} If you requested nothing, ignore this message: your password stays the same.`,
    }),
  }),

  /** `le` is an ISO date-time. */
  'mot-de-passe-change': defineModele<{ nom: string; le: string }>()({
    fr: ({ nom, le }) => ({
      sujet: 'Votre mot de passe a été changé',
      paragraphes: [
        salutation('fr', nom),
        `Le mot de passe de votre compte a été changé le ${heureDeParis('fr', le)} (heure de Paris).`,
        'Si c’est bien vous, vous n’avez rien à faire.',
        'Sinon, demandez tout de suite un nouveau mot de passe depuis la page de connexion, et prévenez l’équipe de l’Atlas.',
      ],
    }),
    en: ({ nom, le }) => ({
      sujet: 'Your password has been changed',
      paragraphes: [
        salutation('en', nom),
        `The password of your account was changed on ${heureDeParis('en', le)} (Paris time).`,
        'If it was you, there is nothing to do.',
        'If it was not, ask for a new password at once from the sign-in page, and let the Atlas team know.',
      ],
    }),
  }),

  /** `role` is its name in the language of the mail; null when the account no longer acts for the organisation. */
  'role-change': defineModele<{ nom: string; organisation: string; role: string | null }>()({
    fr: ({ nom, organisation, role }) => ({
      sujet: role === null ? `Vous n’agissez plus pour ${organisation}` : `Votre rôle a changé : ${organisation}`,
      paragraphes: [
        salutation('fr', nom),
        role === null
          ? `Votre compte n’est plus rattaché à « ${organisation} » : vous n’agissez plus en son nom sur l’Atlas.`
          : `Votre rôle pour « ${organisation} » est maintenant le suivant : ${role}.`,
        'Si cela vous surprend, parlez-en aux gestionnaires de votre organisation.',
      ],
    }),
    en: ({ nom, organisation, role }) => ({
      sujet: role === null ? `You no longer act for ${organisation}` : `Your role has changed: ${organisation}`,
      paragraphes: [
        salutation('en', nom),
        role === null
          ? `Your account no longer belongs to “${organisation}”: you no longer act on its behalf on the Atlas.`
          : `Your role for “${organisation}” is now: ${role}.`,
        'If this surprises you, please speak to those who manage your organisation.',
      ],
    }),
  }),

  'compte-desactive': defineModele<{ nom: string }>()({
    fr: ({ nom }) => ({
      sujet: 'Votre compte est désactivé',
      paragraphes: [
        salutation('fr', nom),
        'L’administration de l’Atlas a désactivé votre compte : vous ne pouvez plus vous connecter. Ce que vous avez saisi est conservé.',
        'Si vous pensez qu’il s’agit d’une erreur, adressez-vous à l’équipe de l’Atlas.',
      ],
    }),
    en: ({ nom }) => ({
      sujet: 'Your account is disabled',
      paragraphes: [
        salutation('en', nom),
        'The administration of the Atlas has disabled your account: you can no longer sign in. What you entered is kept.',
        'If you think this is a mistake, please contact the Atlas team.',
      ],
    }),
  }),

  'compte-reactive': defineModele<{ nom: string }>()({
    fr: ({ nom }) => ({
      sujet: 'Votre compte est de nouveau ouvert',
      paragraphes: [salutation('fr', nom), 'Vous pouvez de nouveau vous connecter à l’Atlas, comme auparavant.'],
    }),
    en: ({ nom }) => ({
      sujet: 'Your account is open again',
      paragraphes: [salutation('en', nom), 'You can sign in to the Atlas again, as before.'],
    }),
  }),

  'compte-sans-second-facteur': defineModele<{ nom: string }>()({
    fr: ({ nom }) => ({
      sujet: 'La double authentification de votre compte a été retirée',
      paragraphes: [
        salutation('fr', nom),
        'À la demande qui lui a été faite, l’administration de l’Atlas a retiré la double authentification de votre compte, et fermé vos sessions. Vous pourrez l’activer à nouveau depuis votre compte.',
        'Si vous n’avez rien demandé, prévenez tout de suite l’équipe de l’Atlas.',
      ],
    }),
    en: ({ nom }) => ({
      sujet: 'Two-factor authentication was removed from your account',
      paragraphes: [
        salutation('en', nom),
        'As it was asked to, the administration of the Atlas has removed two-factor authentication from your account, and closed your sessions. You can turn it on again from your account.',
        'If you asked for nothing, please let the Atlas team know at once.',
      ],
    }),
  }),

  'donnees-personnelles': defineModele<{ lien: string }>()({
    fr: ({ lien }) => ({
      sujet: 'Vos données sur l’Atlas',
      paragraphes: [
        'Bonjour,',
        'Vous avez demandé à voir ce que l’Atlas français de la coopération décentralisée conserve de votre adresse électronique. Le lien ci-dessous vous le montre, et vous permet de l’en retirer.',
      ],
      bouton: { libelle: 'Voir mes données', lien },
      note: 'Ce lien vaut un jour. Si vous n’avez rien demandé, ignorez ce message.',
    }),
    en: ({ lien }) => ({
      sujet: 'Your data on the Atlas',
      paragraphes: [
        'Hello,',
        'You asked to see what the French Atlas of Decentralised Cooperation keeps of your email address. The link below shows it, and lets you have it removed.',
      ],
      bouton: { libelle: 'See my data', lien },
      note: 'This link is valid for one day. If you asked for nothing, ignore this message.',
    }),
  }),
};
