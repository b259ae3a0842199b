import Type from 'typebox';
import { TYPES_SUGGESTION } from '../vocabulaire.ts';
import { Nullable, OneOf, strictObject } from './commun.ts';

/** The counters, each of the day `calculeLe`. */
export const ChiffresCles = strictObject({
  calculeLe: Type.String({ format: 'date-time' }),
  misAJourLe: Type.String({ format: 'date-time', description: 'Dernière écriture dans les données' }),
  demonstration: Type.Boolean({ description: 'Vrai : les fiches sont inventées' }),
  collectivites: Type.Integer(),
  partenaires: Type.Integer(),
  pays: Type.Integer(),
  projetsCooperation: Type.Integer(),
  autresActions: Type.Integer(),
  contacts: Type.Integer(),
  documents: Type.Integer(),
});
export type ChiffresCles = Type.Static<typeof ChiffresCles>;

export const Suggestion = strictObject({
  type: OneOf(TYPES_SUGGESTION),
  cle: Type.String({ description: "L'identifiant, le code ou le slug de sa fiche" }),
  libelle: Type.String(),
  libelleEn: Nullable(Type.String()),
  precision: Type.String({ description: 'Ce qui la distingue : «Commune, Rhône», «Ville, Sénégal»' }),
  precisionEn: Type.String({ description: 'La même, en anglais' }),
  longitude: Nullable(Type.Number({ description: 'Degrés, WGS 84 ; nulle pour ce qui n’est pas un lieu' })),
  latitude: Nullable(Type.Number({ description: 'Degrés, WGS 84' })),
  projets: Type.Integer(),
});
export type Suggestion = Type.Static<typeof Suggestion>;
