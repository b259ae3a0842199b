import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  Identifiant,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { Signalement } from '../schemas/signalements.ts';
import { ETATS_SIGNALEMENT, SUITES_SIGNALEMENT } from '../vocabulaire.ts';

const DOMAINE = 'Signalements';
const params = strictObject({ id: Identifiant });

export const signalementsEndpoints = {
  listSignalements: defineEndpoint({
    methode: 'GET',
    chemin: '/signalements',
    acces: { peut: 'contribuer' },
    resume: 'Les erreurs signalées dans les fiches de son périmètre : à traiter, ou traitées',
    domaine: DOMAINE,
    instantane: true,
    query: strictObject({ etat: OneOf(ETATS_SIGNALEMENT), ...paginationProperties }),
    reponse: strictObject({ ...paginationReponseProperties, signalements: Type.Array(Signalement) }),
  }),
  getSignalement: defineEndpoint({
    methode: 'GET',
    chemin: '/signalements/:id',
    acces: { peut: 'traiterSignalement' },
    resume: 'Une erreur signalée',
    domaine: DOMAINE,
    instantane: true,
    params,
    reponse: Signalement,
  }),
  treatSignalement: defineEndpoint({
    methode: 'POST',
    chemin: '/signalements/:id/traitement',
    acces: { peut: 'traiterSignalement' },
    resume: 'Dire ce qui a été fait ; la réponse part à l’adresse laissée, qui est aussitôt oubliée',
    domaine: DOMAINE,
    instantane: true,
    params,
    corps: strictObject({
      suite: OneOf(SUITES_SIGNALEMENT),
      reponse: Type.String({ minLength: 3, maxLength: 2000, pattern: '\\S', description: 'ce qui a été fait' }),
    }),
    reponse: Signalement,
  }),
};
