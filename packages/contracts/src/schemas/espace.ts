import Type, { type Static } from 'typebox';
import { MODES_ENVOI } from '../vocabulaire.ts';
import { Nullable, OneOf, strictObject } from './commun.ts';
import { RecettePdf } from './recettes-pdf.ts';

/** A name that whoever is connected gives to what they keep. */
export const NomGarde = Type.String({ minLength: 1, maxLength: 200, pattern: '\\S' });

const CriteresEnMots = Type.Array(Type.String(), { description: 'Chacun en une ligne : « Pays : Inde ou Népal »' });

/** One time that a PDF was sent. */
export const EnvoiExport = strictObject({
  le: Type.String({ format: 'date-time' }),
  mode: OneOf(MODES_ENVOI),
  destinataires: Type.Integer(),
  expireLe: Nullable(Type.String({ format: 'date-time', description: 'Du lien' })),
  telechargements: Type.Integer(),
});

/** A PDF that an account keeps. */
export const ExportPdf = strictObject({
  id: Type.Integer(),
  titre: Type.String(),
  nomFichier: Type.String(),
  recette: RecettePdf,
  criteres: CriteresEnMots,
  pages: Type.Integer(),
  taille: Type.Integer({ description: 'Octets' }),
  creeLe: Type.String({ format: 'date-time' }),
  envois: Type.Array(EnvoiExport, { description: 'Les derniers, cinq au plus' }),
});
export type ExportPdf = Static<typeof ExportPdf>;

/** A PDF that is about to be sent; the same `cle` again is the same one. */
export const NouvelExport = strictObject({
  cle: Type.String({ format: 'uuid' }),
  titre: NomGarde,
  recette: RecettePdf,
  pages: Type.Integer({ minimum: 1, maximum: 100_000 }),
  taille: Type.Integer({ minimum: 1, maximum: 2_147_483_647, description: 'Octets' }),
});
export type NouvelExport = Static<typeof NouvelExport>;

/** A PDF that someone was sent, as its link shows it before it is downloaded. */
export const FichierEnvoye = strictObject({
  titre: Type.String(),
  nomFichier: Type.String(),
  expediteur: Type.String({ description: 'Nom de qui l’envoie' }),
  pages: Type.Integer(),
  taille: Type.Integer({ description: 'Octets' }),
  expireLe: Type.String({ format: 'date-time' }),
});
export type FichierEnvoye = Static<typeof FichierEnvoye>;
