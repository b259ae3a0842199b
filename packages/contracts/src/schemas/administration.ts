import Type, { type Static } from 'typebox';
import { OBJETS_JOURNAL } from '../journal.ts';
import { ROLES_MEMBRE, TYPES_ACTEUR } from '../vocabulaire.ts';
import { CodeDepartement, CodePays, CodeRegion, Identifiant, Nullable, OneOf, strictObject } from './commun.ts';
import { RefOrganisation } from './comptes.ts';

const Moment = Type.String({ format: 'date-time' });

/** An organisation as the administration writes it; what it must have besides is told by `controlerOrganisation`. */
export const OrganisationSaisie = strictObject({
  type: OneOf(TYPES_ACTEUR),
  nom: Type.String({ maxLength: 200, description: 'nom' }),
  siren: Nullable(Type.String({ maxLength: 20, description: 'SIREN' })),
  collectiviteId: Nullable(Identifiant),
  codeDepartement: Nullable(CodeDepartement),
  codeRegion: Nullable(CodeRegion),
  pays: Type.Array(CodePays, { maxItems: 50 }),
  financeur: Nullable(Type.String({ pattern: '^[a-z0-9-]{1,80}$' })),
  publicationDirecte: Type.Boolean({ description: 'Ce que ses agents proposent paraît aussitôt, et est relu ensuite' }),
});
export type OrganisationSaisie = Static<typeof OrganisationSaisie>;

export const OrganisationAdministree = strictObject({
  id: Type.Integer(),
  ...OrganisationSaisie.properties,
  nomCollectivite: Nullable(Type.String()),
  agents: Type.Integer(),
  demandes: Type.Integer({ description: 'Demandes de rattachement en attente' }),
  aRelire: Type.Integer({ description: 'Mises à jour parues sans attendre, à relire' }),
  fermeeLe: Nullable(Moment),
  successeur: Nullable(RefOrganisation),
});
export type OrganisationAdministree = Static<typeof OrganisationAdministree>;

export const CompteAdministre = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  courriel: Type.String(),
  creeLe: Moment,
  connecteLe: Nullable(Moment),
  isConfirme: Type.Boolean(),
  isDesactive: Type.Boolean(),
  isProConnect: Type.Boolean(),
  doubleAuthentification: Type.Boolean(),
  sessions: Type.Integer({ description: 'Sessions ouvertes' }),
  rattachement: Nullable(
    strictObject({ id: Type.Integer(), role: OneOf(ROLES_MEMBRE), organisation: RefOrganisation }),
  ),
});
export type CompteAdministre = Static<typeof CompteAdministre>;

export const InvitationEnCours = strictObject({
  id: Type.String({ description: 'Empreinte du jeton' }),
  courriel: Type.String(),
  role: OneOf(ROLES_MEMBRE),
  organisation: RefOrganisation,
  expireLe: Moment,
});
export type InvitationEnCours = Static<typeof InvitationEnCours>;

export const LigneJournal = strictObject({
  id: Type.String(),
  le: Moment,
  compte: Nullable(
    strictObject({ id: Type.Integer(), nom: Nullable(Type.String({ description: 'Absent s’il est supprimé' })) }),
  ),
  organisation: Nullable(strictObject({ id: Type.Integer(), nom: Nullable(Type.String()) })),
  // Not a closed vocabulary here: what an older or a newer version wrote is read all the same.
  action: Type.String(),
  objet: Type.String(),
  objetId: Type.String(),
  nom: Nullable(Type.String({ description: 'Comment la chose s’appelle aujourd’hui' })),
  cibleId: Nullable(Type.Integer({ description: 'Ce dont la page la montre ; absent quand elle n’existe plus' })),
  details: Type.Record(Type.String(), Type.Unknown()),
});
export type LigneJournal = Static<typeof LigneJournal>;

const Jour = Type.String({ format: 'date', pattern: '^(19|20)[0-9]{2}', description: 'jour, inclus, AAAA-MM-JJ' });

/** What a line of the journal must be to be shown. */
export const filtresJournal = {
  du: Type.Optional(Jour),
  au: Type.Optional(Jour),
  objet: Type.Optional(OneOf(OBJETS_JOURNAL)),
  action: Type.Optional(Type.String({ pattern: '^[a-z_]{1,60}$', description: 'de l’objet choisi' })),
  objetId: Type.Optional(Type.String({ minLength: 1, maxLength: 80, description: 'de l’objet choisi' })),
  compte: Type.Optional(Identifiant),
  organisation: Type.Optional(Identifiant),
  qui: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'nom ou adresse du compte, nom de l’organisation' }),
  ),
};
