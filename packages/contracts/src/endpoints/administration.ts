import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { strictObject } from '../schemas/commun.ts';

const DOMAINE = 'Administration';

export const administrationEndpoints = {
  getAdministration: defineEndpoint({
    methode: 'GET',
    chemin: '/administration',
    acces: { peut: 'administrer' },
    resume: 'Ce qui attend l’administration, en nombres',
    domaine: DOMAINE,
    instantane: true,
    reponse: strictObject({
      demandes: Type.Integer({ description: 'Demandes de rejoindre une organisation' }),
      aValider: Type.Integer({ description: 'Propositions que l’administration valide' }),
      aRelire: Type.Integer({ description: 'Propositions parues sans attendre' }),
      courrielsAbandonnes: Type.Integer({ description: 'Courriels qui n’ont pas pu partir, depuis 30 jours' }),
    }),
  }),
};
