import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  Avancement,
  Campagne,
  CampagneSaisie,
  FicheDeCampagne,
  OrganisationDeCampagne,
  porteeCampagne,
  TableauDeCampagne,
} from '../schemas/campagnes.ts';
import {
  Identifiant,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { Fait } from '../schemas/comptes.ts';
import { AVANCEMENTS_CAMPAGNE, ETATS_CAMPAGNE, ETATS_FICHE_CAMPAGNE } from '../vocabulaire.ts';

const base = { domaine: 'Campagnes', instantane: true } as const;
const administration = { ...base, acces: { peut: 'administrer' } } as const;
const lecture = { ...base, acces: { peut: 'voirCampagne' }, methode: 'GET' } as const;
const suivi = { ...base, acces: { peut: 'suivreCampagne' }, methode: 'GET' } as const;
const params = strictObject({ id: Identifiant });

export const campagnesEndpoints = {
  listCampagnes: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/campagnes',
    acces: { peut: 'contribuer' },
    resume: 'Les campagnes de mise à jour, les dernières d’abord',
    description: 'Celles qui se préparent ne sont vues que de l’administration.',
    query: strictObject({ etat: Type.Optional(OneOf(ETATS_CAMPAGNE)), ...paginationProperties }),
    reponse: strictObject({ ...paginationReponseProperties, campagnes: Type.Array(Campagne) }),
  }),
  createCampagne: defineEndpoint({
    ...administration,
    methode: 'POST',
    chemin: '/campagnes',
    resume: 'Préparer une campagne',
    corps: CampagneSaisie,
    reponse: Campagne,
  }),
  previewCampagne: defineEndpoint({
    ...administration,
    methode: 'GET',
    chemin: '/campagnes/apercu',
    resume: 'Combien de fiches et d’organisations une portée atteint',
    query: strictObject(porteeCampagne),
    reponse: strictObject({
      fiches: Type.Integer(),
      organisations: Type.Integer(),
      sansAgent: Type.Integer({ description: 'Organisations que personne ne représente' }),
    }),
  }),
  getCampagne: defineEndpoint({
    ...lecture,
    chemin: '/campagnes/:id',
    resume: 'Une campagne, et où en est son organisation',
    params,
    reponse: Campagne,
  }),
  updateCampagne: defineEndpoint({
    ...administration,
    methode: 'PUT',
    chemin: '/campagnes/:id',
    resume: 'Modifier une campagne qui se prépare',
    params,
    corps: CampagneSaisie,
    reponse: Campagne,
  }),
  removeCampagne: defineEndpoint({
    ...administration,
    methode: 'DELETE',
    chemin: '/campagnes/:id',
    resume: 'Supprimer une campagne qui se prépare',
    params,
    reponse: Fait,
  }),
  openCampagne: defineEndpoint({
    ...administration,
    methode: 'POST',
    chemin: '/campagnes/:id/ouverture',
    resume: 'L’ouvrir aujourd’hui : faire la liste des fiches et prévenir les organisations',
    params,
    reponse: Campagne,
  }),
  extendCampagne: defineEndpoint({
    ...administration,
    methode: 'POST',
    chemin: '/campagnes/:id/prolongation',
    resume: 'Changer le dernier jour d’une campagne ouverte',
    params,
    corps: strictObject({ fin: CampagneSaisie.properties.fin }),
    reponse: Campagne,
  }),
  remindCampagne: defineEndpoint({
    ...administration,
    methode: 'POST',
    chemin: '/campagnes/:id/relance',
    resume: 'Relancer aujourd’hui les organisations qui n’ont pas fini, une fois par jour au plus',
    params,
    reponse: strictObject({ organisations: Type.Integer(), campagne: Campagne }),
  }),
  closeCampagne: defineEndpoint({
    ...administration,
    methode: 'POST',
    chemin: '/campagnes/:id/cloture',
    resume: 'La clore avant son dernier jour',
    params,
    reponse: Campagne,
  }),
  listFichesCampagne: defineEndpoint({
    ...lecture,
    chemin: '/campagnes/:id/fiches',
    resume: 'Les fiches que son organisation a à vérifier, celles qui restent d’abord',
    params,
    query: strictObject({ etat: Type.Optional(OneOf(ETATS_FICHE_CAMPAGNE)), ...paginationProperties }),
    reponse: strictObject({
      ...paginationReponseProperties,
      avancement: Avancement,
      fiches: Type.Array(FicheDeCampagne),
    }),
  }),
  getTableauCampagne: defineEndpoint({
    ...suivi,
    chemin: '/campagnes/:id/tableau-de-bord',
    resume: 'Où en est une campagne, par département et par pays, dans son périmètre',
    params,
    reponse: TableauDeCampagne,
  }),
  exportTableauCampagne: defineEndpoint({
    ...suivi,
    chemin: '/campagnes/:id/tableau-de-bord.csv',
    resume: 'Ces chiffres, en CSV',
    type: 'text/csv',
    params,
    reponse: Type.String({ format: 'binary' }),
  }),
  listOrganisationsCampagne: defineEndpoint({
    ...suivi,
    chemin: '/campagnes/:id/organisations',
    resume: 'Où en sont les organisations, celles qui ont le plus à faire d’abord',
    params,
    query: strictObject({ avancement: Type.Optional(OneOf(AVANCEMENTS_CAMPAGNE)), ...paginationProperties }),
    reponse: strictObject({ ...paginationReponseProperties, organisations: Type.Array(OrganisationDeCampagne) }),
  }),
};
