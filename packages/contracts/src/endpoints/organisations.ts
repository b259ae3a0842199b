import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { Identifiant, Nullable, OneOf, strictObject } from '../schemas/commun.ts';
import { CompteConnecte, Courriel, Fait, FicheOrganisation, Jeton, OrganisationTrouvee } from '../schemas/comptes.ts';
import { ROLES_MEMBRE } from '../vocabulaire.ts';

const DOMAINE = 'Organisations';
const params = strictObject({ id: Identifiant });
const Motif = Type.String({ minLength: 3, maxLength: 1000, pattern: '\\S', description: 'motif' });

export const organisationsEndpoints = {
  searchOrganisations: defineEndpoint({
    methode: 'GET',
    chemin: '/organisations',
    acces: { connecte: true },
    resume: 'Chercher une organisation par son nom, son code INSEE ou son SIREN',
    domaine: DOMAINE,
    instantane: true,
    query: strictObject({ q: Type.String({ minLength: 1, maxLength: 100 }) }),
    reponse: strictObject({ organisations: Type.Array(OrganisationTrouvee) }),
  }),
  getOrganisation: defineEndpoint({
    methode: 'GET',
    chemin: '/organisations/:id',
    acces: { peut: 'voirOrganisation' },
    resume: 'Une organisation et ses agents',
    domaine: DOMAINE,
    instantane: true,
    params,
    reponse: FicheOrganisation,
  }),
  askRattachement: defineEndpoint({
    methode: 'POST',
    chemin: '/organisations/:id/demandes',
    acces: { connecte: true },
    resume: 'Demander à rejoindre une organisation',
    description: 'Un gestionnaire de l’organisation, ou de l’échelon supérieur, en est averti et décide.',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({ message: Nullable(Type.String({ maxLength: 1000 })) }),
    reponse: CompteConnecte,
  }),
  inviteMembre: defineEndpoint({
    methode: 'POST',
    chemin: '/organisations/:id/invitations',
    acces: { peut: 'gererOrganisation' },
    resume: 'Inviter un agent par courriel',
    domaine: DOMAINE,
    instantane: true,
    parMinute: 20,
    params,
    corps: strictObject({ courriel: Courriel, role: OneOf(ROLES_MEMBRE) }),
    reponse: Fait,
  }),
  acceptInvitation: defineEndpoint({
    methode: 'POST',
    chemin: '/invitations',
    acces: { connecte: true },
    resume: 'Accepter l’invitation reçue par courriel',
    domaine: DOMAINE,
    instantane: true,
    corps: strictObject({ jeton: Jeton }),
    reponse: CompteConnecte,
  }),
  decideRattachement: defineEndpoint({
    methode: 'POST',
    chemin: '/rattachements/:id/decision',
    acces: { peut: 'gererOrganisation' },
    resume: 'Accepter ou refuser une demande, un refus donnant son motif',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: Type.Union([
      strictObject({ decision: Type.Literal('accepter'), role: OneOf(ROLES_MEMBRE) }),
      strictObject({ decision: Type.Literal('refuser'), motif: Motif }),
    ]),
    reponse: FicheOrganisation,
  }),
  updateMembre: defineEndpoint({
    methode: 'PATCH',
    chemin: '/rattachements/:id',
    acces: { peut: 'gererOrganisation' },
    resume: 'Changer le rôle d’un agent',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({ role: OneOf(ROLES_MEMBRE) }),
    reponse: FicheOrganisation,
  }),
  removeMembre: defineEndpoint({
    methode: 'DELETE',
    chemin: '/rattachements/:id',
    acces: { peut: 'gererOrganisation' },
    resume: 'Retirer un agent, qui n’agit plus pour l’organisation à l’instant même',
    domaine: DOMAINE,
    instantane: true,
    params,
    reponse: FicheOrganisation,
  }),
};
