import { defineTextes } from '../../i18n/index.ts';

export const textes = defineTextes({
  fr: {
    courriels: 'Courriels de démonstration',
    resume:
      'Aucun courriel ne part d’une démonstration : ils se lisent ici, avec leurs liens, du plus récent au plus ancien.',
    aucun: 'Aucun courriel pour le moment',
    aucunSuite: 'Inscrivez-vous, ou demandez un nouveau mot de passe : le message s’affichera ici.',
    pour: (destinataire: string) => `À ${destinataire}`,
    etats: { en_attente: 'En attente', envoye: 'Envoyé', abandonne: 'Abandonné' },
  },
  en: {
    courriels: 'Demonstration emails',
    resume: 'No email leaves a demonstration: they are read here, with their links, newest first.',
    aucun: 'No email yet',
    aucunSuite: 'Register, or ask for a new password: the message will show here.',
    pour: (destinataire: string) => `To ${destinataire}`,
    etats: { en_attente: 'Waiting', envoye: 'Sent', abandonne: 'Given up' },
  },
});
