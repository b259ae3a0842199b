import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { OneOf, strictObject } from '../schemas/commun.ts';

const CourrielEcrit = strictObject({
  id: Type.Integer(),
  destinataire: Type.String(),
  langue: Type.String({ description: 'Code ISO 639-1' }),
  modele: Type.String(),
  etat: OneOf(['en_attente', 'envoye', 'abandonne']),
  date: Type.String({ format: 'date-time', description: 'De son écriture' }),
  sujet: Type.String(),
  texte: Type.String(),
  liens: Type.Array(Type.String(), { description: 'Les adresses du texte, dans l’ordre' }),
});

export const devEndpoints = {
  listCourrielsDeDemonstration: defineEndpoint({
    methode: 'GET',
    chemin: '/dev/courriels',
    acces: { public: true },
    resume: 'Les derniers courriels, en démonstration seulement',
    description: `Les cinquante derniers, le plus récent d'abord. Répond 404 sauf là où la base est celle de démonstration et où aucun
serveur de courriel n'est réglé : les courriels n'y partent pas, et c'est ici qu'on les lit.`,
    domaine: 'Service',
    instantane: true,
    reponse: strictObject({ courriels: Type.Array(CourrielEcrit) }),
  }),
};
