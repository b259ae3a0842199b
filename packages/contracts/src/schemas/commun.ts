import Type, { type TSchema } from 'typebox';
import { CONTINENTS, PRECISIONS_POSITION, TYPES_ACTEUR, TYPES_COLLECTIVITE } from '../vocabulaire.ts';

/** An object that takes no other property than those named: an unknown one is an error, not noise. */
export function strictObject<P extends Record<string, TSchema>>(properties: P, options: { description?: string } = {}) {
  return Type.Object(properties, { additionalProperties: false, ...options });
}

/** A value or null. */
export function Nullable<S extends TSchema>(schema: S) {
  return Type.Union([schema, Type.Null()]);
}

/** A closed vocabulary of strings. */
export function OneOf<const V extends readonly string[]>(values: V, description?: string) {
  return Type.Unsafe<V[number]>({
    type: 'string',
    enum: [...values],
    ...(description === undefined ? {} : { description }),
  });
}

export const Identifiant = Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Identifiant' });
/** The bounds of a year, as the database checks them. */
export const ANNEE = { minimum: 1800, maximum: 2200 };
export const CodePays = Type.String({ pattern: '^[A-Z]{2}$', description: 'Code ISO 3166-1 alpha-2' });
export const CodeRegion = Type.String({
  pattern: '^[0-9]{2,3}$',
  description: "Code INSEE, d'aujourd'hui ou d'avant 2016",
});
export const CodeDepartement = Type.String({ pattern: '^([0-9]{2,3}|2[AB])$', description: 'Code INSEE' });
export const Slug = Type.String({ pattern: '^[a-z0-9-]{1,80}$' });

export const positionProperties = {
  longitude: Type.Number({ description: 'Degrés, WGS 84' }),
  latitude: Type.Number({ description: 'Degrés, WGS 84' }),
  precision: OneOf(PRECISIONS_POSITION, 'De la position, de la meilleure à la plus vague'),
};

export const RefPays = strictObject({
  code: Type.String(),
  nom: Type.String(),
  nomEn: Type.String(),
  continent: OneOf(CONTINENTS),
});
export const RefTerritoire = strictObject({ code: Type.String(), nom: Type.String() });
export const RefThematique = strictObject({ slug: Type.String(), nom: Type.String(), nomEn: Type.String() });
export const RefCollectivite = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  type: OneOf(TYPES_COLLECTIVITE),
});
export const RefPartenaire = strictObject({ id: Type.Integer(), nom: Type.String(), pays: RefPays });

/** Who last said that a record is right, and when; null when nobody did. */
export const DerniereVerification = Nullable(
  strictObject({
    verifieLe: Type.String({ format: 'date-time' }),
    typeActeur: OneOf(TYPES_ACTEUR),
    organisme: Type.String(),
  }),
);

export const Contact = strictObject({
  fonction: Type.String(),
  service: Nullable(Type.String()),
  courriel: Nullable(Type.String()),
  telephone: Nullable(Type.String()),
});

const fichierProperties = {
  nomFichier: Type.String(),
  typeMime: Type.String(),
  taille: Type.Integer({ description: 'Octets' }),
};

export const Document = strictObject({
  id: Type.Integer(),
  titre: Type.String(),
  ...fichierProperties,
  sha256: Type.String(),
  langue: Type.String(),
  creeLe: Type.String({ format: 'date-time' }),
  version: Type.Integer({ description: 'Du fichier : 1, puis une de plus à chaque remplacement' }),
  versions: Type.Array(
    strictObject({
      version: Type.Integer(),
      ...fichierProperties,
      remplaceeLe: Type.String({ format: 'date-time' }),
    }),
    { description: 'Les fichiers précédents, le dernier d’abord' },
  ),
});

/** Page and size of a list; `parPage` is bounded so that no answer is unbounded. */
export const paginationProperties = {
  page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
  parPage: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
};
export const paginationReponseProperties = {
  total: Type.Integer(),
  page: Type.Integer(),
  parPage: Type.Integer(),
};

/** RFC 9457: what every error answers, as `application/problem+json`. */
export const Probleme = strictObject({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  instance: Type.String(),
  requestId: Type.String(),
  erreurs: Type.Optional(
    Type.Array(strictObject({ parametre: Type.String(), message: Type.String() }), {
      description: 'Un élément par paramètre refusé',
    }),
  ),
});
