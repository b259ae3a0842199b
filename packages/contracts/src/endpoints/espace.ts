import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import {
  Identifiant,
  Nullable,
  OneOf,
  paginationProperties,
  paginationReponseProperties,
  strictObject,
} from '../schemas/commun.ts';
import { CodeSecondFacteur, Courriel, Fait, Jeton } from '../schemas/comptes.ts';
import { ExportPdf, FichierEnvoye, NouvelExport } from '../schemas/espace.ts';
import { DESTINATAIRES_MAX, LANGUES, MODES_ENVOI, TAILLE_MAX_EXPORT_PDF } from '../vocabulaire.ts';

const commun = { acces: { connecte: true }, domaine: 'Espace personnel', instantane: true } as const;
const params = strictObject({ id: Identifiant });
const langue = Type.Optional(OneOf(LANGUES, 'Celle de qui lit ; par défaut celle de son compte'));
const pdf = { reponse: Type.Unsafe<unknown>(Type.String({ format: 'binary' })), type: 'application/pdf' } as const;

export const espaceEndpoints = {
  listExportsPdf: defineEndpoint({
    ...commun,
    methode: 'GET',
    chemin: '/espace/exports',
    resume: 'Les PDF que l’on garde, le dernier d’abord, et la place qu’ils prennent',
    query: strictObject({ langue, ...paginationProperties }),
    reponse: strictObject({
      ...paginationReponseProperties,
      exports: Type.Array(ExportPdf),
      utilise: Type.Integer({ description: 'Octets' }),
      quota: Type.Integer({ description: 'Octets' }),
    }),
  }),
  createExportPdf: defineEndpoint({
    ...commun,
    methode: 'POST',
    chemin: '/espace/exports',
    resume: 'Annoncer un PDF à garder, ce qui lui réserve sa place',
    description:
      'Ses octets viennent ensuite. Annoncé de nouveau avec la même clé, c’est le même : un envoi interrompu se recommence sans crainte. Ce qui n’est pas arrivé au bout d’un jour est oublié.',
    corps: NouvelExport,
    reponse: strictObject({ id: Type.Integer(), recu: Type.Boolean({ description: 'Ses octets sont déjà là' }) }),
  }),
  sendExportPdf: defineEndpoint({
    ...commun,
    methode: 'POST',
    chemin: '/espace/exports/:id/fichier',
    resume: 'Envoyer les octets d’un PDF annoncé',
    description:
      'Le corps est le fichier, en `application/octet-stream`, avec sa longueur, celle qui a été annoncée. Un contenu que le compte a envoyé depuis moins d’une heure n’est pas gardé deux fois : la réponse est celui qui est déjà là.',
    parMinute: 60,
    params,
    octetsMax: TAILLE_MAX_EXPORT_PDF,
    reponse: strictObject({ id: Type.Integer() }),
  }),
  getExportPdf: defineEndpoint({
    ...commun,
    methode: 'GET',
    chemin: '/espace/exports/:id/fichier',
    resume: 'Un PDF que l’on garde, en fichier',
    params,
    ...pdf,
  }),
  deleteExportPdf: defineEndpoint({
    ...commun,
    methode: 'DELETE',
    chemin: '/espace/exports/:id',
    resume: 'Supprimer un PDF ; les liens qui y mènent ne servent plus',
    params,
    reponse: Fait,
  }),
  sendExportToAmis: defineEndpoint({
    ...commun,
    methode: 'POST',
    chemin: '/espace/exports/:id/envois',
    resume: 'Envoyer un PDF par courriel, en pièce jointe ou par un lien de sept jours',
    description:
      'Cinq envois par heure et vingt destinataires par jour. Le message est du texte, sans lien. Une adresse qui ne veut plus rien recevoir ne reçoit rien : elle est dans `refuses`.',
    parMinute: 20,
    params,
    corps: strictObject({
      destinataires: Type.Array(Courriel, { minItems: 1, maxItems: DESTINATAIRES_MAX }),
      message: Type.String({ maxLength: 1000 }),
      mode: OneOf(MODES_ENVOI),
    }),
    reponse: strictObject({ envoyes: Type.Integer(), refuses: Type.Array(Type.String()) }),
  }),
  getFichierEnvoye: defineEndpoint({
    methode: 'GET',
    chemin: '/telechargements/:jeton',
    acces: { public: true },
    domaine: commun.domaine,
    instantane: true,
    parMinute: 60,
    resume: 'Le PDF auquel mène un lien reçu par courriel',
    params: strictObject({ jeton: Jeton }),
    reponse: FichierEnvoye,
  }),
  downloadFichierEnvoye: defineEndpoint({
    methode: 'GET',
    chemin: '/telechargements/:jeton/fichier',
    acces: { public: true },
    domaine: commun.domaine,
    instantane: true,
    parMinute: 60,
    resume: 'Ce PDF, en fichier',
    params: strictObject({ jeton: Jeton }),
    ...pdf,
  }),
  unsubscribe: defineEndpoint({
    methode: 'POST',
    chemin: '/desabonnements/:jeton',
    acces: { public: true },
    domaine: commun.domaine,
    instantane: true,
    parMinute: 60,
    resume: 'Ne plus recevoir une alerte, ou plus aucun envoi, par le lien d’un courriel',
    description:
      'En un seul appel, sans compte, quel que soit le corps : c’est l’adresse de `List-Unsubscribe` (RFC 8058).',
    corpsLibre: true,
    params: strictObject({
      jeton: Type.String({
        pattern: '^[ae]\\.[A-Za-z0-9_-]{1,43}\\.[A-Za-z0-9_-]{22}$',
        description: 'lien reçu par courriel',
      }),
    }),
    reponse: strictObject({
      objet: OneOf(['alerte', 'envois']),
      recherche: Nullable(Type.String({ description: 'Nom de la recherche dont c’était l’alerte' })),
    }),
  }),
  exportDonnees: defineEndpoint({
    ...commun,
    methode: 'GET',
    chemin: '/espace/donnees',
    resume: 'Tout ce que l’Atlas tient de son compte, en une archive : du JSON et ses PDF',
    parMinute: 5,
    reponse: pdf.reponse,
    type: 'application/zip',
  }),
  deleteCompte: defineEndpoint({
    methode: 'DELETE',
    chemin: '/comptes/moi',
    acces: { connecte: true },
    domaine: 'Comptes',
    instantane: true,
    parMinute: 20,
    resume: 'Supprimer son compte, par son mot de passe, et son second facteur s’il est actif',
    description:
      'Ses albums, recherches, PDF, notifications et sessions disparaissent aussitôt. Ce qu’il a proposé ou écrit pour son organisation reste, sans son nom.',
    corps: strictObject({
      motDePasse: Type.String({ minLength: 1, maxLength: 200, description: 'mot de passe' }),
      code: Type.Optional(CodeSecondFacteur),
    }),
    reponse: Fait,
  }),
};
