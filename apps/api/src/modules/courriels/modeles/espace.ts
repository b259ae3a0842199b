import { defineModele, type Langue, quote, salutation } from './contenu.ts';
import { heureDeParis } from './heure.ts';

interface Alerte {
  /** The search, as its owner named it. */
  recherche: string;
  /** The first of what is new. */
  lignes: { texte: string; lien: string }[];
  /** How many are new in all. */
  nouveaux: number;
  lien: string;
  /** The page that stops the alert. */
  refus: string;
}

interface EnvoiExport {
  /** Who sends it. */
  nom: string;
  courriel: string;
  message: string;
  /** Null where it would make a link of it. */
  titre: string | null;
  pages: number;
  /** Null when the PDF goes with the mail. */
  lien: string | null;
  expireLe: string | null;
  refus: string;
}

const pluriel = (nombre: number) => (nombre > 1 ? 's' : '');

/** «Awa Diop (awa@exemple.fr)»; by the address alone where the name does not look like one. */
function sayPersonne(langue: Langue, { nom, courriel }: EnvoiExport): string {
  const isNomme = salutation(langue, nom) !== salutation(langue, '');
  return isNomme ? `${nom.trim()} (${courriel})` : courriel;
}

/** What the personal space sends. */
export const espaceModeles = {
  /** What is new in a saved search. */
  'alerte-recherche': defineModele<Alerte>()({
    fr: ({ recherche, lignes, nouveaux, lien, refus }) => ({
      sujet: `${nouveaux} nouveau${nouveaux > 1 ? 'x' : ''} projet${pluriel(nouveaux)} : ${recherche}`,
      paragraphes: [
        'Bonjour,',
        `Votre recherche « ${recherche} » trouve ${nouveaux} projet${pluriel(nouveaux)} de plus :`,
        ...(lignes.length > 0 ? [{ liste: lignes }] : []),
        ...(nouveaux > lignes.length && lignes.length > 0
          ? [`Et ${nouveaux - lignes.length} de plus, à voir dans l’Atlas.`]
          : []),
      ],
      bouton: { libelle: 'Ouvrir la recherche', lien },
      pied: {
        texte: 'Vous avez demandé cette alerte depuis votre espace personnel.',
        choix: { texte: 'Ne plus la recevoir', lien: refus },
      },
    }),
    en: ({ recherche, lignes, nouveaux, lien, refus }) => ({
      sujet: `${nouveaux} new project${pluriel(nouveaux)}: ${recherche}`,
      paragraphes: [
        'Hello,',
        `Your search “${recherche}” finds ${nouveaux} more project${pluriel(nouveaux)}:`,
        ...(lignes.length > 0 ? [{ liste: lignes }] : []),
        ...(nouveaux > lignes.length && lignes.length > 0
          ? [`And ${nouveaux - lignes.length} more, to see in the Atlas.`]
          : []),
      ],
      bouton: { libelle: 'Open the search', lien },
      pied: {
        texte: 'You asked for this alert from your personal space.',
        choix: { texte: 'Stop receiving it', lien: refus },
      },
    }),
  }),
  /** A PDF, from somebody to a friend who may never have heard of the Atlas. */
  'envoi-export': defineModele<EnvoiExport>()({
    fr: (envoi) => ({
      sujet: `${sayPersonne('fr', envoi)} vous envoie un document de l’Atlas`,
      paragraphes: [
        'Bonjour,',
        `${sayPersonne('fr', envoi)} vous envoie, par l’Atlas français de la coopération décentralisée, ${envoi.titre === null ? 'un document' : `« ${envoi.titre} »`} (PDF, ${envoi.pages} page${pluriel(envoi.pages)}).`,
        ...quote(envoi.message),
        ...(envoi.lien === null ? ['Le document est joint à ce courriel.'] : []),
      ],
      ...(envoi.lien === null ? {} : { bouton: { libelle: 'Voir le document', lien: envoi.lien } }),
      ...(envoi.expireLe === null
        ? {}
        : { note: `Ce lien sert jusqu’au ${heureDeParis('fr', envoi.expireLe)} (heure de Paris).` }),
      pied: {
        texte: 'Vous ne souhaitez pas que l’on vous envoie des documents par l’Atlas ?',
        choix: { texte: 'Ne plus rien recevoir', lien: envoi.refus },
      },
      isDUnePersonne: true,
    }),
    en: (envoi) => ({
      sujet: `${sayPersonne('en', envoi)} sends you a document of the Atlas`,
      paragraphes: [
        'Hello,',
        `${sayPersonne('en', envoi)} sends you, through the French Atlas of Decentralised Cooperation, ${envoi.titre === null ? 'a document' : `“${envoi.titre}”`} (PDF, ${envoi.pages} page${pluriel(envoi.pages)}).`,
        ...quote(envoi.message),
        ...(envoi.lien === null ? ['The document is attached to this email.'] : []),
      ],
      ...(envoi.lien === null ? {} : { bouton: { libelle: 'See the document', lien: envoi.lien } }),
      ...(envoi.expireLe === null
        ? {}
        : { note: `This link works until ${heureDeParis('en', envoi.expireLe)} (Paris time).` }),
      pied: {
        texte: 'Would you rather not be sent documents through the Atlas?',
        choix: { texte: 'Receive nothing more', lien: envoi.refus },
      },
      isDUnePersonne: true,
    }),
  }),
  /** To whoever deleted their account, at the address that it had. */
  'compte-supprime': defineModele<{ nom: string; le: string }>()({
    fr: ({ nom, le }) => ({
      sujet: 'Votre compte est supprimé',
      paragraphes: [
        salutation('fr', nom),
        `Votre compte de l’Atlas a été supprimé le ${heureDeParis('fr', le)} (heure de Paris), à la demande d’une personne qui avait votre mot de passe.`,
        'Vos albums, vos recherches et vos PDF ont disparu avec lui. Si ce n’était pas vous, écrivez à l’administration de l’Atlas.',
      ],
    }),
    en: ({ nom, le }) => ({
      sujet: 'Your account is deleted',
      paragraphes: [
        salutation('en', nom),
        `Your account of the Atlas was deleted on ${heureDeParis('en', le)} (Paris time), by someone who had your password.`,
        'Your albums, your searches and your PDF are gone with it. If it was not you, write to the administration of the Atlas.',
      ],
    }),
  }),
};
