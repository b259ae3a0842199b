import Type from 'typebox';
import { NIVEAUX_CARTE, NIVEAUX_POINTS, NIVEAUX_UNITES, TYPES_COOPERATION } from '../vocabulaire.ts';
import { Nullable, OneOf, strictObject } from './commun.ts';
import { filtresProperties } from './filtres.ts';

export const RequeteCarte = strictObject({ ...filtresProperties, niveau: OneOf(NIVEAUX_CARTE) });

/** Countries, régions, départements or thématiques, with what the filters select in each. */
export const CarteUnites = strictObject({
  niveau: OneOf(NIVEAUX_UNITES),
  total: Type.Integer({ description: 'Projets retenus par les filtres' }),
  unites: Type.Array(
    strictObject({
      code: Type.String(),
      nom: Type.String(),
      nomEn: Nullable(Type.String()),
      longitude: Nullable(Type.Number()),
      latitude: Nullable(Type.Number()),
      projets: Type.Integer(),
      collectivites: Type.Integer(),
      partenaires: Type.Integer(),
    }),
  ),
});
export type CarteUnites = Type.Static<typeof CarteUnites>;

/** Collectivités or partenaires as columns of equal length: a third of the bytes of as many objects. */
export const CartePoints = strictObject({
  niveau: OneOf(NIVEAUX_POINTS),
  total: Type.Integer({ description: 'Projets retenus par les filtres' }),
  typesCooperation: Type.Array(OneOf(TYPES_COOPERATION), { description: "L'ordre de `parType`" }),
  id: Type.Array(Type.Integer()),
  nom: Type.Array(Type.String()),
  territoire: Type.Array(Type.String(), { description: 'Code du département, ou du pays' }),
  longitude: Type.Array(Type.Number()),
  latitude: Type.Array(Type.Number()),
  approximative: Type.Array(Type.Integer(), { description: 'Indices des points dont la position est approchée' }),
  projets: Type.Array(Type.Integer()),
  parType: Type.Array(Type.Integer(), { description: 'Projets par type, les types de chaque point à la suite' }),
});
export type CartePoints = Type.Static<typeof CartePoints>;

/**
 * The links between collectivités and partenaires; flows by région and country when there are more than 400. Criteria
 * about an actor or a place bound the ends too: with `collectivite=12`, the links of that one.
 */
export const CarteLiens = strictObject({
  niveau: Type.Literal('liens'),
  total: Type.Integer({ description: 'Projets retenus par les filtres' }),
  regroupement: OneOf(['acteurs', 'territoires'], '`territoires` : de la région au pays, au-delà de 400 liens'),
  origines: Type.Array(
    strictObject({ cle: Type.String(), nom: Type.String(), longitude: Type.Number(), latitude: Type.Number() }),
  ),
  destinations: Type.Array(
    strictObject({ cle: Type.String(), nom: Type.String(), longitude: Type.Number(), latitude: Type.Number() }),
  ),
  liens: Type.Array(
    strictObject({
      origine: Type.Integer({ description: 'Indice dans `origines`' }),
      destination: Type.Integer({ description: 'Indice dans `destinations`' }),
      projets: Type.Integer(),
    }),
  ),
});
export type CarteLiens = Type.Static<typeof CarteLiens>;

export const ReponseCarte = Type.Union([CarteUnites, CartePoints, CarteLiens]);

/** The levels whose growth can be replayed. */
export const NIVEAUX_EVOLUTION = ['pays', 'region', 'ancienne_region', 'departement'] as const;
export const RequeteEvolution = strictObject({ ...filtresProperties, niveau: OneOf(NIVEAUX_EVOLUTION) });

/** How many projets began each year in each unit; those without a known start are in none. */
export const CarteEvolution = strictObject({
  niveau: OneOf(NIVEAUX_EVOLUTION),
  premiereAnnee: Type.Integer({ description: 'Celle-ci compte aussi les projets commencés avant elle' }),
  derniereAnnee: Type.Integer(),
  unites: Type.Array(
    strictObject({
      code: Type.String(),
      projets: Type.Array(Type.Integer(), { description: 'Commencés dans chaque année, de la première à la dernière' }),
    }),
  ),
});
export type CarteEvolution = Type.Static<typeof CarteEvolution>;
