import Type from 'typebox';
import { defineEndpoint } from '../endpoint.ts';
import { Identifiant, OneOf, strictObject } from '../schemas/commun.ts';
import { Fait } from '../schemas/comptes.ts';
import { Entree, EntreeSaisie, VersionEntree } from '../schemas/referentiels.ts';
import { GENRES_REFERENTIEL } from '../vocabulaire.ts';

const base = { acces: { peut: 'administrer' }, domaine: 'Administration', instantane: true } as const;
const genre = strictObject({ genre: OneOf(GENRES_REFERENTIEL) });
const entree = strictObject({ ...genre.properties, id: Identifiant });

export const referentielsEndpoints = {
  listEntrees: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/referentiels/:genre',
    resume: 'Les thématiques, les financeurs ou les opérateurs, et combien de projets les emploient',
    params: genre,
    reponse: strictObject({ entrees: Type.Array(Entree) }),
  }),
  createEntree: defineEndpoint({
    ...base,
    methode: 'POST',
    chemin: '/administration/referentiels/:genre',
    resume: 'Ajouter une entrée',
    params: genre,
    corps: EntreeSaisie,
    reponse: Entree,
  }),
  updateEntree: defineEndpoint({
    ...base,
    methode: 'PUT',
    chemin: '/administration/referentiels/:genre/:id',
    resume: 'Renommer, déplacer, retirer des formulaires ou y remettre une entrée',
    description: 'Une erreur 409 dit que quelqu’un d’autre l’a changée depuis la version lue.',
    params: entree,
    corps: strictObject({ version: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }), ...EntreeSaisie.properties }),
    reponse: Entree,
  }),
  deleteEntree: defineEndpoint({
    ...base,
    methode: 'DELETE',
    chemin: '/administration/referentiels/:genre/:id',
    resume: 'Supprimer une entrée que rien n’emploie',
    params: entree,
    reponse: Fait,
  }),
  listVersionsEntree: defineEndpoint({
    ...base,
    methode: 'GET',
    chemin: '/administration/referentiels/:genre/:id/historique',
    resume: 'Ce qu’une entrée a été, et qui l’a changée',
    params: entree,
    reponse: strictObject({ versions: Type.Array(VersionEntree) }),
  }),
};
