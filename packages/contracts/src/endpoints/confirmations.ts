import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { Identifiant, Nullable, OneOf, strictObject } from '../schemas/commun.ts';
import { Courriel, Fait, Jeton } from '../schemas/comptes.ts';
import { LANGUES_PARTENAIRE } from '../vocabulaire.ts';

const DOMAINE = 'Confirmations';

export const confirmationsEndpoints = {
  askConfirmation: defineEndpoint({
    methode: 'POST',
    chemin: '/projets/:id/confirmations',
    acces: { peut: 'modifierFiche' },
    resume: 'Demander à une collectivité partenaire, par courriel, si la fiche est exacte',
    domaine: DOMAINE,
    instantane: true,
    parMinute: 10,
    params: strictObject({ id: Identifiant }),
    corps: strictObject({ partenaire: Identifiant, courriel: Courriel, langue: OneOf(LANGUES_PARTENAIRE) }),
    reponse: Fait,
  }),
  readConfirmation: defineEndpoint({
    methode: 'POST',
    chemin: '/confirmations/lecture',
    acces: { public: true },
    resume: 'Ce que le lien reçu demande de confirmer',
    domaine: DOMAINE,
    instantane: true,
    parMinute: 20,
    corps: strictObject({ jeton: Jeton }),
    reponse: strictObject({
      projet: strictObject({ id: Type.Integer(), titre: Type.String(), resume: Type.String() }),
      collectivites: Type.Array(Type.String()),
      partenaire: Type.String(),
      langue: OneOf(LANGUES_PARTENAIRE),
      reponseLe: Nullable(Type.String({ format: 'date-time' })),
    }),
  }),
  answerConfirmation: defineEndpoint({
    methode: 'POST',
    chemin: '/confirmations',
    acces: { public: true },
    resume: 'Répondre, une fois, que la fiche est exacte ou non',
    domaine: DOMAINE,
    instantane: true,
    parMinute: 20,
    corps: strictObject({ jeton: Jeton, exact: Type.Boolean(), message: Type.String({ maxLength: 4000 }) }),
    reponse: Fait,
  }),
};
