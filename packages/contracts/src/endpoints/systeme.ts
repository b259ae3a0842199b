import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { ChiffresCles, Suggestion } from '../schemas/accueil.ts';
import { Nullable, OneOf, strictObject } from '../schemas/commun.ts';

const Tuiles = strictObject({
  url: Type.String({ description: 'Modèle, avec {x}, {y} et {z}' }),
  credit: Type.String({ description: 'À montrer avec les tuiles' }),
});

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
    resume: 'Le service peut répondre : base de données, données chargées, index de recherche à jour',
    domaine: 'Service',
    instantane: true,
    reponse: strictObject({
      etat: OneOf(['pret']),
      versionDonnees: Type.String(),
      index: strictObject({
        version: Type.Integer({ description: 'Des données que la recherche connaît' }),
        projets: Type.Integer(),
      }),
    }),
  }),
  getConfiguration: defineEndpoint({
    methode: 'GET',
    chemin: '/configuration',
    acces: { public: true },
    resume: "Ce que l'installation a choisi et que les pages doivent savoir",
    domaine: 'Service',
    instantane: true,
    reponse: strictObject({
      tuiles: Nullable(strictObject({ france: Tuiles, monde: Tuiles })),
    }),
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
