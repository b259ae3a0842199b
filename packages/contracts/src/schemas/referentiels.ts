import Type, { type Static } from 'typebox';
import { TYPES_FINANCEUR } from '../vocabulaire.ts';
import { Nullable, OneOf, Slug, strictObject } from './commun.ts';

/** An entry of a référentiel as it is written; each kind has its own fields, the others are null. */
export const EntreeSaisie = strictObject({
  nom: Type.String({ maxLength: 200, description: 'nom' }),
  nomEn: Nullable(Type.String({ maxLength: 200, description: 'nom en anglais, d’une thématique' })),
  sigle: Nullable(Type.String({ maxLength: 40, description: 'sigle, d’un financeur ou d’un opérateur' })),
  parent: Nullable(Slug),
  type: Nullable(OneOf(TYPES_FINANCEUR, 'D’un financeur')),
  siteWeb: Nullable(Type.String({ maxLength: 300, description: 'site, d’un opérateur' })),
  actif: Type.Boolean({ description: 'Proposée dans les formulaires' }),
});
export type EntreeSaisie = Static<typeof EntreeSaisie>;

export const Entree = strictObject({
  id: Type.Integer(),
  slug: Type.String(),
  version: Type.Integer(),
  ...EntreeSaisie.properties,
  projets: Type.Integer({ description: 'Qui l’emploient' }),
});
export type Entree = Static<typeof Entree>;

export const VersionEntree = strictObject({
  version: Type.Integer(),
  le: Type.String({ format: 'date-time' }),
  auteur: Nullable(Type.String()),
  contenu: EntreeSaisie,
});
export type VersionEntree = Static<typeof VersionEntree>;
