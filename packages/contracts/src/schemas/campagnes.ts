import Type, { type Static } from 'typebox';
import {
  ACTEURS_CAMPAGNE,
  AVANCEMENTS_CAMPAGNE,
  ETATS_CAMPAGNE,
  ETATS_FICHE_CAMPAGNE,
  OBJETS_CAMPAGNE,
  TYPES_ACTEUR,
} from '../vocabulaire.ts';
import {
  CodeDepartement,
  CodePays,
  CodeRegion,
  DerniereVerification,
  Identifiant,
  Nullable,
  OneOf,
  RefPays,
  strictObject,
} from './commun.ts';

const Moment = Type.String({ format: 'date-time' });
const Jour = Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'jour de Paris, AAAA-MM-JJ' });

/** What a campaign is held on. */
export const porteeCampagne = {
  regions: Type.Array(CodeRegion, {
    maxItems: 20,
    default: [],
    description: 'Avec les départements ; aucun des deux : partout',
  }),
  departements: Type.Array(CodeDepartement, { maxItems: 120, default: [] }),
  pays: Type.Array(CodePays, { maxItems: 250, default: [], description: 'Aucun : tous' }),
  acteurs: Type.Array(OneOf(ACTEURS_CAMPAGNE), { maxItems: 5, default: [], description: 'À qui elle s’adresse' }),
  objets: Type.Array(OneOf(OBJETS_CAMPAGNE), { maxItems: 2, default: [], description: 'Ce qui est à vérifier' }),
  termines: Type.Boolean({ default: false, description: 'Les projets terminés aussi' }),
};

/** A campaign as the administration writes it; what it must be besides is told by `controlerCampagne`. */
export const CampagneSaisie = strictObject({
  titre: Type.String({ maxLength: 150 }),
  message: Type.String({ maxLength: 4000 }),
  debut: Jour,
  fin: Jour,
  ...porteeCampagne,
});
export type CampagneSaisie = Static<typeof CampagneSaisie>;
export type PorteeCampagne = Pick<
  CampagneSaisie,
  'regions' | 'departements' | 'pays' | 'acteurs' | 'objets' | 'termines'
>;

const avancementProperties = {
  fiches: Type.Integer(),
  verifiees: Type.Integer({ description: 'Vérifiées depuis l’ouverture' }),
  enAttente: Type.Integer({ description: 'Qui ont une proposition soumise, pas encore validée' }),
};
export const Avancement = strictObject(avancementProperties);
export type Avancement = Static<typeof Avancement>;

export const Campagne = strictObject({
  id: Type.Integer(),
  ...CampagneSaisie.properties,
  etat: OneOf(ETATS_CAMPAGNE),
  ouverteLe: Nullable(Moment),
  closeLe: Nullable(Moment),
  relanceeLe: Nullable(Type.String({ description: 'Jour de la dernière relance' })),
  maListe: Nullable(Avancement),
  ensemble: Nullable(Avancement),
  droits: strictObject({ administrer: Type.Boolean(), suivre: Type.Boolean() }),
});
export type Campagne = Static<typeof Campagne>;

export const FicheDeCampagne = strictObject({
  objet: OneOf(OBJETS_CAMPAGNE),
  id: Type.Integer(),
  titre: Type.String(),
  lieux: Type.String({ description: 'Les collectivités et les pays qu’elle nomme' }),
  etat: OneOf(ETATS_FICHE_CAMPAGNE),
  derniereVerification: DerniereVerification,
});
export type FicheDeCampagne = Static<typeof FicheDeCampagne>;

export const TableauDeCampagne = strictObject({
  campagne: Campagne,
  chiffres: Avancement,
  organisations: strictObject({
    terminee: Type.Integer(),
    sans_agent: Type.Integer(),
    commencee: Type.Integer(),
    non_commencee: Type.Integer(),
  }),
  jours: Type.Array(strictObject({ jour: Type.String(), verifiees: Type.Integer() }), {
    description: 'Les jours où des fiches ont été vérifiées',
  }),
  departements: Type.Array(strictObject({ code: Type.String(), nom: Type.String(), ...avancementProperties })),
  pays: Type.Array(strictObject({ ...RefPays.properties, ...avancementProperties })),
});
export type TableauDeCampagne = Static<typeof TableauDeCampagne>;

export const OrganisationDeCampagne = strictObject({
  id: Identifiant,
  nom: Type.String(),
  type: OneOf(TYPES_ACTEUR),
  departement: Nullable(Type.String()),
  collectiviteId: Nullable(Type.Integer()),
  agents: Type.Integer(),
  avancement: OneOf(AVANCEMENTS_CAMPAGNE),
  ...avancementProperties,
});
export type OrganisationDeCampagne = Static<typeof OrganisationDeCampagne>;
