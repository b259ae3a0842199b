import { defineTextes } from '../../i18n/index.ts';

/** What the administration looks after, in the order of its page: each has its page and its words below. */
export const RUBRIQUES = [
  { cle: 'organisations', vers: '/administration/organisations' },
  { cle: 'comptes', vers: '/administration/comptes' },
  { cle: 'invitations', vers: '/administration/invitations' },
  { cle: 'journal', vers: '/administration/journal' },
  { cle: 'referentiels', vers: '/administration/referentiels' },
  { cle: 'imports', vers: '/administration/imports' },
  { cle: 'partenaires', vers: '/administration/partenaires' },
  { cle: 'campagnes', vers: '/campagnes' },
] as const;
export type CleRubrique = (typeof RUBRIQUES)[number]['cle'];

export const textesRubriques = defineTextes<Record<CleRubrique, { titre: string; texte: string }>>({
  fr: {
    organisations: {
      titre: 'Organisations',
      texte: 'Créer, corriger ou fermer une organisation, lui faire confiance, dire qui lui succède.',
    },
    comptes: {
      titre: 'Comptes',
      texte: 'Trouver une personne, la changer d’organisation, fermer ses sessions, désactiver son compte.',
    },
    invitations: {
      titre: 'Invitations',
      texte: 'Celles qui attendent une réponse : les renvoyer, les révoquer.',
    },
    journal: {
      titre: 'Journal',
      texte: 'Qui a fait quoi, et quand. Rien ne s’y efface.',
    },
    referentiels: {
      titre: 'Référentiels',
      texte:
        'Thématiques, financeurs et opérateurs : leurs noms, leur place, ce que proposent les formulaires, et leur histoire.',
    },
    imports: {
      titre: 'Imports',
      texte: 'Envoyer un fichier de projets, lire ce qu’il ferait, puis l’importer.',
    },
    partenaires: {
      titre: 'Doublons de partenaires',
      texte: 'Comparer les collectivités étrangères qui se ressemblent, les fusionner, et revenir sur une fusion.',
    },
    campagnes: {
      titre: 'Campagnes de mise à jour',
      texte: 'Préparer, ouvrir et suivre les campagnes qui demandent aux organisations de vérifier leurs fiches.',
    },
  },
  en: {
    organisations: {
      titre: 'Organisations',
      texte: 'Create, correct or close an organisation, trust it, say who succeeds it.',
    },
    comptes: {
      titre: 'Accounts',
      texte: 'Find a person, move them to another organisation, close their sessions, disable their account.',
    },
    invitations: {
      titre: 'Invitations',
      texte: 'Those that wait for an answer: send them again, revoke them.',
    },
    journal: {
      titre: 'Journal',
      texte: 'Who did what, and when. Nothing is ever erased from it.',
    },
    referentiels: {
      titre: 'Reference lists',
      texte:
        'Topics, funders and implementing bodies: their names, their place, what the forms offer, and their history.',
    },
    imports: {
      titre: 'Imports',
      texte: 'Send a file of projects, read what it would do, then import it.',
    },
    partenaires: {
      titre: 'Duplicate partners',
      texte: 'Compare foreign authorities that look alike, merge them, and undo a merger.',
    },
    campagnes: {
      titre: 'Update campaigns',
      texte: 'Prepare, open and follow the campaigns that ask organisations to verify their sheets.',
    },
  },
});
