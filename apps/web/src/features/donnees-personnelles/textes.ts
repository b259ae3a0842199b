import type { ObjetFiche } from '@atlas/contracts/vocabulaire';
import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

const OBJETS_FR: Record<ObjetFiche | 'poste', string> = {
  projet: 'Projet',
  collectivite: 'Collectivité',
  partenaire: 'Collectivité partenaire',
  poste: 'Poste diplomatique',
};
const OBJETS_EN: Record<ObjetFiche | 'poste', string> = {
  projet: 'Project',
  collectivite: 'Local authority',
  partenaire: 'Partner authority',
  poste: 'Diplomatic mission',
};

export const textes = defineTextes({
  fr: {
    titre: 'Mes données de contact',
    resume: 'Voir, et retirer, ce que l’Atlas conserve d’une adresse électronique professionnelle.',
    explication:
      'L’Atlas publie des contacts professionnels pour que les collectivités se joignent. Ils sont retirés trois ans après la dernière vérification de leur fiche. Vous pouvez à tout moment voir ceux qui portent votre adresse, et les retirer : un lien vous est envoyé à cette adresse.',
    courriel: 'Votre adresse électronique',
    recevoir: 'Recevoir le lien',
    detenues: (adresse: string) => `Ce que l’Atlas conserve de ${adresse}`,
    rien: 'L’Atlas ne conserve rien de cette adresse.',
    contacts: 'Contacts',
    tableau: 'Contacts qui portent votre adresse',
    fiche: 'Fiche',
    fonction: 'Fonction',
    telephone: 'Téléphone',
    visibilite: 'Visible par',
    publique: 'Tout le monde',
    acteurs: 'Les acteurs connectés',
    conservation: 'Conservé jusqu’au',
    objets: OBJETS_FR,
    propositions: (n: number) =>
      `${compterFr(n, 'proposition ou version ancienne contient', 'propositions ou versions anciennes contiennent')} aussi cette adresse.`,
    signalements: (n: number) =>
      `${compterFr(n, 'signalement')} ${n > 1 ? 'ont été envoyés' : 'a été envoyé'} de cette adresse.`,
    corriger:
      'Une fonction ou un numéro est inexact ? Ouvrez la fiche et choisissez «\u00a0Signaler une erreur\u00a0».',
    retirer: 'Retirer mon adresse de partout',
    retirerConfirmation: 'Retirer cette adresse de toutes les fiches ? C’est définitif.',
    retirees: 'Votre adresse a été retirée. Elle n’apparaît plus nulle part dans l’Atlas.',
  },
  en: {
    titre: 'My contact data',
    resume: 'See, and remove, what the Atlas keeps of a professional email address.',
    explication:
      'The Atlas publishes professional contacts so that local authorities can reach one another. They are removed three years after their sheet was last verified. You can at any time see those that bear your address, and remove them: a link is sent to this address.',
    courriel: 'Your email address',
    recevoir: 'Receive the link',
    detenues: (adresse: string) => `What the Atlas keeps of ${adresse}`,
    rien: 'The Atlas keeps nothing of this address.',
    contacts: 'Contacts',
    tableau: 'Contacts that bear your address',
    fiche: 'Sheet',
    fonction: 'Function',
    telephone: 'Telephone',
    visibilite: 'Seen by',
    publique: 'Everyone',
    acteurs: 'Connected actors',
    conservation: 'Kept until',
    objets: OBJETS_EN,
    propositions: (n: number) =>
      `${compterEn(n, 'proposal or former version', 'proposals or former versions')} also ${n > 1 ? 'hold' : 'holds'} this address.`,
    signalements: (n: number) => `${compterEn(n, 'report')} ${n > 1 ? 'were' : 'was'} sent from this address.`,
    corriger: 'Is a function or a number wrong? Open the sheet and choose “Report an error”.',
    retirer: 'Remove my address everywhere',
    retirerConfirmation: 'Remove this address from every sheet? This cannot be undone.',
    retirees: 'Your address has been removed. It no longer appears anywhere in the Atlas.',
  },
});
