import type { EtatMiseAJour, FormulaireProjet, TypeActeur } from '@atlas/contracts';
import type { Vivier } from './demonstration-lecture.ts';

/** The year in which the demonstration stands. */
const ANNEE = 2026;

const AFD = { financeur: 'afd', annee: ANNEE, montant: 40_000 };

const addParagraphe = (texte: string, paragraphe: string): string =>
  [texte, paragraphe].filter((un) => un !== '').join('\n\n');

/** What a proposal changes of a projet. */
export const CHANGEMENTS = {
  resumer: ({ resume }) => ({
    resume: `${resume} Une évaluation partagée avec le partenaire est prévue à mi-parcours.`,
  }),
  raconter: ({ description }) => ({
    description: addParagraphe(
      description,
      'Une mission technique conjointe a eu lieu au printemps. Ses recommandations ont été adoptées par les deux collectivités.',
    ),
  }),
  viser: ({ objectifs }) => ({
    objectifs: addParagraphe(objectifs, 'Former deux agents référents chez chacun des partenaires.'),
  }),
  prolonger: ({ anneeFin }) => ({ anneeFin: Math.max(anneeFin ?? ANNEE, ANNEE) + 2 }),
  terminer: ({ anneeDebut }) => ({ statut: 'termine', anneeFin: Math.max(anneeDebut ?? ANNEE, ANNEE) }),
  suspendre: () => ({ statut: 'suspendu' }),
  chiffrer: ({ budgetTotal, financements }) => ({
    budgetTotal: Math.max(budgetTotal ?? 0, ...financements.map(({ montant }) => montant ?? 0)) + 15_000,
  }),
  financer: ({ financements }) => ({
    financements: [...financements.filter(({ financeur, annee }) => financeur !== 'afd' || annee !== ANNEE), AFD],
  }),
  joindre: ({ contacts }) => ({
    contacts: [
      ...contacts,
      {
        fonction: 'Responsable de la coopération internationale',
        service: 'Relations internationales',
        courriel: 'cooperation@collectivite.example',
        telephone: null,
        visibilite: 'publique',
      },
    ],
  }),
} satisfies Record<string, (projet: FormulaireProjet) => Partial<FormulaireProjet>>;
export type Changement = keyof typeof CHANGEMENTS;

/** What a projet was before the proposal that made it what it is. */
export const createAncien = (projet: FormulaireProjet): FormulaireProjet => ({
  ...projet,
  titre: `${projet.titre} (titre provisoire)`,
  description: projet.description.split('\n\n')[0] ?? '',
});

type Nouveau = Pick<FormulaireProjet, 'titre' | 'resume' | 'objectifs' | 'thematiques'>;

/** Projets to be, with partners of the country of the ambassade. */
export const NOUVEAUX = {
  commence: { titre: 'Compostage dans les cantines', resume: '', objectifs: '', thematiques: [] },
  lecture: {
    titre: 'Bibliothèques de quartier et lecture publique',
    resume:
      'Les deux villes forment les équipes de trois bibliothèques de quartier et constituent ensemble un fonds de livres pour la jeunesse.',
    objectifs: 'Ouvrir trois bibliothèques et former leurs équipes en deux ans.',
    thematiques: ['lecture-publique-et-alphabetisation'],
  },
  maraichage: {
    titre: 'Maraîchage agroécologique aux abords de la ville',
    resume:
      'Deux groupements de producteurs expérimentent des techniques économes en eau, avec l’appui d’un lycée agricole.',
    objectifs: 'Accompagner quarante exploitations vers l’agroécologie.',
    thematiques: ['agroecologie'],
  },
} satisfies Record<string, Nouveau>;

interface Parole {
  de: TypeActeur;
  message: string;
}

/** A proposal of the demonstration. */
export interface Ligne {
  /** Who proposes it: the demonstration account of a kind of actor, or the chef de file of the projet. */
  de: TypeActeur | 'chef';
  /** Among which projets its own is taken. */
  parmi: Vivier;
  quoi: Changement | keyof typeof NOUVEAUX | 'parue';
  etat: EtatMiseAJour;
  /** Days since it was last touched. */
  jours: number;
  aRelire?: true;
  motif?: string;
  avis?: (Parole & { favorable: boolean })[];
  messages?: Parole[];
}

