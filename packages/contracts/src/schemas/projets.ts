import Type from 'typebox';
import { FILTRES, ROLES_COLLECTIVITE, STATUTS_PROJET, TYPES_COLLECTIVITE, TYPES_COOPERATION } from '../vocabulaire.ts';
import {
  Contact,
  DerniereVerification,
  Document,
  Nullable,
  OneOf,
  positionProperties,
  RefCollectivite,
  RefPartenaire,
  RefPays,
  RefTerritoire,
  RefThematique,
  strictObject,
} from './commun.ts';

const projetProperties = {
  id: Type.Integer(),
  numero: Type.String(),
  titre: Type.String(),
  resume: Type.String(),
  typeCooperation: OneOf(TYPES_COOPERATION),
  statut: OneOf(STATUTS_PROJET),
  anneeDebut: Nullable(Type.Integer()),
  anneeFin: Nullable(Type.Integer({ description: "Incluse ; nulle tant qu'il continue" })),
  pays: Type.Array(RefPays),
  thematiques: Type.Array(RefThematique),
  derniereVerification: DerniereVerification,
};

/** A projet in a list. */
export const ResumeProjet = strictObject({
  ...projetProperties,
  collectivites: Type.Array(RefCollectivite, { description: 'Chef de file en tête' }),
  partenaires: Type.Array(RefPartenaire),
});
export type ResumeProjet = Type.Static<typeof ResumeProjet>;

const Passages = Type.Array(strictObject({ debut: Type.Integer(), fin: Type.Integer() }));

/** A projet found, with the words that the keywords found in it. */
export const ProjetTrouve = strictObject({
  ...ResumeProjet.properties,
  surlignage: Type.Optional(strictObject({ titre: Passages, resume: Passages })),
});
export type ProjetTrouve = Type.Static<typeof ProjetTrouve>;

/** Keywords that no projet holds, and the words one typing error away that were looked for instead. */
export const MotsCles = strictObject({
  corrections: Type.Array(strictObject({ mot: Type.String(), remplacements: Type.Array(Type.String()) })),
});

/** A criterion to drop when nothing is found, and how many projets that would give back. */
export const Relance = strictObject({
  filtre: OneOf(FILTRES, '`anneeMin` vaut pour la période entière'),
  total: Type.Integer(),
});

export const CollectiviteDuProjet = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  type: OneOf(TYPES_COLLECTIVITE),
  role: OneOf(ROLES_COLLECTIVITE),
  departement: Nullable(RefTerritoire),
  region: Nullable(RefTerritoire),
  ...positionProperties,
});
export const PartenaireDuProjet = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  pays: RefPays,
  subdivision: Nullable(RefTerritoire),
  ...positionProperties,
});
export const LigneFinancement = strictObject({
  financeur: strictObject({ slug: Type.String(), nom: Type.String(), sigle: Nullable(Type.String()) }),
  annee: Type.Integer(),
  montant: Nullable(Type.Integer({ description: 'Euros' })),
});

const ficheProperties = {
  ...projetProperties,
  objectifs: Type.String(),
  description: Type.String(),
  dateSignature: Nullable(Type.String({ format: 'date' })),
  budgetTotal: Nullable(Type.Integer({ description: 'Euros' })),
  odd: Type.Array(Type.Integer(), { description: 'Objectifs de développement durable, 1 à 17' }),
  collectivites: Type.Array(CollectiviteDuProjet),
  partenaires: Type.Array(PartenaireDuProjet),
  operateurs: Type.Array(
    strictObject({
      slug: Type.String(),
      nom: Type.String(),
      sigle: Nullable(Type.String()),
      siteWeb: Nullable(Type.String()),
    }),
  ),
  financements: Type.Array(LigneFinancement, { description: 'Par année, puis financeur' }),
  documents: Type.Array(Document),
  confirmation: Nullable(
    strictObject(
      { le: Type.String({ format: 'date-time' }), partenaire: Type.String() },
      {
        description: 'La collectivité partenaire a dit la fiche exacte',
      },
    ),
  ),
  version: Type.Integer(),
  creeLe: Type.String({ format: 'date-time' }),
  modifieLe: Type.String({ format: 'date-time' }),
};

/** A projet, whole, but for what a file may not carry away (contacts) or does not need (its neighbours). */
export const ProjetExporte = strictObject(ficheProperties);
export type ProjetExporte = Type.Static<typeof ProjetExporte>;

/** A projet, whole. */
export const FicheProjet = strictObject({
  ...ficheProperties,
  contacts: Type.Array(Contact, { description: 'Ceux qui sont publics' }),
  voisins: strictObject({
    memePays: Type.Array(strictObject({ id: Type.Integer(), titre: Type.String() })),
    memeThematique: Type.Array(strictObject({ id: Type.Integer(), titre: Type.String() })),
  }),
});
export type FicheProjet = Type.Static<typeof FicheProjet>;
