import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  CodeDepartement,
  CodePays,
  CodeRegion,
  Identifiant,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { FicheCollectivite, FichePartenaire, ResumeCollectivite, ResumePartenaire } from '../schemas/territoires.ts';
import { TYPES_COLLECTIVITE } from '../vocabulaire.ts';

const triProperty = Type.Optional(OneOf(['projets', 'nom', 'population'], '`projets` par défaut, du plus au moins'));
const nomProperty = Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Partie du nom' }));

export const acteursEndpoints = {
  listCollectivites: defineEndpoint({
    methode: 'GET',
    chemin: '/collectivites',
    acces: { public: true },
    resume: 'Les collectivités françaises',
    domaine: 'Listes',
    query: strictObject({
      ...paginationProperties,
      q: nomProperty,
      typeCollectivite: Type.Optional(Type.Array(OneOf(TYPES_COLLECTIVITE), { maxItems: 5 })),
      region: Type.Optional(Type.Array(CodeRegion, { maxItems: 60 })),
      departement: Type.Optional(Type.Array(CodeDepartement, { maxItems: 110 })),
      pays: Type.Optional(Type.Array(CodePays, { maxItems: 200, description: 'Qui y coopèrent' })),
      tri: triProperty,
    }),
    reponse: strictObject({ ...paginationReponseProperties, collectivites: Type.Array(ResumeCollectivite) }),
  }),
  getCollectivite: defineEndpoint({
    methode: 'GET',
    chemin: '/collectivites/:id',
    acces: { public: true },
    resume: 'Une fiche-collectivité',
    domaine: 'Fiches',
    params: strictObject({ id: Identifiant }),
    reponse: FicheCollectivite,
  }),
  listPartenaires: defineEndpoint({
    methode: 'GET',
    chemin: '/partenaires',
    acces: { public: true },
    resume: 'Les collectivités partenaires étrangères',
    domaine: 'Listes',
    query: strictObject({
      ...paginationProperties,
      q: nomProperty,
      pays: Type.Optional(Type.Array(CodePays, { maxItems: 200 })),
      region: Type.Optional(
        Type.Array(CodeRegion, { maxItems: 60, description: 'Liées à une collectivité de la région' }),
      ),
      tri: triProperty,
    }),
    reponse: strictObject({ ...paginationReponseProperties, partenaires: Type.Array(ResumePartenaire) }),
  }),
  getPartenaire: defineEndpoint({
    methode: 'GET',
    chemin: '/partenaires/:id',
    acces: { public: true },
    resume: 'Une fiche de collectivité partenaire',
    description:
      'Le numéro d’une collectivité qui a été fusionnée dans une autre donne celle-ci, sous son propre numéro.',
    domaine: 'Fiches',
    params: strictObject({ id: Identifiant }),
    reponse: FichePartenaire,
  }),
};
