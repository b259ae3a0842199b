import Type from 'typebox';
import { FILTRES } from '../vocabulaire.ts';
import { OneOf, strictObject } from './commun.ts';
import { ProjetExporte } from './projets.ts';

/** A criterion of an export, in codes and in words. */
export const CritereExport = strictObject({
  critere: OneOf(FILTRES),
  libelle: Type.String(),
  valeurs: Type.Array(strictObject({ valeur: Type.String(), libelle: Type.String() })),
});
export type CritereExport = Type.Static<typeof CritereExport>;

/** What a file says of itself, so that it can be cited, dated and made again. */
const provenanceProperties = {
  licence: strictObject({ nom: Type.String(), identifiant: Type.String({ description: 'SPDX' }), url: Type.String() }),
  source: Type.String({ description: 'À citer, avec la date' }),
  avertissement: Type.Optional(
    Type.String({ description: 'Présent quand les projets sont inventés, pour la démonstration' }),
  ),
  genereLe: Type.String({ format: 'date-time' }),
  adresse: Type.String({ description: 'La même recherche, dans l’Atlas' }),
  criteres: Type.Array(CritereExport, { description: 'Aucun : tous les projets' }),
  total: Type.Integer({ description: 'Projets' }),
};

export const EnveloppeProjets = strictObject({ ...provenanceProperties, projets: Type.Array(ProjetExporte) });
export type EnveloppeProjets = Type.Static<typeof EnveloppeProjets>;

/** Everything of the envelope but the projets. */
export type Provenance = Omit<EnveloppeProjets, 'projets'>;

const Position = Type.Array(Type.Number(), { minItems: 2, maxItems: 2, description: 'Longitude, latitude (WGS 84)' });
const Geometrie = Type.Union([
  Type.Null(),
  strictObject({ type: Type.Literal('Point'), coordinates: Position }),
  strictObject({ type: Type.Literal('LineString'), coordinates: Type.Array(Position, { minItems: 2 }) }),
  strictObject({
    type: Type.Literal('MultiLineString'),
    coordinates: Type.Array(Type.Array(Position, { minItems: 2 })),
  }),
]);
export type Geometrie = Type.Static<typeof Geometrie>;

const ObjetGeojson = strictObject({
  type: Type.Literal('Feature'),
  id: Type.String(),
  bbox: Type.Optional(Type.Array(Type.Number(), { minItems: 4, maxItems: 4, description: 'Des liens' })),
  geometry: Geometrie,
  properties: Type.Record(Type.String(), Type.Unknown()),
});
export type ObjetGeojson = Type.Static<typeof ObjetGeojson>;

export const CollectionGeojson = strictObject({
  type: Type.Literal('FeatureCollection'),
  ...provenanceProperties,
  features: Type.Array(ObjetGeojson),
});
