import type { ChampFusion } from '@atlas/contracts';
import type { Partenaire, Prisma } from '@atlas/prisma';

/** The columns of a partenaire behind each field that may be taken from another. */
const COLONNES = {
  nom: ['nom', 'nomNormalise'],
  niveau: ['niveau'],
  population: ['population'],
  position: ['longitude', 'latitude', 'precision', 'codeSubdivision'],
  siteWeb: ['siteWeb'],
} as const satisfies Record<ChampFusion, readonly (keyof Partenaire)[]>;

type Colonnes = Pick<Partenaire, (typeof COLONNES)[ChampFusion][number]>;
/** The columns of a field, with their values. */
type Valeurs = Partial<Colonnes>;

/** The numbers of what went from one partenaire to the other. */
export interface Deplacements {
  projets: number[];
  /** Those that named both: the tie with the other is all that is left of it. */
  projetsCommuns: number[];
  contacts: number[];
  verifications: number[];
  confirmations: number[];
  signalements: number[];
  misesAJour: number[];
  /** Those among them that nobody had decided. */
  ouvertes: number[];
}

/** What a fusion keeps to be undone: no personal data, contacts are rows that move. */
export interface ContenuFusion {
  /** The row that is no more, as PostgreSQL writes it. */
  ligne: Prisma.JsonObject;
  /** The fields that were taken from it, in the one that stays: before and after. */
  avant: Partial<Record<ChampFusion, Valeurs>>;
  apres: Partial<Record<ChampFusion, Valeurs>>;
  deplacements: Deplacements;
}

export const contenuOf = ({ contenu }: { contenu: Prisma.JsonValue }): ContenuFusion =>
  contenu as unknown as ContenuFusion;

/** What a partenaire says in a field. */
export function readChamp(partenaire: Partenaire, champ: ChampFusion): Valeurs {
  return Object.fromEntries(COLONNES[champ].map((colonne) => [colonne, partenaire[colonne]]));
}
