import type { AvancementCampagne, EtatCampagne, EtatFicheCampagne } from '@atlas/contracts/vocabulaire';
import { compterEn, compterFr, defineTextes } from '../../i18n/index.ts';

const ETATS_FR: Record<EtatCampagne, string> = { preparee: 'En préparation', ouverte: 'Ouverte', close: 'Close' };
const ETATS_EN: Record<EtatCampagne, string> = { preparee: 'In preparation', ouverte: 'Open', close: 'Over' };
const FICHES_FR: Record<EtatFicheCampagne, string> = {
  a_verifier: 'À vérifier',
  en_attente: 'En attente de validation',
  a_jour: 'À jour',
};
const FICHES_EN: Record<EtatFicheCampagne, string> = {
  a_verifier: 'To verify',
  en_attente: 'Waiting for validation',
  a_jour: 'Up to date',
};
const AVANCEMENTS_FR: Record<AvancementCampagne, string> = {
  terminee: 'Terminé',
  commencee: 'Commencé',
  non_commencee: 'Pas commencé',
  sans_agent: 'Sans agent',
};
const AVANCEMENTS_EN: Record<AvancementCampagne, string> = {
  terminee: 'Finished',
  commencee: 'Begun',
  non_commencee: 'Not begun',
  sans_agent: 'Without staff',
};

export const textes = defineTextes({
  fr: {
    campagnes: 'Campagnes de mise à jour',
    campagnesResume: 'Chaque campagne demande aux organisations de vérifier leurs fiches, pendant quelques semaines.',
    preparer: 'Préparer une campagne',
    aucune: 'Aucune campagne pour le moment',
    aucuneTexte: 'Quand l’administration en ouvre une, elle apparaît ici et vous en êtes averti.',
    etats: ETATS_FR,
    fiches: FICHES_FR,
    avancements: AVANCEMENTS_FR,
    du: (debut: string, fin: string) => `du ${debut} au ${fin}`,
    reste: (jours: number) =>
      jours < 0 ? 'dernier jour passé' : jours === 0 ? 'se termine aujourd’hui' : `encore ${compterFr(jours, 'jour')}`,
    votreListe: 'Votre liste',
    ensemble: 'Ensemble',
    avancement: (faites: string, total: number) =>
      `${faites} sur ${compterFr(total, 'fiche vérifiée', 'fiches vérifiées')}`,
    enAttente: (nombre: number) => `${compterFr(nombre, 'en attente', 'en attente')} de validation`,
    sansListe: 'Votre organisation n’a aucune fiche à vérifier dans cette campagne.',
    voirTableau: 'Voir le tableau de bord',
    toujoursExact: 'Toujours exact',
    toujoursExactDe: (titre: string) => `Toujours exact : ${titre}`,
    proposer: 'Proposer une mise à jour',
    proposerPour: (titre: string) => `Proposer une mise à jour : ${titre}`,
    verifiee: 'Vérifiée aujourd’hui',
    verifieeMot: (titre: string, reste: number) =>
      `«\u00a0${titre}\u00a0» est vérifiée. ${reste === 0 ? 'Votre liste est terminée.' : `Il en reste ${reste}.`}`,
    derniere: (jour: string, organisme: string) => `Vérifiée le ${jour} par ${organisme}`,
    jamais: 'Jamais vérifiée',
    terminee: 'Votre liste est terminée',
    termineeTexte: 'Toutes vos fiches sont à jour ou attendent une validation. Merci.',
    closeTexte: 'Cette campagne est close. Vous pouvez toujours mettre à jour vos fiches.',
    suivantes: 'Afficher les fiches suivantes',
    rien: 'Aucune fiche ici.',
    fichesDe: 'Fiches de votre liste',
    objet: { projet: 'Projet', collectivite: 'Collectivité' },
    erreur: 'Le service n’a pas répondu. Réessayez.',
    enCours: 'Campagne en cours',
    voirListe: 'Voir ma liste',
    toutes: 'Toutes les campagnes',
  },
  en: {
    campagnes: 'Update campaigns',
    campagnesResume: 'Each campaign asks organisations to verify their sheets, for a few weeks.',
    preparer: 'Prepare a campaign',
    aucune: 'No campaign at the moment',
    aucuneTexte: 'When the administration opens one, it shows here and you are notified.',
    etats: ETATS_EN,
    fiches: FICHES_EN,
    avancements: AVANCEMENTS_EN,
    du: (debut: string, fin: string) => `from ${debut} to ${fin}`,
    reste: (jours: number) =>
      jours < 0 ? 'last day over' : jours === 0 ? 'ends today' : `${compterEn(jours, 'day')} left`,
    votreListe: 'Your list',
    ensemble: 'Overall',
    avancement: (faites: string, total: number) => `${faites} of ${compterEn(total, 'sheet')} verified`,
    enAttente: (nombre: number) => `${compterEn(nombre, 'waiting', 'waiting')} for validation`,
    sansListe: 'Your organisation has no sheet to verify in this campaign.',
    voirTableau: 'See the board',
    toujoursExact: 'Still accurate',
    toujoursExactDe: (titre: string) => `Still accurate: ${titre}`,
    proposer: 'Propose an update',
    proposerPour: (titre: string) => `Propose an update: ${titre}`,
    verifiee: 'Verified today',
    verifieeMot: (titre: string, reste: number) =>
      `“${titre}” is verified. ${reste === 0 ? 'Your list is finished.' : `${reste} left.`}`,
    derniere: (jour: string, organisme: string) => `Verified on ${jour} by ${organisme}`,
    jamais: 'Never verified',
    terminee: 'Your list is finished',
    termineeTexte: 'All your sheets are up to date or wait for a validation. Thank you.',
    closeTexte: 'This campaign is over. You may still update your sheets.',
    suivantes: 'Show the next sheets',
    rien: 'No sheet here.',
    fichesDe: 'Sheets of your list',
    objet: { projet: 'Project', collectivite: 'Local authority' },
    erreur: 'The service did not answer. Try again.',
    enCours: 'Campaign under way',
    voirListe: 'See my list',
    toutes: 'All campaigns',
  },
});
