import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { Identifiant, paginationProperties, paginationReponseProperties, strictObject } from '../schemas/commun.ts';
import { Facettes, filtresProperties, triProperty } from '../schemas/filtres.ts';
import { FicheProjet, MotsCles, ProjetTrouve, Relance } from '../schemas/projets.ts';

export const projetsEndpoints = {
  searchProjets: defineEndpoint({
    methode: 'GET',
    chemin: '/projets',
    acces: { public: true },
    resume: 'Recherche par critères croisés, avec les facettes et leurs comptes exacts',
    domaine: 'Recherche',
    query: strictObject({
      ...filtresProperties,
      ...paginationProperties,
      tri: triProperty,
      facettes: Type.Boolean({ default: true, description: '`false` : sans les facettes' }),
    }),
    reponse: strictObject({
      ...paginationReponseProperties,
      projets: Type.Array(ProjetTrouve),
      facettes: Type.Optional(Facettes),
      motsCles: Type.Optional(MotsCles),
      relances: Type.Optional(
        Type.Array(Relance, { description: 'Quand rien n’est trouvé : ce qui rend des projets, le plus d’abord' }),
      ),
    }),
  }),
  getProjet: defineEndpoint({
    methode: 'GET',
    chemin: '/projets/:id',
    acces: { public: true },
    resume: 'Une fiche-projet',
    domaine: 'Fiches',
    params: strictObject({ id: Identifiant }),
    reponse: FicheProjet,
  }),
};
