import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { Identifiant, Nullable, OneOf, strictObject } from '../schemas/commun.ts';
import { Filtres } from '../schemas/filtres.ts';
import { ALERTES_RECHERCHE, TRIS_PROJETS } from '../vocabulaire.ts';

const commun = { acces: { connecte: true }, domaine: 'Espace personnel', instantane: true } as const;
const params = strictObject({ id: Identifiant });
const Nom = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });
const Tri = Nullable(OneOf(TRIS_PROJETS));

/** A search that one comes back to, with what it finds today. */
export const RechercheEnregistree = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  filtres: Filtres,
  tri: Tri,
  total: Type.Integer({ description: 'Projets trouvés aujourd’hui' }),
  nouveaux: Nullable(Type.Integer({ description: 'Depuis la dernière visite ; nul au-delà de 20 000 projets' })),
  vueLe: Type.String({ format: 'date-time' }),
  alerte: OneOf(ALERTES_RECHERCHE, 'Quand ce qui est nouveau est dit par courriel'),
  version: Type.Integer(),
});
export type RechercheEnregistree = Type.Static<typeof RechercheEnregistree>;

export const recherchesEnregistreesEndpoints = {
  listRecherches: defineEndpoint({
    ...commun,
    methode: 'GET',
    chemin: '/espace/recherches',
    resume: 'Ses recherches enregistrées, avec ce qu’elles trouvent de nouveau',
    reponse: strictObject({ recherches: Type.Array(RechercheEnregistree) }),
  }),
  createRecherche: defineEndpoint({
    ...commun,
    methode: 'POST',
    chemin: '/espace/recherches',
    resume: 'Enregistrer une recherche',
    corps: strictObject({ nom: Nom, filtres: Filtres, tri: Tri }),
    reponse: RechercheEnregistree,
  }),
  renameRecherche: defineEndpoint({
    ...commun,
    methode: 'PUT',
    chemin: '/espace/recherches/:id',
    resume: 'Renommer une recherche enregistrée',
    params,
    corps: strictObject({ version: Type.Integer({ minimum: 1 }), nom: Nom }),
    reponse: RechercheEnregistree,
  }),
  setAlerteRecherche: defineEndpoint({
    ...commun,
    methode: 'PUT',
    chemin: '/espace/recherches/:id/alerte',
    resume:
      'Recevoir par courriel ce qu’une recherche trouve de nouveau, chaque semaine ou chaque mois, ou plus du tout',
    params,
    corps: strictObject({ alerte: OneOf(ALERTES_RECHERCHE) }),
    reponse: RechercheEnregistree,
  }),
  viewRecherche: defineEndpoint({
    ...commun,
    methode: 'POST',
    chemin: '/espace/recherches/:id/vue',
    resume: 'Dire que ce qu’une recherche trouve a été vu',
    params,
    reponse: RechercheEnregistree,
  }),
  deleteRecherche: defineEndpoint({
    ...commun,
    methode: 'DELETE',
    chemin: '/espace/recherches/:id',
    resume: 'Supprimer une recherche enregistrée ; elle peut revenir pendant trente jours',
    params,
    reponse: strictObject({ etat: Type.Literal('fait') }),
  }),
  restoreRecherche: defineEndpoint({
    ...commun,
    methode: 'POST',
    chemin: '/espace/recherches/:id/restauration',
    resume: 'Annuler la suppression d’une recherche enregistrée',
    params,
    reponse: RechercheEnregistree,
  }),
};
