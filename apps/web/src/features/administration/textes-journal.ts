import { defineTextes } from '../../i18n/index.ts';

/** What the details of a line are called; those of another version keep their own name. */
interface Details {
  role: string;
  type: string;
  de: string;
  vers: string;
  suite: string;
  taille: string;
  nom: string;
  publicationDirecte: string;
  successeurId: string;
  rattachements: string;
  misesAJour: string;
  predecesseurs: string;
}

interface TextesJournal {
  qui: string;
  objet: string;
  toutObjet: string;
  action: string;
  touteAction: string;
  du: string;
  au: string;
  filtre: string;
  toutVoir: string;
  exporter: string;
  date: string;
  auteur: string;
  fait: string;
  chose: string;
  suite: string;
  fin: string;
  aucune: string;
  aucuneSuite: string;
  personne: string;
  supprime: (id: number) => string;
  numero: (id: string) => string;
  details: Details;
}

export const textes = defineTextes<TextesJournal>({
  fr: {
    qui: 'Compte ou organisation',
    objet: 'Ce dont il s’agit',
    toutObjet: 'Tout',
    action: 'Ce qui a été fait',
    touteAction: 'Tout',
    du: 'Du',
    au: 'Au',
    filtre: 'Seules les lignes d’une chose ou d’une personne sont montrées.',
    toutVoir: 'Voir tout le journal',
    exporter: 'Exporter ces lignes en CSV',
    date: 'Date',
    auteur: 'Par',
    fait: 'Fait',
    chose: 'Sur',
    suite: 'Lignes plus anciennes',
    fin: 'Il n’y a pas de ligne plus ancienne.',
    aucune: 'Aucune ligne ne répond à ces critères',
    aucuneSuite: 'Élargissez la période, ou retirez un critère.',
    personne: 'L’Atlas lui-même',
    supprime: (id) => `Compte n° ${id}, supprimé`,
    numero: (id) => `n° ${id}`,
    details: {
      role: 'rôle',
      type: 'type',
      de: 'depuis l’organisation n°',
      vers: 'vers l’organisation n°',
      suite: 'suite',
      taille: 'octets',
      nom: 'nom',
      publicationDirecte: 'publie sans attendre',
      successeurId: 'successeur n°',
      rattachements: 'agents déplacés',
      misesAJour: 'propositions déplacées',
      predecesseurs: 'collectivités qui suivent',
    },
  },
  en: {
    qui: 'Account or organisation',
    objet: 'What it is about',
    toutObjet: 'Everything',
    action: 'What was done',
    touteAction: 'Everything',
    du: 'From',
    au: 'To',
    filtre: 'Only the lines of one thing or one person are shown.',
    toutVoir: 'See the whole journal',
    exporter: 'Export these lines as CSV',
    date: 'Date',
    auteur: 'By',
    fait: 'Done',
    chose: 'To',
    suite: 'Earlier lines',
    fin: 'There is no earlier line.',
    aucune: 'No line meets these criteria',
    aucuneSuite: 'Widen the period, or remove a criterion.',
    personne: 'The Atlas itself',
    supprime: (id) => `Account no. ${id}, deleted`,
    numero: (id) => `no. ${id}`,
    details: {
      role: 'role',
      type: 'type',
      de: 'from organisation no.',
      vers: 'to organisation no.',
      suite: 'outcome',
      taille: 'bytes',
      nom: 'name',
      publicationDirecte: 'publishes without waiting',
      successeurId: 'successor no.',
      rattachements: 'staff moved',
      misesAJour: 'proposals moved',
      predecesseurs: 'authorities that follow',
    },
  },
});
