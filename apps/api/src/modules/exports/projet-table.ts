import type {
  NiveauPartenaire,
  PrecisionPosition,
  StatutProjet,
  TypeActeur,
  TypeCollectivite,
  TypeCooperation,
} from '@atlas/contracts/vocabulaire';

/** A projet with everything that belongs to it: what one line of the table says, and nothing that a database numbers. */
export interface ProjetTable {
  /** Public number, as `P-000123`. */
  numero: string;
  titre: string;
  resume: string;
  objectifs: string;
  description: string;
  typeCooperation: TypeCooperation;
  statut: StatutProjet;
  anneeDebut: number | null;
  /** Inclusive. */
  anneeFin: number | null;
  /** `2009-05-17`. */
  dateSignature: string | null;
  /** Euros. */
  budgetTotal: number | null;
  /** 1 to 17, in increasing order. */
  odd: number[];
  chefDeFile: CollectiviteTable | null;
  /** By type and code. */
  collectivitesAssociees: CollectiviteTable[];
  partenaires: PartenaireTable[];
  /** ISO 3166-1 alpha-2 codes, in order. */
  pays: string[];
  /** Slugs, in order. */
  thematiques: string[];
  operateurs: OperateurTable[];
  financements: FinancementTable[];
  contacts: ContactTable[];
  documents: DocumentTable[];
  verifications: VerificationTable[];
  source: string;
  cleSource: string | null;
  version: number;
  /** ISO 8601, UTC, to the millisecond; so is `modifieLe`. */
  creeLe: string;
  modifieLe: string;
}

/**
 * A collectivité as a projet names it: by the INSEE code of a commune, département or région, by the SIREN of an EPCI.
 * Its name is said when it is not the référentiels', all the rest when they do not know it at all.
 */
export interface CollectiviteTable {
  type: TypeCollectivite;
  code: string | null;
  nom: string | null;
  detail: DetailCollectivite | null;
}

export interface DetailCollectivite extends PositionTable {
  codeDepartement: string | null;
  codeRegion: string | null;
  population: number;
}

/** Degrees, WGS 84. */
export interface PositionTable {
  latitude: number;
  longitude: number;
  precision: PrecisionPosition;
}

/** A foreign local authority: its name, its country and its position are its identity. */
export interface PartenaireTable {
  nom: string;
  codePays: string;
  /** Null in a file that does not know it. */
  position: PositionTable | null;
  niveau: NiveauPartenaire;
  codeSubdivision: string | null;
  population: number | null;
  siteWeb: string | null;
}

export interface OperateurTable {
  slug: string;
  nom: string;
  sigle: string | null;
  siteWeb: string | null;
}

export interface FinancementTable {
  /** Slug of the financeur. */
  financeur: string;
  annee: number;
  /** Euros; null where it is not public. */
  montant: number | null;
}

export interface ContactTable {
  fonction: string;
  service: string | null;
  nom: string | null;
  courriel: string | null;
  telephone: string | null;
  visibilite: 'publique' | 'acteurs';
}

/** A document's description; its bytes stay in the storage, under `cleStockage`. */
export interface DocumentTable {
  titre: string;
  nomFichier: string;
  typeMime: string;
  /** Bytes. */
  taille: number;
  sha256: string;
  cleStockage: string;
  langue: string;
  creeLe: string;
}

export interface VerificationTable {
  verifieLe: string;
  typeActeur: TypeActeur;
  organisme: string;
}

/** The names of what a projet refers to by code: an export writes them beside the codes, an import ignores them. */
export interface NomsProjet {
  chefDeFile: string;
  collectivitesAssociees: string[];
  partenaires: string[];
  pays: string[];
  thematiques: string[];
  financeurs: string[];
}
