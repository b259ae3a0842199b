import { defineModele } from './contenu.ts';

interface Confirmation {
  projet: string;
  collectivite: string;
  partenaire: string;
  lien: string;
}

/** What concerns a projet, or several. */
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

  'resume-du-jour': defineModele<{ lignes: { texte: string; lien: string }[] }>()({
    fr: ({ lignes }) => ({
      sujet: 'Ce qui a changé aujourd’hui',
      paragraphes: ['Bonjour,', 'Voici ce qui a changé dans ce que vous suivez :', { liste: lignes }],
    }),
    en: ({ lignes }) => ({
      sujet: 'What changed today',
      paragraphes: ['Hello,', 'Here is what changed in what you follow:', { liste: lignes }],
    }),
  }),
};
