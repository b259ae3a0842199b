import type {
  Commune,
  Departement,
  Epci,
  Pays,
  PrecisionPosition,
  Region,
  Subdivision,
  VilleDuMonde,
} from '@atlas/geodonnees';

/** The référentiels that the data set is made from, as `@atlas/geodonnees/referentiels` loads them. */
export interface Referentiels {
  communes: readonly Commune[];
  epci: readonly Epci[];
  departements: readonly Departement[];
  regions: readonly Region[];
  pays: readonly Pays[];
  subdivisions: readonly Subdivision[];
  villesDuMonde: readonly VilleDuMonde[];
}

/** Dates are ISO 8601 texts; identifiers start at 1 in each table; amounts are whole euros. */
interface LigneHorodatee {
  id: number;
  version: number;
  creeLe: string;
  modifieLe: string;
}

interface LigneSituee {
  longitude: number;
  latitude: number;
  precision: PrecisionPosition;
}

export interface ThematiqueRow {
  id: number;
  slug: string;
  nom: string;
  nomEn: string;
  ordre: number;
  parentId: number | null;
}

export type TypeFinanceur =
  | 'etat'
  | 'operateur_etat'
  | 'union_europeenne'
  | 'agence_eau'
  | 'organisation_internationale'
  | 'autre';

export interface FinanceurRow {
  id: number;
  slug: string;
  nom: string;
  sigle: string | null;
  type: TypeFinanceur;
}

export interface OperateurRow {
  id: number;
  slug: string;
  nom: string;
  sigle: string | null;
  siteWeb: string | null;
}

export interface PosteDiplomatiqueRow extends LigneSituee {
  id: number;
  type: 'ambassade' | 'consulat_general' | 'representation';
  nom: string;
  codePays: string;
  ville: string;
  siteWeb: string | null;
}

export type TypeCollectivite = 'commune' | 'departement' | 'region' | 'epci' | 'autre';

export interface CollectiviteRow extends LigneHorodatee, LigneSituee {
  type: TypeCollectivite;
  nom: string;
  nomNormalise: string;
  codeInsee: string | null;
  siren: string | null;
  codeDepartement: string | null;
  codeRegion: string | null;
  population: number;
  siteWeb: string | null;
}

export type NiveauPartenaire = 'commune' | 'intercommunalite' | 'departement' | 'region' | 'etat_federe' | 'autre';

export interface PartenaireRow extends LigneHorodatee, LigneSituee {
  nom: string;
  nomNormalise: string;
  niveau: NiveauPartenaire;
  codePays: string;
  codeSubdivision: string | null;
  population: number | null;
  siteWeb: string | null;
}

export type TypeCooperation =
  | 'cooperation_decentralisee'
  | 'jumelage'
  | 'accord_amitie'
  | 'cooperation_transfrontaliere'
  | 'autre_action';

export type StatutProjet = 'en_preparation' | 'en_cours' | 'termine' | 'suspendu';

export interface FinancementRow {
  financeurId: number;
  /** Inclusive civil year. */
  annee: number;
  /** Null where the amount is not public. */
  montant: number | null;
}

export interface ProjetRow extends LigneHorodatee {
  numero: string;
  titre: string;
  resume: string;
  objectifs: string;
  description: string;
  typeCooperation: TypeCooperation;
  statut: StatutProjet;
  anneeDebut: number;
  /** Inclusive; null while it goes on. */
  anneeFin: number | null;
  /** ISO date. */
  dateSignature: string | null;
  budgetTotal: number | null;
  odd: number[];
  source: 'demonstration';
  cleSource: string;
  /** The chef de file first. */
  collectivites: { collectiviteId: number; role: 'chef_de_file' | 'associee' }[];
  partenaires: number[];
  pays: string[];
  thematiques: number[];
  operateurs: number[];
  financements: FinancementRow[];
}

export interface ContactRow {
  id: number;
  fonction: string;
  service: string | null;
  nom: null;
  courriel: string | null;
  telephone: string | null;
  visibilite: 'publique' | 'acteurs';
  collectiviteId: number | null;
  partenaireId: number | null;
  projetId: number | null;
  posteId: number | null;
}

export interface DocumentRow {
  id: number;
  titre: string;
  nomFichier: string;
  typeMime: 'application/pdf' | 'text/csv';
  taille: number;
  sha256: string;
  cleStockage: string;
  langue: 'fr' | 'en';
  creeLe: string;
  projetId: number | null;
  collectiviteId: number | null;
  /** What `renderDocument` writes: paragraphs, or the lines of a table. Not a column. */
  contenu: readonly string[];
}

export type TypeActeur = 'collectivite' | 'prefecture' | 'ambassade' | 'ministere' | 'operateur' | 'administration';

export interface VerificationRow {
  id: number;
  verifieLe: string;
  typeActeur: TypeActeur;
  organisme: string;
  projetId: number | null;
  collectiviteId: number | null;
  partenaireId: number | null;
}
