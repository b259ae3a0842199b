import type { ACTEURS_CAMPAGNE, OBJETS_CAMPAGNE } from '@atlas/contracts/vocabulaire';
import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

type ActeurCampagne = (typeof ACTEURS_CAMPAGNE)[number];
type ObjetCampagne = (typeof OBJETS_CAMPAGNE)[number];
const ACTEURS_FR: Record<ActeurCampagne, string> = {
  collectivite: 'Les collectivités, pour leurs projets',
  prefecture: 'Les préfectures, pour leur département ou leur région',
  ambassade: 'Les postes diplomatiques, pour leurs pays',
  ministere: 'Les ministères, pour ce qu’ils financent',
  operateur: 'Les opérateurs, pour ce qu’ils financent',
};
const ACTEURS_EN: Record<ActeurCampagne, string> = {
  collectivite: 'Local authorities, for their projects',
  prefecture: 'Prefectures, for their department or region',
  ambassade: 'Diplomatic missions, for their countries',
  ministere: 'Ministries, for what they fund',
  operateur: 'Implementing bodies, for what they fund',
};
const OBJETS_FR: Record<ObjetCampagne, string> = {
  projet: 'Les fiches des projets',
  collectivite: 'Les fiches des collectivités',
};
const OBJETS_EN: Record<ObjetCampagne, string> = { projet: 'Project sheets', collectivite: 'Local authority sheets' };

