import type { LanguePartenaire } from '@atlas/contracts/vocabulaire';

/** What a foreign partner reads: the page speaks the language of the mail, Spanish too. */
interface Textes {
  titre: string;
  intro: (partenaire: string, collectivites: string) => string;
  question: string;
  choisissez: string;
  exact: string;
  inexact: string;
  message: string;
  messageAide: string;
  envoyer: string;
  merci: string;
  dejaRepondu: string;
  fiche: string;
}

export const textesPartenaire: Record<LanguePartenaire, Textes> = {
  fr: {
    titre: 'Confirmer une coopération',
    intro: (partenaire, collectivites) =>
      `${collectivites} (France) indique coopérer avec ${partenaire} dans le cadre de ce projet :`,
    question: 'Est-ce exact ?',
    choisissez: 'Choisissez une réponse.',
    exact: 'Oui, c’est exact',
    inexact: 'Non, ou plus maintenant',
    message: 'Une précision, si vous le souhaitez',
    messageAide: 'Elle est transmise à ceux qui tiennent la fiche, et n’est pas publiée.',
    envoyer: 'Envoyer ma réponse',
    merci: 'Merci, votre réponse est enregistrée.',
    dejaRepondu: 'Une réponse a déjà été donnée par ce lien. Merci.',
    fiche: 'Voir la fiche publique du projet',
  },
  en: {
    titre: 'Confirm a cooperation',
    intro: (partenaire, collectivites) =>
      `${collectivites} (France) states that it cooperates with ${partenaire} on this project:`,
    question: 'Is this correct?',
    choisissez: 'Choose an answer.',
    exact: 'Yes, it is correct',
    inexact: 'No, or not any more',
    message: 'A comment, if you wish',
    messageAide: 'It goes to those who keep the sheet, and is not published.',
    envoyer: 'Send my answer',
    merci: 'Thank you, your answer is recorded.',
    dejaRepondu: 'An answer was already given by this link. Thank you.',
    fiche: 'See the public sheet of the project',
  },
  es: {
    titre: 'Confirmar una cooperación',
    intro: (partenaire, collectivites) =>
      `${collectivites} (Francia) indica que coopera con ${partenaire} en el marco de este proyecto:`,
    question: '¿Es correcto?',
    choisissez: 'Elija una respuesta.',
    exact: 'Sí, es correcto',
    inexact: 'No, o ya no',
    message: 'Una precisión, si lo desea',
    messageAide: 'Llega a quienes mantienen la ficha y no se publica.',
    envoyer: 'Enviar mi respuesta',
    merci: 'Gracias, su respuesta ha quedado registrada.',
    dejaRepondu: 'Ya se ha respondido con este enlace. Gracias.',
    fiche: 'Ver la ficha pública del proyecto',
  },
};
