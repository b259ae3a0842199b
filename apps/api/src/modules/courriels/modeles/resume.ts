import { defineModele } from './contenu.ts';

interface Resume {
  /** What is told, in the language of the mail, the latest first. */
  lignes: { texte: string; lien: string }[];
  /** How many more there are, which the page shows. */
  autres: number;
  lien: string;
}

const pluriel = (nombre: number) => (nombre > 1 ? 's' : '');

/** What was notified since the day before, to whoever wants one mail a day. */
export const resumeModeles = {
  'resume-du-jour': defineModele<Resume>()({
    fr: ({ lignes, autres, lien }) => ({
      sujet: `Votre résumé du jour : ${lignes.length + autres} notification${pluriel(lignes.length + autres)}`,
      paragraphes: [
        'Bonjour,',
        'Voici ce qui vous a été notifié et que vous n’avez pas encore lu :',
        { liste: lignes },
        ...(autres > 0 ? [`Et ${autres} autre${pluriel(autres)}, sur la page des notifications.`] : []),
      ],
      bouton: { libelle: 'Voir mes notifications', lien },
    }),
    en: ({ lignes, autres, lien }) => ({
      sujet: `Your summary of the day: ${lignes.length + autres} notification${pluriel(lignes.length + autres)}`,
      paragraphes: [
        'Hello,',
        'Here is what you were notified of and have not read yet:',
        { liste: lignes },
        ...(autres > 0 ? [`And ${autres} more, on the notifications page.`] : []),
      ],
      bouton: { libelle: 'See my notifications', lien },
    }),
  }),
};
