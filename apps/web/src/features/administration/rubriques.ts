import { defineTextes } from '../../i18n/index.ts';

/** What the administration looks after, in the order of its page: each has its page and its words below. */
export const RUBRIQUES = [{ cle: 'organisations', vers: '/administration/organisations' }] as const;
export type CleRubrique = (typeof RUBRIQUES)[number]['cle'];

export const textesRubriques = defineTextes<Record<CleRubrique, { titre: string; texte: string }>>({
  fr: {
    organisations: {
      titre: 'Organisations',
      texte: 'Créer, corriger, fermer une organisation ; ses agents, la confiance qu’on lui fait, qui lui succède.',
    },
  },
  en: {
    organisations: {
      titre: 'Organisations',
      texte: 'Create, correct, close an organisation; its staff, the trust it has, who succeeds it.',
    },
  },
});
