import { defineTextes } from '../../i18n/index.ts';

export const textes = defineTextes({
  fr: {
    administration: 'Administration',
    resume: 'Ce qui attend une décision, et ce que l’Atlas tient à jour.',
    reservee: 'Cette page est réservée à l’administration de l’Atlas',
    reserveeTexte: 'Votre compte n’agit pas pour elle. Vous pouvez revenir à votre espace.',
    monEspace: 'Mon espace',
    demandes: 'demandes de rejoindre une organisation',
    aValider: 'propositions à valider',
    aRelire: 'parues à relire',
    courrielsAbandonnes: 'courriels non partis',
    rubriques: 'Rubriques',
  },
  en: {
    administration: 'Administration',
    resume: 'What waits for a decision, and what the Atlas keeps up to date.',
    reservee: 'This page is for the Atlas administration alone',
    reserveeTexte: 'Your account does not act for it. You may go back to your space.',
    monEspace: 'My space',
    demandes: 'requests to join an organisation',
    aValider: 'proposals to approve',
    aRelire: 'published, to be read',
    courrielsAbandonnes: 'e-mails that could not leave',
    rubriques: 'Sections',
  },
});