/** What the demonstration accounts have to write, to validate, to give an opinion on and to read again. */
export const LIGNES: readonly Ligne[] = [
  { de: 'collectivite', parmi: 'pays', quoi: 'commence', etat: 'brouillon', jours: 1 },
  { de: 'collectivite', parmi: 'nantes', quoi: 'resumer', etat: 'brouillon', jours: 4 },
  {
    ...{ de: 'collectivite', parmi: 'nantes', quoi: 'chiffrer', etat: 'a_corriger', jours: 2 },
    motif: 'Le budget total comprend-il la valorisation du temps des agents ? Merci de le préciser.',
    messages: [
      { de: 'prefecture', message: 'La délibération mentionne un autre montant.' },
      { de: 'collectivite', message: 'Nous vérifions avec la direction des finances.' },
    ],
  },
  { de: 'collectivite', parmi: 'nantes', quoi: 'prolonger', etat: 'soumise', jours: 12 },
  {
    ...{ de: 'collectivite', parmi: 'pays', quoi: 'lecture', etat: 'soumise', jours: 6 },
    messages: [{ de: 'collectivite', message: 'La convention sera signée lors de la prochaine mission.' }],
  },
  { de: 'collectivite', parmi: 'nantes', quoi: 'financer', etat: 'soumise', jours: 3 },
  { de: 'collectivite', parmi: 'nantes', quoi: 'parue', etat: 'validee', jours: 40 },
  { de: 'collectivite', parmi: 'nantes', quoi: 'parue', etat: 'validee', jours: 75 },
  {
    ...{ de: 'collectivite', parmi: 'nantes', quoi: 'suspendre', etat: 'rejetee', jours: 20 },
    motif: 'La suspension n’est pas confirmée par le partenaire : le projet reste en cours.',
  },
  { de: 'collectivite', parmi: 'nantes', quoi: 'terminer', etat: 'retiree', jours: 30 },

  { de: 'chef', parmi: 'departement', quoi: 'prolonger', etat: 'soumise', jours: 15 },
  {
    ...{ de: 'chef', parmi: 'departement', quoi: 'joindre', etat: 'soumise', jours: 9 },
    messages: [{ de: 'prefecture', message: 'Cette adresse est-elle celle du service, et non d’une personne ?' }],
  },
  { de: 'chef', parmi: 'departement', quoi: 'financer', etat: 'soumise', jours: 5 },
  {
    ...{ de: 'chef', parmi: 'departement', quoi: 'maraichage', etat: 'soumise', jours: 8 },
    avis: [
      {
        de: 'ambassade',
        favorable: true,
        message: 'Projet présenté au poste, en cohérence avec les priorités locales.',
      },
      { de: 'ministere', favorable: true, message: 'Le sujet correspond à l’appel à projets en cours.' },
    ],
  },
  {
    ...{ de: 'chef', parmi: 'departement', quoi: 'viser', etat: 'a_corriger', jours: 7 },
    motif: 'Merci de distinguer les objectifs et les moyens.',
  },
  { de: 'chef', parmi: 'departement', quoi: 'parue', etat: 'validee', jours: 10, aRelire: true },
  { de: 'chef', parmi: 'departement', quoi: 'parue', etat: 'validee', jours: 14, aRelire: true },
  { de: 'chef', parmi: 'departement', quoi: 'parue', etat: 'validee', jours: 55 },

  { de: 'prefecture', parmi: 'departement', quoi: 'resumer', etat: 'brouillon', jours: 5 },
  { de: 'prefecture', parmi: 'departement', quoi: 'terminer', etat: 'soumise', jours: 11 },
  { de: 'prefecture', parmi: 'departement', quoi: 'parue', etat: 'validee', jours: 60 },

  { de: 'ambassade', parmi: 'pays', quoi: 'raconter', etat: 'brouillon', jours: 2 },
  { de: 'ambassade', parmi: 'pays', quoi: 'prolonger', etat: 'soumise', jours: 13 },
  {
    ...{ de: 'ambassade', parmi: 'pays', quoi: 'joindre', etat: 'soumise', jours: 4 },
    avis: [{ de: 'ministere', favorable: true, message: 'Information exacte.' }],
  },
  {
    ...{ de: 'ambassade', parmi: 'pays', quoi: 'chiffrer', etat: 'a_corriger', jours: 6 },
    motif: 'De quelle année est ce montant ?',
  },
  { de: 'ambassade', parmi: 'pays', quoi: 'parue', etat: 'validee', jours: 9, aRelire: true },

  { de: 'ministere', parmi: 'ministere', quoi: 'chiffrer', etat: 'brouillon', jours: 3 },
  { de: 'ministere', parmi: 'ministere', quoi: 'viser', etat: 'soumise', jours: 10 },
  { de: 'ministere', parmi: 'ministere', quoi: 'parue', etat: 'validee', jours: 33 },

  { de: 'operateur', parmi: 'operateur', quoi: 'raconter', etat: 'brouillon', jours: 1 },
  { de: 'operateur', parmi: 'operateur', quoi: 'chiffrer', etat: 'soumise', jours: 7 },
  {
    ...{ de: 'operateur', parmi: 'operateur', quoi: 'suspendre', etat: 'rejetee', jours: 28 },
    motif: 'La collectivité indique que les activités ont repris.',
  },

  { de: 'administration', parmi: 'ministere', quoi: 'resumer', etat: 'brouillon', jours: 8 },
  { de: 'administration', parmi: 'ministere', quoi: 'parue', etat: 'validee', jours: 21 },

  { de: 'chef', parmi: 'pays', quoi: 'prolonger', etat: 'soumise', jours: 16 },
  {
    ...{ de: 'chef', parmi: 'pays', quoi: 'viser', etat: 'soumise', jours: 18 },
    avis: [{ de: 'ambassade', favorable: false, message: 'Le partenaire n’a pas confirmé ce nouvel objectif.' }],
    messages: [{ de: 'ambassade', message: 'Nous proposons d’organiser un échange à trois.' }],
  },
];
