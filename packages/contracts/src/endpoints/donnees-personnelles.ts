import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { Nullable, OneOf, strictObject } from '../schemas/commun.ts';
import { Courriel, CourrielEnvoye, Jeton } from '../schemas/comptes.ts';
import { LANGUES, OBJETS_FICHE } from '../vocabulaire.ts';

const base = {
  acces: { public: true },
  domaine: 'Données personnelles',
  instantane: true,
  methode: 'POST',
} as const;

/** One record that holds an address. */
const ContactDetenu = strictObject({
  objet: OneOf([...OBJETS_FICHE, 'poste']),
  objetId: Type.Integer(),
  titre: Type.String(),
  fonction: Type.String(),
  service: Nullable(Type.String()),
  telephone: Nullable(Type.String()),
  visibilite: OneOf(['publique', 'acteurs']),
  conserverJusque: Type.String({ description: 'jour, AAAA-MM-JJ' }),
});

const DonneesDetenues = strictObject({
  courriel: Type.String(),
  contacts: Type.Array(ContactDetenu),
  propositions: Type.Integer({ description: 'Propositions et versions anciennes de fiches qui contiennent l’adresse' }),
  signalements: Type.Integer(),
});

export const donneesPersonnellesEndpoints = {
  askDonneesPersonnelles: defineEndpoint({
    ...base,
    chemin: '/donnees-personnelles/demande',
    resume: 'Recevoir un lien vers ce que l’Atlas détient d’une adresse électronique',
    description: 'La réponse est la même que l’adresse soit connue ou non.',
    parMinute: 5,
    corps: strictObject({ courriel: Courriel, langue: OneOf(LANGUES) }),
    reponse: CourrielEnvoye,
  }),
  readDonneesPersonnelles: defineEndpoint({
    ...base,
    chemin: '/donnees-personnelles/lecture',
    resume: 'Ce que l’Atlas détient de l’adresse du lien reçu',
    parMinute: 20,
    corps: strictObject({ jeton: Jeton }),
    reponse: DonneesDetenues,
  }),
  removeDonneesPersonnelles: defineEndpoint({
    ...base,
    chemin: '/donnees-personnelles/retrait',
    resume: 'Retirer cette adresse de toutes les fiches, de leurs propositions et de leurs versions anciennes',
    parMinute: 20,
    corps: strictObject({ jeton: Jeton }),
    reponse: DonneesDetenues,
  }),
};
