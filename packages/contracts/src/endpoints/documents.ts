import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { Identifiant, strictObject } from '../schemas/commun.ts';
import { Fichier, IdFichier } from '../schemas/mises-a-jour.ts';
import { TAILLE_MAX_FICHIER } from '../vocabulaire.ts';

const MISES_A_JOUR = 'Mises à jour';
const fichier = {
  reponse: Type.Unsafe<unknown>(Type.String({ format: 'binary' })),
  type: 'application/octet-stream',
} as const;

export const documentsEndpoints = {
  getDocumentFichier: defineEndpoint({
    methode: 'GET',
    chemin: '/documents/:id/fichier',
    acces: { public: true },
    resume: 'Un document, en fichier',
    domaine: 'Fiches',
    params: strictObject({ id: Identifiant }),
    ...fichier,
  }),
  getVersionDocument: defineEndpoint({
    methode: 'GET',
    chemin: '/documents/:id/versions/:version/fichier',
    acces: { public: true },
    resume: 'Un document tel qu’il était avant d’être remplacé, en fichier',
    domaine: 'Fiches',
    params: strictObject({ id: Identifiant, version: Identifiant }),
    ...fichier,
  }),
  depositFichier: defineEndpoint({
    methode: 'POST',
    chemin: '/fichiers',
    acces: { peut: 'contribuer' },
    resume: 'Déposer un fichier, que des propositions nommeront',
    description:
      'Le corps est le fichier, en `application/octet-stream`, avec sa longueur. PDF, bureautique sans macro ou image, d’après son contenu. Renvoyé sous le même nom, il n’est pas gardé deux fois : un envoi interrompu se recommence sans crainte. Ce que rien ne nomme est effacé au bout de sept jours.',
    domaine: MISES_A_JOUR,
    instantane: true,
    parMinute: 60,
    query: strictObject({ nom: Type.String({ minLength: 1, maxLength: 300, description: 'Le nom du fichier' }) }),
    octetsMax: TAILLE_MAX_FICHIER,
    reponse: Fichier,
  }),
  getEspaceFichiers: defineEndpoint({
    methode: 'GET',
    chemin: '/fichiers/espace',
    acces: { peut: 'contribuer' },
    resume: 'La place que prennent les fichiers de son organisation',
    domaine: MISES_A_JOUR,
    instantane: true,
    reponse: strictObject({
      utilise: Type.Integer({ description: 'Octets' }),
      quota: Type.Integer({ description: 'Octets' }),
    }),
  }),
  getFichierPropose: defineEndpoint({
    methode: 'GET',
    chemin: '/mises-a-jour/:id/fichiers/:fichier',
    acces: { peut: 'voirMiseAJour' },
    resume: 'Un fichier que nomme une proposition',
    domaine: MISES_A_JOUR,
    instantane: true,
    params: strictObject({ id: Identifiant, fichier: IdFichier }),
    ...fichier,
  }),
};
