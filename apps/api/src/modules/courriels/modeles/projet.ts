import { defineModele, quote } from './contenu.ts';

interface Confirmation {
  projet: string;
  collectivite: string;
  partenaire: string;
  lien: string;
}

/** What concerns a projet. */
export const projetModeles = {
  /** To the foreign partner, who has no account. */
  'confirmation-partenaire': defineModele<Confirmation>()({
    fr: ({ projet, collectivite, partenaire, lien }) => ({
      sujet: `Confirmez votre coopération avec ${collectivite}`,
      paragraphes: [
        'Bonjour,',
        `${collectivite} (France) indique coopérer avec ${partenaire} dans le cadre du projet « ${projet} ».`,
        'Pouvez-vous nous dire si c’est exact ? Votre réponse ne prend qu’une minute et ne demande pas de créer un compte.',
      ],
      bouton: { libelle: 'Répondre', lien },
      note: 'L’Atlas recense les coopérations des collectivités françaises avec celles du monde entier.',
    }),
    en: ({ projet, collectivite, partenaire, lien }) => ({
      sujet: `Confirm your cooperation with ${collectivite}`,
      paragraphes: [
        'Hello,',
        `${collectivite} (France) states that it cooperates with ${partenaire} on the project “${projet}”.`,
        'Could you tell us whether this is correct? It takes one minute, and you do not need an account.',
      ],
      bouton: { libelle: 'Answer', lien },
      note: 'The Atlas lists the cooperations of French local authorities with those of the whole world.',
    }),
    es: ({ projet, collectivite, partenaire, lien }) => ({
      sujet: `Confirme su cooperación con ${collectivite}`,
      paragraphes: [
        'Hola:',
        `${collectivite} (Francia) indica que coopera con ${partenaire} en el marco del proyecto «${projet}».`,
        '¿Puede decirnos si es correcto? Responder solo lleva un minuto y no requiere crear una cuenta.',
      ],
      bouton: { libelle: 'Responder', lien },
      note: 'El Atlas recoge las cooperaciones de las entidades territoriales francesas con las del mundo entero.',
    }),
  }),
};

/** What concerns the confirmation of a projet, once it is answered. */
export const confirmationModeles = {
  /** To whoever asked the partner. */
  'confirmation-recue': defineModele<{
    projet: string;
    partenaire: string;
    exact: boolean;
    message: string;
    lien: string;
  }>()({
    fr: ({ projet, partenaire, exact, message, lien }) => ({
      sujet: `${partenaire} ${exact ? 'confirme' : 'conteste'} : ${projet}`,
      paragraphes: [
        'Bonjour,',
        exact
          ? `${partenaire} confirme que la fiche « ${projet} » est exacte. Elle porte maintenant la mention « confirmé des deux côtés ».`
          : `${partenaire} répond que la fiche « ${projet} » n’est pas exacte.`,
        ...quote(message),
      ],
      bouton: { libelle: exact ? 'Voir la fiche' : 'Voir la réponse', lien },
    }),
    en: ({ projet, partenaire, exact, message, lien }) => ({
      sujet: `${partenaire} ${exact ? 'confirms' : 'disputes'}: ${projet}`,
      paragraphes: [
        'Hello,',
        exact
          ? `${partenaire} confirms that the sheet “${projet}” is right. It now reads “confirmed by both sides”.`
          : `${partenaire} answers that the sheet “${projet}” is not right.`,
        ...quote(message),
      ],
      bouton: { libelle: exact ? 'See the sheet' : 'See the answer', lien },
    }),
  }),
};
