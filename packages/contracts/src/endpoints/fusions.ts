import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  CodePays,
  Identifiant,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { Fait } from '../schemas/comptes.ts';
import { Doublon, FusionPartenaire, PartenaireCompare } from '../schemas/fusions.ts';
import { CHAMPS_FUSION, ETATS_DOUBLON } from '../vocabulaire.ts';

const base = { acces: { peut: 'administrer' }, domaine: 'Administration', instantane: true } as const;
const params = strictObject({ id: Identifiant });
const RefVersion = strictObject({ id: Identifiant, version: Identifiant });

export const fusionsEndpoints = {
  listDoublons: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/partenaires/doublons',
    resume: 'Les collectivités partenaires qui se ressemblent, des plus aux moins ressemblantes',
    query: strictObject({
      pays: Type.Optional(CodePays),
      etat: Type.Optional(OneOf(ETATS_DOUBLON, '`a_examiner` par défaut')),
      ...paginationProperties,
    }),
    reponse: strictObject({ ...paginationReponseProperties, doublons: Type.Array(Doublon) }),
  }),
  comparePartenaires: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/partenaires/comparaison',
    resume: 'Deux collectivités partenaires côte à côte, et ce qui passerait de l’une à l’autre',
    query: strictObject({ a: Identifiant, b: Identifiant }),
    reponse: strictObject({
      a: PartenaireCompare,
      b: PartenaireCompare,
      km: Type.Number(),
      projetsCommuns: Type.Integer({ description: 'Projets qui nomment les deux' }),
      distincts: Type.Boolean({ description: 'Quelqu’un a dit que ce ne sont pas des doublons' }),
    }),
  }),
  setDistincts: defineEndpoint({
    ...base,
    methode: 'PUT',
    chemin: '/administration/partenaires/distincts',
    resume: 'Dire que deux collectivités partenaires ne sont pas des doublons, ou revenir dessus',
    corps: strictObject({ a: Identifiant, b: Identifiant, distincts: Type.Boolean() }),
    reponse: Fait,
  }),
  mergePartenaires: defineEndpoint({
    ...base,
    methode: 'POST',
    chemin: '/administration/partenaires/fusions',
    resume: 'Fusionner une collectivité partenaire dans une autre, qui reçoit tout ce qui lui est lié',
    description:
      'Les deux sont d’un même pays. `version` est celle que l’on a vue de chacune. Le numéro de celle qui n’est plus mène à celle qui reste, son nom est encore reconnu par les imports, et la fusion s’annule.',
    corps: strictObject({
      garde: RefVersion,
      fusionne: RefVersion,
      reprises: Type.Array(OneOf(CHAMPS_FUSION), {
        maxItems: CHAMPS_FUSION.length,
        uniqueItems: true,
        description: 'Ce que celle qui reste prend de l’autre',
      }),
    }),
    reponse: FusionPartenaire,
  }),
  listFusions: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/partenaires/fusions',
    resume: 'Les fusions de collectivités partenaires, les dernières d’abord',
    query: strictObject(paginationProperties),
    reponse: strictObject({ ...paginationReponseProperties, fusions: Type.Array(FusionPartenaire) }),
  }),
  getFusion: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/partenaires/fusions/:id',
    resume: 'Une fusion, et ce qui empêche de l’annuler',
    params,
    reponse: strictObject({
      ...FusionPartenaire.properties,
      obstacles: Type.Array(Type.String(), { description: 'Aucun : la fusion peut être annulée' }),
    }),
  }),
  cancelFusion: defineEndpoint({
    ...base,
    methode: 'POST',
    chemin: '/administration/partenaires/fusions/:id/annulation',
    resume: 'Annuler une fusion : l’autre collectivité revient telle qu’elle était, avec ce qui lui était lié',
    params,
    reponse: FusionPartenaire,
  }),
};
