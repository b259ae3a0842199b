import Type, { type Static } from 'typebox';
import {
  ETATS_MISE_A_JOUR,
  NIVEAUX_PARTENAIRE,
  OBJETS_FICHE,
  ROLES_COLLECTIVITE,
  STATUTS_PROJET,
  TYPES_ACTEUR,
  TYPES_COOPERATION,
} from '../vocabulaire.ts';
import { CodePays, Identifiant, Nullable, OneOf, Slug, strictObject } from './commun.ts';
import { RefOrganisation } from './comptes.ts';

/*
 * What a form holds. Wide on purpose: a draft is kept as it is typed, however unfinished; what must be right before it is
 * submitted is told by `controlerFiche`.
 */
const Texte = (maxLength: number) => Type.String({ maxLength });
const Annee = Nullable(Type.Integer({ minimum: 0, maximum: 9999 }));
const Euros = Nullable(Type.Integer({ minimum: 0, maximum: 2_000_000_000 }));
const Degres = (max: number) => Nullable(Type.Number({ minimum: -max, maximum: max, description: 'Degrés, WGS 84' }));

export const ContactPropose = strictObject({
  fonction: Texte(200),
  service: Nullable(Texte(200)),
  courriel: Nullable(Texte(254)),
  telephone: Nullable(Texte(40)),
  visibilite: OneOf(['publique', 'acteurs']),
});

