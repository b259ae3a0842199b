import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { strictObject } from '../schemas/commun.ts';
import { Interpretation } from '../schemas/interpretation.ts';

export const rechercheEndpoints = {
  getInterpretation: defineEndpoint({
    methode: 'GET',
    chemin: '/interpretation',
    acces: { public: true },
    resume: 'Ce qu’une phrase dit, en critères de recherche à montrer et à corriger',
    domaine: 'Recherche',
    query: strictObject({ q: Type.String({ minLength: 1, maxLength: 500, description: 'La phrase' }) }),
    reponse: Interpretation,
  }),
};
