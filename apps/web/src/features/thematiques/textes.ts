import { defineTextes } from '../../i18n/index.ts';

export const textes = defineTextes({
  fr: {
    liste: 'Thématiques',
    resume: 'Ce sur quoi portent les coopérations. Un projet peut relever de plusieurs thématiques.',
    thematique: 'Thématique',
    sousThematiques: 'Plus précisément',
    carteTitre: (nom: string) => `Les coopérations sur la carte : ${nom}`,
  },
  en: {
    liste: 'Topics',
    resume: 'What the cooperations are about. A project may come under several topics.',
    thematique: 'Topic',
    sousThematiques: 'More precisely',
    carteTitre: (nom: string) => `The cooperations on the map: ${nom}`,
  },
});