export const IdFichier = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'Le fichier, tel que son dépôt l’a nommé',
});
export const DocumentPropose = strictObject({
  id: Nullable(Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Nul pour un nouveau document' })),
  fichier: IdFichier,
  titre: Texte(300),
  langue: Type.String({ minLength: 2, maxLength: 10 }),
});
const Documents = Type.Array(DocumentPropose, { maxItems: 50 });

/** A file that was deposited. */
export const Fichier = strictObject({
  id: IdFichier,
  nom: Type.String(),
  typeMime: Type.String(),
  taille: Type.Integer({ description: 'Octets' }),
});
export type Fichier = Static<typeof Fichier>;

const Contacts = Type.Array(ContactPropose, { maxItems: 20 });

export const FormulaireProjet = strictObject({
  titre: Texte(300),
  resume: Texte(2000),
  objectifs: Texte(10_000),
  description: Texte(20_000),
  typeCooperation: OneOf(TYPES_COOPERATION),
  statut: OneOf(STATUTS_PROJET),
  anneeDebut: Annee,
  anneeFin: Annee,
  dateSignature: Nullable(Type.String({ pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', description: 'jour, AAAA-MM-JJ' })),
  budgetTotal: Euros,
  odd: Type.Array(Type.Integer({ minimum: 1, maximum: 17 }), { maxItems: 17 }),
  thematiques: Type.Array(Slug, { maxItems: 30 }),
  collectivites: Type.Array(strictObject({ id: Identifiant, role: OneOf(ROLES_COLLECTIVITE) }), { maxItems: 100 }),
  partenaires: Type.Array(Identifiant, { maxItems: 100 }),
  pays: Type.Array(CodePays, { maxItems: 50 }),
  operateurs: Type.Array(Slug, { maxItems: 30 }),
  financements: Type.Array(strictObject({ financeur: Slug, annee: Annee, montant: Euros }), { maxItems: 200 }),
  documents: Documents,
  contacts: Contacts,
});
export type FormulaireProjet = Static<typeof FormulaireProjet>;

/** What a collectivité may say of itself: its name, codes and place are those of the référentiel. */
export const FormulaireCollectivite = strictObject({
  siteWeb: Nullable(Texte(300)),
  documents: Documents,
  contacts: Contacts,
});
export type FormulaireCollectivite = Static<typeof FormulaireCollectivite>;

export const FormulairePartenaire = strictObject({
  nom: Texte(200),
  niveau: OneOf(NIVEAUX_PARTENAIRE),
  codePays: Nullable(CodePays),
  population: Nullable(Type.Integer({ minimum: 0, maximum: 100_000_000 })),
  longitude: Degres(180),
  latitude: Degres(90),
  siteWeb: Nullable(Texte(300)),
  contacts: Contacts,
});
export type FormulairePartenaire = Static<typeof FormulairePartenaire>;

export interface FormulaireDe {
  projet: FormulaireProjet;
  collectivite: FormulaireCollectivite;
  partenaire: FormulairePartenaire;
}
export type Formulaire = FormulaireProjet | FormulaireCollectivite | FormulairePartenaire;

export const FORMULAIRES = {
  projet: FormulaireProjet,
  collectivite: FormulaireCollectivite,
  partenaire: FormulairePartenaire,
} as const;

/** A form of the record in question; which one it must be is checked by its `objet`. */
export const FormulaireLibre = Type.Unsafe<Formulaire>({ type: 'object', additionalProperties: true });

export const Constat = strictObject({
  champ: Type.String({ description: 'Le champ du formulaire' }),
  message: Type.String(),
  bloquant: Type.Boolean({ description: 'Empêche de soumettre ; sinon, un conseil' }),
});
export type Constat = Static<typeof Constat>;

const Signature = strictObject({ nom: Type.String(), organisation: Nullable(RefOrganisation) });

export const ResumeMiseAJour = strictObject({
  id: Type.Integer(),
  objet: OneOf(OBJETS_FICHE),
  objetId: Nullable(Type.Integer({ description: 'Nul tant que la fiche n’existe pas' })),
  titre: Type.String(),
  etat: OneOf(ETATS_MISE_A_JOUR),
  organisation: RefOrganisation,
  valideur: OneOf(TYPES_ACTEUR),
  modifieeLe: Type.String({ format: 'date-time' }),
  soumiseLe: Nullable(Type.String({ format: 'date-time' })),
  aRelire: Type.Boolean({ description: 'Parue sans attendre, à relire' }),
});
export type ResumeMiseAJour = Static<typeof ResumeMiseAJour>;

/** One field that changes. */
export const Difference = strictObject({
  champ: Type.String(),
  avant: Type.Unknown(),
  apres: Type.Unknown(),
  courante: Type.Optional(Type.Unknown({ description: 'Ce que la fiche dit aujourd’hui, quand elle a changé depuis' })),
});
export type Difference = Static<typeof Difference>;

export const Noms = Type.Record(Type.String(), Type.String(), {
  description:
    'Ce que nomment les formulaires : `collectivite:12`, `partenaire:3`, `pays:SN`, `financeur:afd`, `thematique:eau`, `operateur:x`',
});

export const FicheMiseAJour = strictObject({
  ...ResumeMiseAJour.properties,
  version: Type.Integer(),
  versionFiche: Nullable(Type.Integer({ description: 'De la fiche aujourd’hui' })),
  auteur: Signature,
  motif: Nullable(Type.String({ description: 'De qui a décidé' })),
  decideur: Nullable(Signature),
  decideeLe: Nullable(Type.String({ format: 'date-time' })),
  proposition: FormulaireLibre,
  differences: Type.Array(Difference),
  constats: Type.Array(Constat),
  noms: Noms,
  fichiers: Type.Array(Fichier, { description: 'Ceux que nomment les formulaires' }),
  avis: Type.Array(
    strictObject({
      organisation: RefOrganisation,
      favorable: Type.Boolean(),
      message: Type.String(),
      le: Type.String(),
    }),
  ),
  messages: Type.Array(strictObject({ auteur: Signature, message: Type.String(), le: Type.String() })),
  droits: strictObject({
    ecrire: Type.Boolean(),
    decider: Type.Boolean(),
    relire: Type.Boolean(),
    donnerAvis: Type.Boolean(),
  }),
});
export type FicheMiseAJour = Static<typeof FicheMiseAJour>;

export const VersionFiche = strictObject({
  version: Type.Integer(),
  le: Type.String({ format: 'date-time' }),
  auteur: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  motif: Nullable(Type.String()),
  champs: Type.Array(Type.String({ description: 'Champs changés par rapport à la version précédente' })),
});
