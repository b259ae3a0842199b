import { defineTextes } from '../../i18n/index.ts';

/** What the administration looks after, in the order of its page: each has its page and its words below. */
export const RUBRIQUES = [
  { cle: 'organisations', vers: '/administration/organisations' },
  { cle: 'referentiels', vers: '/administration/referentiels' },
] as const;
export type CleRubrique = (typeof RUBRIQUES)[number]['cle'];

export const textesRubriques = defineTextes<Record<CleRubrique, { titre: string; texte: string }>>({
  fr: {
    organisations: {
      titre: 'Organisations',
      texte: 'Créer, corriger, fermer une organisation ; ses agents, la confiance qu’on lui fait, qui lui succède.',
    },
    referentiels: {
      titre: 'Référentiels',
      texte:
        'Thématiques, financeurs et opérateurs : leurs noms, leur place, ce que proposent les formulaires, et leur histoire.',
    },
  },
  en: {
    organisations: {
      titre: 'Organisations',
      texte: 'Create, correct, close an organisation; its staff, the trust it has, who succeeds it.',
    },
    referentiels: {
      titre: 'Reference lists',
      texte:
        'Topics, funders and implementing bodies: their names, their place, what the forms offer, and their history.',
    },
  },
});
