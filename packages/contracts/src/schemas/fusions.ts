import Type, { type Static } from 'typebox';
import { CHAMPS_FUSION, NIVEAUX_PARTENAIRE, RAISONS_DOUBLON } from '../vocabulaire.ts';
import { Nullable, OneOf, positionProperties, RefPays, RefTerritoire, strictObject } from './commun.ts';

const Moment = Type.String({ format: 'date-time' });

const PartenaireDouble = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  niveau: OneOf(NIVEAUX_PARTENAIRE),
  projets: Type.Integer(),
});

/** Two partenaires that may be one. */
export const Doublon = strictObject({
  a: PartenaireDouble,
  b: PartenaireDouble,
  pays: RefPays,
  score: Type.Integer({ description: 'Sur 100 : plus il est grand, plus ils se ressemblent' }),
  km: Type.Number({ description: 'Entre leurs positions' }),
  collectivites: Type.Integer({ description: 'Collectivités françaises avec lesquelles tous deux coopèrent' }),
  raisons: Type.Array(OneOf(RAISONS_DOUBLON)),
});
export type Doublon = Static<typeof Doublon>;

/** How much is tied to a partenaire, and would go to the other. */
export const LiensPartenaire = strictObject({
  projets: Type.Integer(),
  contacts: Type.Integer(),
  verifications: Type.Integer(),
  confirmations: Type.Integer({ description: 'Demandées à la collectivité partenaire' }),
  signalements: Type.Integer(),
  misesAJour: Type.Integer({ description: 'Propositions à son sujet' }),
});
export type LiensPartenaire = Static<typeof LiensPartenaire>;

/** A partenaire beside the one it is compared with. */
export const PartenaireCompare = strictObject({
  id: Type.Integer(),
  version: Type.Integer(),
  nom: Type.String(),
  niveau: OneOf(NIVEAUX_PARTENAIRE),
  pays: RefPays,
  subdivision: Nullable(RefTerritoire),
  population: Nullable(Type.Integer()),
  ...positionProperties,
  siteWeb: Nullable(Type.String()),
  liens: LiensPartenaire,
});
export type PartenaireCompare = Static<typeof PartenaireCompare>;

const RefFusion = strictObject({ id: Type.Integer(), nom: Type.String() });

/** A partenaire that was merged into another. */
export const FusionPartenaire = strictObject({
  id: Type.Integer(),
  garde: RefFusion,
  fusionne: RefFusion,
  pays: RefPays,
  reprises: Type.Array(OneOf(CHAMPS_FUSION), { description: 'Ce qui vient de celui qui n’est plus' }),
  liens: LiensPartenaire,
  le: Moment,
  auteur: Nullable(Type.String()),
  annuleeLe: Nullable(Moment),
});
export type FusionPartenaire = Static<typeof FusionPartenaire>;
