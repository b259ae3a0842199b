import { defineModele, quote } from './contenu.ts';
import { sayJour } from './heure.ts';

interface Liste {
  campagne: string;
  /** The last day, YYYY-MM-DD. */
  fin: string;
  /** How many fiches the organisation has to verify, or still has. */
  restantes: number;
  lien: string;
}

interface Ouverture extends Liste {
  message: string;
}

interface Relance extends Liste {
  /** How many it had at first. */
  fiches: number;
}

const fichesFr = (nombre: number) => `${nombre} fiche${nombre > 1 ? 's' : ''}`;
const fichesEn = (nombre: number) => `${nombre} sheet${nombre > 1 ? 's' : ''}`;

const COMMENT_FR =
  'Pour chacune, deux réponses suffisent : « Toujours exact », en un clic, ou « Proposer une mise à jour ».';
const COMMENT_EN = 'For each one, two answers are enough: “Still accurate”, in one click, or “Propose an update”.';

/** What a campaign asks of an organisation, to its agents. */
export const campagneModeles = {
  'campagne-ouverte': defineModele<Ouverture>()({
    fr: ({ campagne, message, fin, restantes, lien }) => ({
      sujet: `${fichesFr(restantes)} à vérifier : ${campagne}`,
      paragraphes: [
        'Bonjour,',
        `L’administration de l’Atlas ouvre la campagne « ${campagne} ». Votre organisation a ${fichesFr(restantes)} à vérifier d’ici au ${sayJour('fr', fin)}.`,
        ...quote(message),
        COMMENT_FR,
      ],
      bouton: { libelle: 'Voir ma liste', lien },
    }),
    en: ({ campagne, message, fin, restantes, lien }) => ({
      sujet: `${fichesEn(restantes)} to verify: ${campagne}`,
      paragraphes: [
        'Hello,',
        `The administration of the Atlas opens the campaign “${campagne}”. Your organisation has ${fichesEn(restantes)} to verify by ${sayJour('en', fin)}.`,
        ...quote(message),
        COMMENT_EN,
      ],
      bouton: { libelle: 'See my list', lien },
    }),
  }),
  'campagne-relance': defineModele<Relance>()({
    fr: ({ campagne, fin, fiches, restantes, lien }) => ({
      sujet: `Il vous reste ${fichesFr(restantes)} à vérifier : ${campagne}`,
      paragraphes: [
        'Bonjour,',
        `La campagne « ${campagne} » se termine le ${sayJour('fr', fin)}. Sur ${fichesFr(fiches)}, il vous en reste ${restantes} à vérifier.`,
        COMMENT_FR,
      ],
      bouton: { libelle: 'Reprendre ma liste', lien },
    }),
    en: ({ campagne, fin, fiches, restantes, lien }) => ({
      sujet: `${fichesEn(restantes)} left to verify: ${campagne}`,
      paragraphes: [
        'Hello,',
        `The campaign “${campagne}” ends on ${sayJour('en', fin)}. Of ${fichesEn(fiches)}, you have ${restantes} left to verify.`,
        COMMENT_EN,
      ],
      bouton: { libelle: 'Go back to my list', lien },
    }),
  }),
};
