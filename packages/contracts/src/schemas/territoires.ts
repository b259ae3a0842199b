import Type from 'typebox';
import { NIVEAUX_PARTENAIRE, TYPES_COLLECTIVITE, TYPES_COOPERATION, TYPES_POSTE } from '../vocabulaire.ts';
import {
  Contact,
  DerniereVerification,
  Document,
  Nullable,
  OneOf,
  positionProperties,
  RefCollectivite,
  RefPays,
  RefTerritoire,
  RefThematique,
  strictObject,
} from './commun.ts';

/** One row of a ranking; `cle` is the id, code or slug that its sheet and its filter take. */
export const LigneClassement = strictObject({
  cle: Type.String(),
  libelle: Type.String(),
  libelleEn: Nullable(Type.String()),
  projets: Type.Integer(),
});

/**
 * The figures of a territory, an actor or a thématique: what each sheet opens with. A territory counts its own actors,
 * not all those of its projets; a collectivité counts the other collectivités it acts with, a partenaire likewise.
 */
export const Bilan = strictObject({
  projets: Type.Integer(),
  projetsEnCours: Type.Integer(),
  collectivites: Type.Integer(),
  partenaires: Type.Integer(),
  pays: Type.Integer(),
  montantFinance: Type.Integer({ description: 'Euros, somme des lignes de financement publiques' }),
  parAnnee: Type.Array(strictObject({ annee: Type.Integer(), projets: Type.Integer() }), {
    description: 'Projets commencés dans l’année',
  }),
  parType: Type.Array(strictObject({ type: OneOf(TYPES_COOPERATION), projets: Type.Integer() })),
  thematiques: Type.Array(LigneClassement, { description: 'Thématiques de premier niveau' }),
  financeurs: Type.Array(LigneClassement),
  /** Fifty rows at most in each. */
  classements: strictObject({
    pays: Type.Array(LigneClassement),
    regions: Type.Array(LigneClassement),
    departements: Type.Array(LigneClassement),
    collectivites: Type.Array(LigneClassement),
    partenaires: Type.Array(LigneClassement),
  }),
});
export type Bilan = Type.Static<typeof Bilan>;

export const ResumeCollectivite = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  type: OneOf(TYPES_COLLECTIVITE),
  codeInsee: Nullable(Type.String()),
  departement: Nullable(RefTerritoire),
  region: Nullable(RefTerritoire),
  population: Type.Integer(),
  projets: Type.Integer(),
  ...positionProperties,
});
export type ResumeCollectivite = Type.Static<typeof ResumeCollectivite>;

export const FicheCollectivite = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  type: OneOf(TYPES_COLLECTIVITE),
  codeInsee: Nullable(Type.String()),
  siren: Nullable(Type.String()),
  departement: Nullable(RefTerritoire),
  region: Nullable(RefTerritoire),
  ancienneRegion: Nullable(RefTerritoire),
  population: Type.Integer(),
  predecesseurs: Type.Array(RefCollectivite, { description: 'Celles dont elle a pris la suite' }),
  successeur: Nullable(
    strictObject({ ...RefCollectivite.properties, depuis: Type.String({ description: 'jour, AAAA-MM-JJ' }) }),
  ),
  siteWeb: Nullable(Type.String()),
  contacts: Type.Array(Contact),
  documents: Type.Array(Document),
  derniereVerification: DerniereVerification,
  bilan: Bilan,
  version: Type.Integer(),
  ...positionProperties,
});
export type FicheCollectivite = Type.Static<typeof FicheCollectivite>;

export const ResumePartenaire = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  niveau: OneOf(NIVEAUX_PARTENAIRE),
  pays: RefPays,
  subdivision: Nullable(RefTerritoire),
  population: Nullable(Type.Integer()),
  projets: Type.Integer(),
  ...positionProperties,
});
export type ResumePartenaire = Type.Static<typeof ResumePartenaire>;

export const FichePartenaire = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  niveau: OneOf(NIVEAUX_PARTENAIRE),
  pays: RefPays,
  subdivision: Nullable(RefTerritoire),
  population: Nullable(Type.Integer()),
  siteWeb: Nullable(Type.String()),
  contacts: Type.Array(Contact),
  derniereVerification: DerniereVerification,
  bilan: Bilan,
  version: Type.Integer(),
  ...positionProperties,
});
export type FichePartenaire = Type.Static<typeof FichePartenaire>;

export const PosteDiplomatique = strictObject({
  id: Type.Integer(),
  type: OneOf(TYPES_POSTE),
  nom: Type.String(),
  ville: Type.String(),
  siteWeb: Nullable(Type.String()),
  contacts: Type.Array(Contact),
  ...positionProperties,
});

export const ResumePays = strictObject({
  code: Type.String(),
  nom: Type.String(),
  nomEn: Type.String(),
  continent: RefPays.properties.continent,
  projets: Type.Integer(),
  collectivites: Type.Integer(),
  partenaires: Type.Integer(),
  ...positionProperties,
});
export type ResumePays = Type.Static<typeof ResumePays>;
export const FichePays = strictObject({
  code: Type.String(),
  nom: Type.String(),
  nomEn: Type.String(),
  continent: RefPays.properties.continent,
  capitale: Nullable(Type.String()),
  population: Type.Integer(),
  postes: Type.Array(PosteDiplomatique),
  bilan: Bilan,
  ...positionProperties,
});
export type FichePays = Type.Static<typeof FichePays>;

export const ResumeTerritoire = strictObject({
  code: Type.String(),
  nom: Type.String(),
  ancienne: Type.Boolean({ description: 'Région supprimée en 2016' }),
  projets: Type.Integer(),
  collectivites: Type.Integer(),
  ...positionProperties,
});
export type ResumeTerritoire = Type.Static<typeof ResumeTerritoire>;
export const FicheRegion = strictObject({
  code: Type.String(),
  nom: Type.String(),
  ancienne: Type.Boolean(),
  population: Type.Integer(),
  departements: Type.Array(RefTerritoire),
  bilan: Bilan,
  ...positionProperties,
});
export type FicheRegion = Type.Static<typeof FicheRegion>;
export const FicheDepartement = strictObject({
  code: Type.String(),
  nom: Type.String(),
  region: Nullable(RefTerritoire),
  ancienneRegion: Nullable(RefTerritoire),
  population: Type.Integer(),
  bilan: Bilan,
  ...positionProperties,
});
export type FicheDepartement = Type.Static<typeof FicheDepartement>;

export const ResumeThematique = strictObject({
  slug: Type.String(),
  nom: Type.String(),
  nomEn: Type.String(),
  parent: Nullable(Type.String({ description: 'Slug de la thématique parente' })),
  actif: Type.Boolean({ description: 'Proposée dans les formulaires' }),
  projets: Type.Integer(),
});
export type ResumeThematique = Type.Static<typeof ResumeThematique>;
export const FicheThematique = strictObject({
  slug: Type.String(),
  nom: Type.String(),
  nomEn: Type.String(),
  parent: Nullable(RefThematique),
  enfants: Type.Array(ResumeThematique),
  bilan: Bilan,
});
export type FicheThematique = Type.Static<typeof FicheThematique>;

export const ResumeFinanceur = strictObject({
  slug: Type.String(),
  nom: Type.String(),
  sigle: Nullable(Type.String()),
  type: Type.String(),
  actif: Type.Boolean({ description: 'Proposé dans les formulaires' }),
  projets: Type.Integer(),
  montant: Type.Integer({ description: 'Euros' }),
});
export type ResumeFinanceur = Type.Static<typeof ResumeFinanceur>;
