import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { ChiffresCles, Suggestion } from '../schemas/accueil.ts';
import { OneOf, strictObject } from '../schemas/commun.ts';

export const systemeEndpoints = {
  getHealthLive: defineEndpoint({
    methode: 'GET',
    chemin: '/health/live',
    acces: { public: true },
    resume: 'Le service est vivant',
    domaine: 'Service',
    instantane: true,
    reponse: strictObject({ etat: Type.Literal('vivant') }),
  }),
  getHealthReady: defineEndpoint({
    methode: 'GET',
    chemin: '/health/ready',
    acces: { public: true },
    resume: 'Le service peut répondre : base de données, données chargées',
    domaine: 'Service',
    instantane: true,
    reponse: strictObject({ etat: OneOf(['pret']), versionDonnees: Type.String() }),
  }),
  getChiffresCles: defineEndpoint({
    methode: 'GET',
    chemin: '/chiffres-cles',
    acces: { public: true },
    resume: 'Les compteurs datés',
    domaine: 'Atlas',
    reponse: ChiffresCles,
  }),
  listSuggestions: defineEndpoint({
    methode: 'GET',
    chemin: '/suggestions',
    acces: { public: true },
    resume: 'Lieux, acteurs, thématiques et projets à mesure que l’on écrit',
    domaine: 'Recherche',
    query: strictObject({
      q: Type.String({ minLength: 1, maxLength: 100 }),
      limite: Type.Integer({ minimum: 1, maximum: 20, default: 10 }),
    }),
    reponse: strictObject({ suggestions: Type.Array(Suggestion) }),
  }),
};
