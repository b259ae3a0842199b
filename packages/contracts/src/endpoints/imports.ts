import Type, { type Static } from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  Identifiant,
  Nullable,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { ETATS_EXECUTION, TAILLE_MAX_IMPORT } from '../vocabulaire.ts';

const base = { acces: { peut: 'administrer' }, domaine: 'Administration', instantane: true } as const;
const params = strictObject({ id: Identifiant });
const Moment = Type.String({ format: 'date-time' });

const Execution = strictObject({
  id: Type.Integer(),
  aBlanc: Type.Boolean({ description: 'Un essai, qui ne change rien' }),
  etat: OneOf(ETATS_EXECUTION),
  part: Type.Number({ description: 'Part du fichier déjà lue, de 0 à 1' }),
  lignes: Type.Integer(),
  decompte: strictObject({
    cree: Type.Integer(),
    misAJour: Type.Integer(),
    inchange: Type.Integer(),
    fusionne: Type.Integer(),
    refuse: Type.Integer(),
    collectivites: Type.Integer({ description: 'Collectivités créées' }),
    partenaires: Type.Integer({ description: 'Partenaires créés' }),
  }),
  constats: Type.Integer({ description: 'Refus et remarques gardés' }),
  message: Nullable(Type.String({ description: 'Pourquoi le fichier entier est refusé' })),
  commenceeLe: Moment,
  finieLe: Nullable(Moment),
});

const Import = strictObject({
  id: Type.Integer(),
  profil: Type.String(),
  nom: Type.String(),
  taille: Type.Integer({ description: 'Octets' }),
  envoyeLe: Moment,
  auteur: Nullable(Type.String()),
  executable: Type.Boolean({ description: 'Son dernier essai a réussi : il peut être importé pour de bon' }),
  executions: Type.Array(Execution, { description: 'La plus récente d’abord' }),
});
export type Import = Static<typeof Import>;
export type ExecutionImport = Static<typeof Execution>;

const Constat = strictObject({
  isRefus: Type.Boolean(),
  ligne: Type.Integer(),
  colonne: Type.String(),
  valeur: Type.String(),
  motif: Type.String(),
  precision: Type.String(),
});

export const importsEndpoints = {
  listProfilsImport: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/profils-import',
    resume: 'Les sortes de fichiers qui s’importent',
    reponse: strictObject({ profils: Type.Array(strictObject({ nom: Type.String(), description: Type.String() })) }),
  }),
  listImports: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/imports',
    resume: 'Les fichiers envoyés, le plus récent d’abord',
    query: strictObject({ ...paginationProperties }),
    reponse: strictObject({ ...paginationReponseProperties, imports: Type.Array(Import) }),
  }),
  sendImport: defineEndpoint({
    ...base,
    methode: 'POST',
    chemin: '/administration/imports',
    resume: 'Envoyer un fichier, dont un essai à blanc commence aussitôt',
    description: 'Le corps est le fichier, CSV ou TSV, en `application/octet-stream`, avec sa longueur.',
    octetsMax: TAILLE_MAX_IMPORT,
    query: strictObject({
      nom: Type.String({ minLength: 1, maxLength: 300, description: 'Le nom du fichier' }),
      profil: Type.String({ minLength: 1, maxLength: 80 }),
    }),
    reponse: Import,
  }),
  getImport: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/imports/:id',
    resume: 'Un import, où il en est et ce qu’il a fait',
    params,
    reponse: Import,
  }),
  runImport: defineEndpoint({
    ...base,
    methode: 'POST',
    chemin: '/administration/imports/:id/executions',
    resume: 'Essayer encore le fichier, ou l’importer pour de bon après un essai réussi',
    description: 'Une erreur 409 dit qu’un import est en cours, ou que le fichier n’a pas encore été essayé.',
    params,
    corps: strictObject({ aBlanc: Type.Boolean() }),
    reponse: Import,
  }),
  cancelImport: defineEndpoint({
    ...base,
    methode: 'DELETE',
    chemin: '/administration/imports/:id/executions',
    resume: 'Arrêter l’import en cours : rien n’est changé',
    params,
    reponse: Import,
  }),
  listConstatsImport: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/imports/:id/constats',
    resume: 'Les refus et les remarques de la dernière exécution',
    params,
    query: strictObject({ ...paginationProperties }),
    reponse: strictObject({ ...paginationReponseProperties, constats: Type.Array(Constat) }),
  }),
  exportConstatsImport: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/imports/:id/constats.csv',
    resume: 'Ces refus et ces remarques, en CSV',
    type: 'text/csv',
    params,
    reponse: Type.String({ format: 'binary' }),
  }),
};
