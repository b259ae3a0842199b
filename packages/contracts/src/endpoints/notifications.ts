import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  Identifiant,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { NonLues, Notification } from '../schemas/notifications.ts';
import { LANGUES } from '../vocabulaire.ts';

const DOMAINE = 'Notifications';

export const notificationsEndpoints = {
  listNotifications: defineEndpoint({
    methode: 'GET',
    chemin: '/notifications',
    acces: { connecte: true },
    resume: 'Ses notifications, les dernières d’abord',
    domaine: DOMAINE,
    instantane: true,
    query: strictObject({
      langue: Type.Optional(OneOf(LANGUES, 'Celle de qui lit ; par défaut celle de son compte')),
      ...paginationProperties,
    }),
    reponse: strictObject({
      ...paginationReponseProperties,
      ...NonLues.properties,
      notifications: Type.Array(Notification),
    }),
  }),
  countNotifications: defineEndpoint({
    methode: 'GET',
    chemin: '/notifications/non-lues',
    acces: { connecte: true },
    resume: 'Combien de ses notifications ne sont pas lues',
    domaine: DOMAINE,
    instantane: true,
    reponse: NonLues,
  }),
  markNotification: defineEndpoint({
    methode: 'POST',
    chemin: '/notifications/:id/lecture',
    acces: { connecte: true },
    resume: 'Marquer une de ses notifications comme lue',
    domaine: DOMAINE,
    instantane: true,
    params: strictObject({ id: Identifiant }),
    reponse: NonLues,
  }),
  markNotifications: defineEndpoint({
    methode: 'POST',
    chemin: '/notifications/lecture',
    acces: { connecte: true },
    resume: 'Marquer toutes ses notifications comme lues',
    domaine: DOMAINE,
    instantane: true,
    reponse: NonLues,
  }),
};
