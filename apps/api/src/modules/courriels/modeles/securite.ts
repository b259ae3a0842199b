import { defineModele, salutation } from './contenu.ts';
import { heureDeParis } from './heure.ts';

/** What was done to the ways into an account. */
export type FaitDeSecurite =
  /** With how many recovery codes are left. */
  | { fait: 'code_secours'; restants: number }
  | { fait: 'codes_refaits' | 'second_facteur_active' | 'second_facteur_retire' | 'relie_a_proconnect' };

/** `le` is an ISO date-time. */
type Donnees = FaitDeSecurite & { nom: string; le: string };

interface Redaction {
  sujet: string;
  /** What was done, at which hour. */
  fait: (heure: string) => string;
}

const FAITS: Record<FaitDeSecurite['fait'], { fr: Redaction; en: Redaction }> = {
  code_secours: {
    fr: {
      sujet: 'Un code de secours a servi',
      fait: (heure) => `Un code de secours a servi à accéder à votre compte, le ${heure} (heure de Paris).`,
    },
    en: {
      sujet: 'A recovery code was used',
      fait: (heure) => `A recovery code was used to access your account, on ${heure} (Paris time).`,
    },
  },
  codes_refaits: {
    fr: {
      sujet: 'Vos codes de secours ont été remplacés',
      fait: (heure) =>
        `De nouveaux codes de secours ont été créés pour votre compte, le ${heure} (heure de Paris). Les anciens ne servent plus.`,
    },
    en: {
      sujet: 'Your recovery codes were replaced',
      fait: (heure) =>
        `New recovery codes were made for your account, on ${heure} (Paris time). The former ones no longer work.`,
    },
  },
  second_facteur_active: {
    fr: {
      sujet: 'La double authentification est activée',
      fait: (heure) => `La double authentification de votre compte a été activée le ${heure} (heure de Paris).`,
    },
    en: {
      sujet: 'Two-factor authentication is on',
      fait: (heure) => `Two-factor authentication was turned on for your account, on ${heure} (Paris time).`,
    },
  },
  second_facteur_retire: {
    fr: {
      sujet: 'La double authentification est désactivée',
      fait: (heure) => `La double authentification de votre compte a été désactivée le ${heure} (heure de Paris).`,
    },
    en: {
      sujet: 'Two-factor authentication is off',
      fait: (heure) => `Two-factor authentication was turned off for your account, on ${heure} (Paris time).`,
    },
  },
  relie_a_proconnect: {
    fr: {
      sujet: 'Votre compte est relié à ProConnect',
      fait: (heure) =>
        `Votre compte a été relié à ProConnect le ${heure} (heure de Paris) : vous pouvez désormais vous connecter aussi par ProConnect.`,
    },
    en: {
      sujet: 'Your account is tied to ProConnect',
      fait: (heure) =>
        `Your account was tied to ProConnect on ${heure} (Paris time): you can now sign in by ProConnect too.`,
    },
  },
};

function sayRestants(restants: number, langue: 'fr' | 'en'): string {
  if (langue === 'fr') {
    if (restants === 0) return 'Il ne vous en reste aucun : créez-en de nouveaux depuis la page « Mon compte ».';
    const pluriel = restants > 1 ? `${restants} codes` : 'un seul code';
    return `Il vous reste ${pluriel}. Vous pouvez en créer de nouveaux depuis la page « Mon compte ».`;
  }
  if (restants === 0) return 'You have none left: make new ones from the “My account” page.';
  const plural = restants > 1 ? `${restants} codes` : 'one code';
  return `You have ${plural} left. You can make new ones from the “My account” page.`;
}

/** What is told of the ways into an account: always, and at once. */
export const securiteModeles = {
  'acces-au-compte': defineModele<Donnees>()({
    fr: (donnees) => ({
      sujet: FAITS[donnees.fait].fr.sujet,
      paragraphes: [
        salutation('fr', donnees.nom),
        FAITS[donnees.fait].fr.fait(heureDeParis('fr', donnees.le)),
        ...(donnees.fait === 'code_secours' ? [sayRestants(donnees.restants, 'fr')] : []),
        'Si c’est bien vous, vous n’avez rien d’autre à faire.',
        'Sinon, demandez tout de suite un nouveau mot de passe depuis la page de connexion, et prévenez l’équipe de l’Atlas.',
      ],
    }),
    en: (donnees) => ({
      sujet: FAITS[donnees.fait].en.sujet,
      paragraphes: [
        salutation('en', donnees.nom),
        FAITS[donnees.fait].en.fait(heureDeParis('en', donnees.le)),
        ...(donnees.fait === 'code_secours' ? [sayRestants(donnees.restants, 'en')] : []),
        'If it was you, there is nothing else to do.',
        'If it was not, ask for a new password at once from the sign-in page, and let the Atlas team know.',
      ],
    }),
  }),
};
