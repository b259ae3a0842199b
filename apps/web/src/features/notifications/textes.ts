import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

/** Beyond, nobody counts: the API stops there too. */
export const NON_LUES_MAX = 99;

export const textes = defineTextes({
  fr: {
    titre: 'Notifications',
    resume: 'Ce qui vous concerne : propositions à examiner, décisions, messages, erreurs signalées.',
    cloche: (n: number) =>
      n === 0
        ? 'Notifications, toutes lues'
        : n > NON_LUES_MAX
          ? `Plus de ${NON_LUES_MAX} notifications non lues`
          : `${compterFr(n, 'notification')} non ${n < 2 ? 'lue' : 'lues'}`,
    toutLu: 'Tout marquer comme lu',
    toutEstLu: 'Toutes vos notifications sont lues.',
    nonLue: 'Non lue',
    aujourdhui: 'Aujourd’hui',
    hier: 'Hier',
    vide: 'Vous n’avez aucune notification',
    videTexte: 'Vous serez averti ici dès que quelque chose vous concerne.',
    preferences: 'Choisir comment elles vous parviennent par courriel',
    erreur: 'Les notifications n’ont pas pu être marquées comme lues. Réessayez dans un instant.',
  },
  en: {
    titre: 'Notifications',
    resume: 'What concerns you: proposals to review, decisions, messages, reported errors.',
    cloche: (n: number) =>
      n === 0
        ? 'Notifications, all read'
        : n > NON_LUES_MAX
          ? `More than ${NON_LUES_MAX} unread notifications`
          : compterEn(n, 'unread notification'),
    toutLu: 'Mark all as read',
    toutEstLu: 'All your notifications are read.',
    nonLue: 'Unread',
    aujourdhui: 'Today',
    hier: 'Yesterday',
    vide: 'You have no notification',
    videTexte: 'You will be told here as soon as something concerns you.',
    preferences: 'Choose how they reach you by email',
    erreur: 'The notifications could not be marked as read. Try again in a moment.',
  },
});
