import type { Constat } from '../proposition.ts';
import type { Decompte } from '../rapport.ts';

/** What a thread that imports is given. */
export interface Travail {
  databaseUrl: string;
  /** Path of the file, and its name as it was sent. */
  fichier: string;
  nom: string;
  profil: string;
  aBlanc: boolean;
}

/** What it may be told. */
export type Ordre = 'annuler';

/** What it tells. */
export type Nouvelle =
  | { type: 'progression'; part: number; lignes: number }
  | { type: 'constats'; constats: { isRefus: boolean; constat: Constat }[] }
  | { type: 'fin'; lignes: number; decompte: Decompte & { collectivites: number; partenaires: number } }
  | { type: 'refus'; message: string }
  | { type: 'annule' };
