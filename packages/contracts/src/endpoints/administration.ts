import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  CompteAdministre,
  filtresJournal,
  InvitationEnCours,
  LigneJournal,
  OrganisationAdministree,
  OrganisationSaisie,
} from '../schemas/administration.ts';
import {
  Identifiant,
  Nullable,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { Fait } from '../schemas/comptes.ts';
import { ACTIONS_COMPTE, ETATS_COMPTE, TYPES_ACTEUR } from '../vocabulaire.ts';

const base = { acces: { peut: 'administrer' }, domaine: 'Administration', instantane: true } as const;
const params = strictObject({ id: Identifiant });
const q = Type.Optional(Type.String({ minLength: 1, maxLength: 100 }));

export const administrationEndpoints = {
  getAdministration: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration',
    resume: 'Ce qui attend l’administration, en nombres',
    reponse: strictObject({
      demandes: Type.Integer({ description: 'Demandes de rejoindre une organisation' }),
      aValider: Type.Integer({ description: 'Propositions que l’administration valide' }),
      aRelire: Type.Integer(),
      courrielsAbandonnes: Type.Integer(),
    }),
  }),
  listOrganisations: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/organisations',
    resume: 'Les organisations, par nom, code INSEE ou SIREN',
    query: strictObject({
      q,
      type: Type.Optional(OneOf(TYPES_ACTEUR)),
      agents: Type.Optional(OneOf(['avec', 'sans'])),
      ...paginationProperties,
    }),
    reponse: strictObject({ ...paginationReponseProperties, organisations: Type.Array(OrganisationAdministree) }),
  }),
  getOrganisationAdministree: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/organisations/:id',
    resume: 'Une organisation, telle que l’administration la modifie',
    params,
    reponse: OrganisationAdministree,
  }),
  createOrganisation: defineEndpoint({
    ...base,
    methode: 'POST',
    chemin: '/administration/organisations',
    resume: 'Créer une organisation',
    corps: OrganisationSaisie,
    reponse: OrganisationAdministree,
  }),
  updateOrganisation: defineEndpoint({
    ...base,
    methode: 'PUT',
    chemin: '/administration/organisations/:id',
    resume: 'Modifier une organisation',
    params,
    corps: OrganisationSaisie,
    reponse: OrganisationAdministree,
  }),
  setFermetureOrganisation: defineEndpoint({
    ...base,
    methode: 'PUT',
    chemin: '/administration/organisations/:id/fermeture',
    resume: 'Fermer une organisation, dont les agents perdent aussitôt leurs droits, ou la rouvrir',
    params,
    corps: strictObject({ fermee: Type.Boolean() }),
    reponse: OrganisationAdministree,
  }),
  declareSuccesseur: defineEndpoint({
    ...base,
    methode: 'PUT',
    chemin: '/administration/collectivites/:id/successeur',
    resume: 'Dire ce qu’une collectivité est devenue : ses agents et leurs propositions passent à son successeur',
    params,
    corps: strictObject({
      successeurId: Identifiant,
      cesseeLe: Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'jour, AAAA-MM-JJ' }),
    }),
    reponse: Fait,
  }),
  cancelSuccesseur: defineEndpoint({
    ...base,
    methode: 'DELETE',
    chemin: '/administration/collectivites/:id/successeur',
    resume: 'Revenir sur cette déclaration : chacun retrouve son organisation',
    params,
    reponse: Fait,
  }),
  listInvitations: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/invitations',
    resume: 'Les invitations qui attendent une réponse',
    query: strictObject({ ...paginationProperties }),
    reponse: strictObject({ ...paginationReponseProperties, invitations: Type.Array(InvitationEnCours) }),
  }),
  revokeInvitation: defineEndpoint({
    ...base,
    methode: 'DELETE',
    chemin: '/administration/invitations/:id',
    resume: 'Révoquer une invitation',
    params: strictObject({ id: Type.String({ pattern: '^[0-9a-f]{64}$' }) }),
    reponse: Fait,
  }),
  listComptes: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/comptes',
    resume: 'Les comptes, par nom, adresse ou organisation',
    query: strictObject({ q, etat: Type.Optional(OneOf(ETATS_COMPTE)), ...paginationProperties }),
    reponse: strictObject({ ...paginationReponseProperties, comptes: Type.Array(CompteAdministre) }),
  }),
  actOnCompte: defineEndpoint({
    ...base,
    methode: 'POST',
    chemin: '/administration/comptes/:id/action',
    resume: 'Désactiver ou réactiver un compte, fermer ses sessions, retirer son second facteur',
    description: 'L’effet est immédiat ; la personne en est avertie par courriel quand son accès change.',
    params,
    corps: strictObject({ action: OneOf(ACTIONS_COMPTE) }),
    reponse: CompteAdministre,
  }),
  listJournal: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/journal',
    resume: 'Le journal : qui a fait quoi, quand, du plus récent au plus ancien',
    query: strictObject({
      ...filtresJournal,
      avant: Type.Optional(Type.String({ pattern: '^[0-9]{1,18}$', description: 'La dernière ligne déjà lue' })),
    }),
    reponse: strictObject({ lignes: Type.Array(LigneJournal), suite: Nullable(Type.String()) }),
  }),
  exportJournal: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/journal.csv',
    resume: 'Ces lignes du journal, en CSV',
    type: 'text/csv',
    query: strictObject(filtresJournal),
    reponse: Type.String({ format: 'binary' }),
  }),
};
