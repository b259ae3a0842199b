import Type, { type TSchema } from 'typebox';
import {
  CONTINENTS,
  FACETTES,
  type NomFacette,
  STATUTS_PROJET,
  TRIS_PROJETS,
  TYPES_COLLECTIVITE,
  TYPES_COOPERATION,
} from '../vocabulaire.ts';
import {
  ANNEE,
  CodeDepartement,
  CodePays,
  CodeRegion,
  Identifiant,
  Nullable,
  OneOf,
  Slug,
  strictObject,
} from './commun.ts';

/** Values of one filter are OR: repeat the parameter. */
function Repeatable<S extends TSchema & { description?: string }>(schema: S, description = schema.description) {
  return Type.Optional(Type.Array(schema, { maxItems: 200, ...(description === undefined ? {} : { description }) }));
}

/** The criteria of a search; filters are AND, the values of one are OR. */
export const filtresProperties = {
  q: Type.Optional(Type.String({ maxLength: 500, description: 'Mots-clés' })),
  typeCooperation: Repeatable(OneOf(TYPES_COOPERATION)),
  statut: Repeatable(OneOf(STATUTS_PROJET)),
  thematique: Repeatable(Slug, 'Une thématique parente vaut pour ses enfants'),
  continent: Repeatable(OneOf(CONTINENTS)),
  pays: Repeatable(CodePays),
  region: Repeatable(CodeRegion),
  departement: Repeatable(CodeDepartement),
  collectivite: Repeatable(Identifiant),
  typeCollectivite: Repeatable(OneOf(TYPES_COLLECTIVITE)),
  partenaire: Repeatable(Identifiant),
  financeur: Repeatable(
    Type.String({ pattern: '^[a-z0-9-]{1,80}(:[0-9]{4})?$' }),
    '`slug` ou `slug:année` : une même ligne de financement porte les deux',
  ),
  anneeMin: Type.Optional(
    Type.Integer({ ...ANNEE, description: 'Projets encore en cours cette année-là ou après ; au plus `anneeMax`' }),
  ),
  anneeMax: Type.Optional(Type.Integer({ ...ANNEE, description: 'Projets déjà commencés cette année-là' })),
  ville: Repeatable(Type.String({ minLength: 1, maxLength: 120 }), "Nom d'une ville, française ou étrangère"),
};

export const Filtres = strictObject(filtresProperties);
export type Filtres = Type.Static<typeof Filtres>;

/** The order of a selection of projets. */
export const triProperty = Type.Optional(
  OneOf(TRIS_PROJETS, '`pertinence` quand il y a des mots-clés, sinon `recents`'),
);

export const ValeurFacette = strictObject({
  valeur: Type.String({ description: 'Telle que le filtre du même nom la prend' }),
  libelle: Type.String(),
  libelleEn: Nullable(Type.String()),
  nombre: Type.Integer({ description: 'Projets qui la portent, les autres filtres appliqués' }),
});
export type ValeurFacette = Type.Static<typeof ValeurFacette>;

const Facette = strictObject({
  total: Type.Integer({ description: 'Nombre de valeurs distinctes' }),
  valeurs: Type.Array(ValeurFacette, {
    description:
      'Les plus portées (250 au plus ; 20 collectivités, partenaires ou villes), et celles qui sont choisies. Années : toutes, dans leur ordre, chacune avec les projets en cours cette année-là',
  }),
});

/** Each facet is counted with its own filter left out. */
export const Facettes = strictObject(
  Object.fromEntries(FACETTES.map((nom) => [nom, Facette])) as Record<NomFacette, typeof Facette>,
);
export type Facettes = Type.Static<typeof Facettes>;