/** What the administration reads and presses: to prepare a campaign, to open it, to follow it. */
export const textes = defineTextes({
  fr: {
    nouvelle: 'Préparer une campagne',
    nouvelleResume: 'Rien n’est envoyé tant que vous ne l’ouvrez pas.',
    modifier: 'Modifier la campagne',
    titre: 'Titre',
    titreAide: 'Ce que liront les organisations : «\u00a0Mise à jour annuelle des projets\u00a0».',
    message: 'Message',
    messageAide: 'Pourquoi cette campagne, et ce que vous attendez. Il est dans le courriel et en tête de leur liste.',
    debut: 'Premier jour prévu',
    debutAide: 'La campagne commence le jour où vous l’ouvrez.',
    fin: 'Dernier jour',
    finAide: 'Elle se clôt d’elle-même ce jour-là, à minuit.',
    quoi: 'Ce qui est à vérifier',
    termines: 'Y compris les projets terminés',
    qui: 'À qui elle s’adresse',
    quiAide: 'Chaque organisation reçoit la liste des fiches de son périmètre.',
    ou: 'Où',
    ouAide: 'Partout, tant que rien n’est choisi. Avec une région et un pays : les fiches qui concernent les deux.',
    regions: 'Ajouter une région',
    departements: 'Ajouter un département',
    pays: 'Ajouter un pays',
    choisir: 'Choisir…',
    partout: 'Partout en France, et dans tous les pays',
    retirer: (nom: string) => `Retirer ${nom}`,
    enregistrer: 'Enregistrer la campagne',
    acteurs: ACTEURS_FR,
    objets: OBJETS_FR,
    apercu: 'Ce que la campagne atteint',
    apercuTexte: (fiches: number, organisations: number) =>
      `${compterFr(fiches, 'fiche')} à vérifier par ${compterFr(organisations, 'organisation')}.`,
    apercuSansAgent: (nombre: number) =>
      nombre === 0
        ? 'Toutes ont au moins un agent.'
        : `${compterFr(nombre, 'organisation n’a', 'organisations n’ont')} encore aucun agent : elles ne recevront rien. Le tableau de bord en donnera la liste.`,
    apercuVide: 'Aucune fiche n’est dans cette portée : élargissez-la.',
    portee: 'Portée',
    ouvrir: 'Ouvrir la campagne',
    ouvrirConfirme: (prevenues: number) =>
      `La liste des fiches va être faite aujourd’hui, et ${prevenues === 0 ? 'aucune organisation ne sera prévenue, faute d’agent' : compterFr(prevenues, 'organisation va être prévenue', 'organisations vont être prévenues')}. On ne revient pas en arrière : ensuite, la campagne se prolonge ou se clôt.`,
    supprimer: 'Supprimer',
    supprimerConfirme: 'Cette campagne n’a été vue de personne. La supprimer ?',
    relancer: 'Relancer maintenant',
    relancerConfirme:
      'Les organisations qui n’ont pas terminé recevront un rappel. Une relance par jour au plus ; l’Atlas relance aussi de lui-même une semaine après l’ouverture, une semaine avant la fin et la veille.',
    relancees: (nombre: number) =>
      nombre === 0
        ? 'Personne n’était à relancer.'
        : `${compterFr(nombre, 'organisation relancée', 'organisations relancées')}.`,
    relanceeLe: (jour: string) => `Dernière relance : ${jour}.`,
    prolonger: 'Changer le dernier jour',
    prolongerTexte: 'Les organisations verront la nouvelle date dans leur liste et dans les prochains rappels.',
    prolongee: 'Le dernier jour est changé.',
    clore: 'Clore la campagne',
    cloreConfirme: 'Les chiffres ne changeront plus, et plus aucun rappel ne partira. On ne la rouvre pas.',
    annuler: 'Annuler',
    exporter: 'Exporter en CSV',
    gestion: 'Conduire la campagne',
  },
  en: {
    nouvelle: 'Prepare a campaign',
    nouvelleResume: 'Nothing is sent until you open it.',
    modifier: 'Change the campaign',
    titre: 'Title',
    titreAide: 'What organisations will read: “Yearly update of projects”.',
    message: 'Message',
    messageAide: 'Why this campaign, and what you expect. It is in the email and above their list.',
    debut: 'First day planned',
    debutAide: 'The campaign begins on the day you open it.',
    fin: 'Last day',
    finAide: 'It closes by itself on that day, at midnight.',
    quoi: 'What is to be verified',
    termines: 'Completed projects included',
    qui: 'Whom it is addressed to',
    quiAide: 'Each organisation receives the list of the sheets in its scope.',
    ou: 'Where',
    ouAide: 'Everywhere, as long as nothing is chosen. With a region and a country: the sheets that concern both.',
    regions: 'Add a region',
    departements: 'Add a department',
    pays: 'Add a country',
    choisir: 'Choose…',
    partout: 'Everywhere in France, and in all countries',
    retirer: (nom: string) => `Remove ${nom}`,
    enregistrer: 'Save the campaign',
    acteurs: ACTEURS_EN,
    objets: OBJETS_EN,
    apercu: 'What the campaign reaches',
    apercuTexte: (fiches: number, organisations: number) =>
      `${compterEn(fiches, 'sheet')} to be verified by ${compterEn(organisations, 'organisation')}.`,
    apercuSansAgent: (nombre: number) =>
      nombre === 0
        ? 'All of them have staff.'
        : `${compterEn(nombre, 'organisation has', 'organisations have')} no staff yet: they will receive nothing. The board will list them.`,
    apercuVide: 'No sheet is in this scope: widen it.',
    portee: 'Scope',
    ouvrir: 'Open the campaign',
    ouvrirConfirme: (prevenues: number) =>
      `The list of sheets will be made today, and ${prevenues === 0 ? 'no organisation notified, for want of staff' : `${compterEn(prevenues, 'organisation')} notified`}. There is no way back: afterwards the campaign is extended or closed.`,
    supprimer: 'Delete',
    supprimerConfirme: 'Nobody has seen this campaign. Delete it?',
    relancer: 'Remind now',
    relancerConfirme:
      'The organisations that have not finished will receive a reminder. One a day at most; the Atlas also reminds by itself a week after the opening, a week before the end and the day before.',
    relancees: (nombre: number) =>
      nombre === 0 ? 'Nobody was to be reminded.' : `${compterEn(nombre, 'organisation')} reminded.`,
    relanceeLe: (jour: string) => `Last reminder: ${jour}.`,
    prolonger: 'Change the last day',
    prolongerTexte: 'Organisations will see the new date in their list and in the next reminders.',
    prolongee: 'The last day is changed.',
    clore: 'Close the campaign',
    cloreConfirme: 'Its figures will no longer change, and no reminder will leave. It is not opened again.',
    annuler: 'Cancel',
    exporter: 'Export as CSV',
    gestion: 'Run the campaign',
  },
});
