import Type, { type Static } from 'typebox';
import {
  ENVOIS_NOTIFICATIONS,
  ETATS_RATTACHEMENT,
  LANGUES,
  ROLES_MEMBRE,
  TYPES_ACTEUR,
  TYPES_COLLECTIVITE,
} from '../vocabulaire.ts';
import { Nullable, OneOf, strictObject } from './commun.ts';

export const Courriel = Type.String({
  pattern: '^[^\\s@<>"]{1,64}@[^\\s@<>"]{1,180}\\.[^\\s@<>".]{2,}$',
  maxLength: 254,
  description: 'adresse électronique',
});
/** Long rather than contrived (ANSSI, recommandations relatives à l'authentification multifacteur et aux mots de passe). */
export const MotDePasse = Type.String({ minLength: 12, maxLength: 200, description: 'mot de passe' });
export const NomPersonne = Type.String({ minLength: 2, maxLength: 100, pattern: '\\S', description: 'prénom et nom' });
/** What a mail carries, 32 random bytes in base64url. */
export const Jeton = Type.String({ pattern: '^[A-Za-z0-9_-]{43}$', description: 'lien reçu par courriel' });
export const CodeTotp = Type.String({ pattern: '^[0-9]{6}$', description: 'code à six chiffres' });
/** That of the application of codes, or a recovery code as it is read on paper: in capitals or not, with its hyphens or not. */
export const CodeSecondFacteur = Type.String({
  pattern: '^([0-9]{6}|[2-9A-HJ-NP-Za-hj-np-z]{4}([ -]?[2-9A-HJ-NP-Za-hj-np-z]{4}){3})$',
  description: 'code à six chiffres, ou code de secours',
});
/** Told once. */
export const CodesSecours = strictObject({
  codesSecours: Type.Array(Type.String(), { description: 'Chacun sert une fois, sans l’application de codes' }),
});

export const RefOrganisation = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  type: OneOf(TYPES_ACTEUR),
});

export const Acteur = strictObject({
  type: OneOf(TYPES_ACTEUR),
  organisationId: Type.Integer(),
  role: OneOf(ROLES_MEMBRE),
  collectiviteId: Nullable(Type.Integer()),
  codeDepartement: Nullable(Type.String()),
  codeRegion: Nullable(Type.String()),
  pays: Type.Array(Type.String()),
  financeurId: Nullable(Type.Integer()),
});

export const CompteConnecte = strictObject({
  id: Type.Integer(),
  nom: Type.String(),
  courriel: Type.String(),
  langue: OneOf(LANGUES),
  envoiNotifications: OneOf(ENVOIS_NOTIFICATIONS, 'Comment ses notifications lui parviennent par courriel'),
  acteur: Nullable(Acteur),
  organisation: Nullable(RefOrganisation),
  /** The organisation that was asked for, or that invites, while it is not decided. */
  rattachement: Nullable(
    strictObject({
      id: Type.Integer(),
      etat: OneOf(ETATS_RATTACHEMENT),
      organisation: RefOrganisation,
      motif: Nullable(Type.String({ description: 'D’un refus' })),
    }),
  ),
  doubleAuthentification: Type.Boolean({ description: 'Un code est demandé à chaque connexion' }),
  doubleAuthentificationExigee: Type.Boolean({
    description: 'Le compte n’a pas ses droits tant qu’elle n’est pas activée',
  }),
  codesSecoursRestants: Type.Integer({ description: 'Codes de secours qui peuvent encore servir' }),
});
export type CompteConnecte = Static<typeof CompteConnecte>;

export const EtatSession = strictObject({
  compte: Nullable(CompteConnecte),
  proConnect: Type.Boolean({ description: 'La connexion par ProConnect est proposée' }),
});

export const SessionOuverte = strictObject({
  id: Type.String(),
  appareil: Type.String({ description: 'Navigateur et système, tels qu’ils se présentent' }),
  ouverteLe: Type.String({ format: 'date-time' }),
  utiliseeLe: Type.String({ format: 'date-time' }),
  courante: Type.Boolean(),
});

export const Membre = strictObject({
  rattachementId: Type.Integer(),
  nom: Type.String(),
  courriel: Type.String(),
  role: OneOf(ROLES_MEMBRE),
  etat: OneOf(ETATS_RATTACHEMENT),
  demandeLe: Type.String({ format: 'date-time' }),
  message: Nullable(Type.String()),
});
export type Membre = Static<typeof Membre>;

export const FicheOrganisation = strictObject({
  ...RefOrganisation.properties,
  siren: Nullable(Type.String()),
  codeDepartement: Nullable(Type.String()),
  codeRegion: Nullable(Type.String()),
  pays: Type.Array(Type.String()),
  collectiviteId: Nullable(Type.Integer()),
  publicationDirecte: Type.Boolean({ description: 'Ce que ses agents proposent paraît aussitôt, et est relu ensuite' }),
  membres: Type.Array(Membre),
  gestion: Type.Boolean({ description: 'Qui demande peut accepter, inviter et retirer des agents' }),
});
export type FicheOrganisation = Static<typeof FicheOrganisation>;

export const OrganisationTrouvee = strictObject({
  ...RefOrganisation.properties,
  typeCollectivite: Nullable(OneOf(TYPES_COLLECTIVITE)),
  departement: Nullable(Type.String({ description: 'Nom et code, pour la distinguer de ses homonymes' })),
  agents: Type.Integer({ description: 'Agents rattachés' }),
});
export type OrganisationTrouvee = Static<typeof OrganisationTrouvee>;

/** The same answer whether the account exists or not. */
export const CourrielEnvoye = strictObject({ etat: OneOf(['courriel_envoye']) });
export const Fait = strictObject({ etat: OneOf(['fait']) });
