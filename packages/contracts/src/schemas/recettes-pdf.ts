import Type from 'typebox';
import {
  COLONNES_PDF,
  CONTENUS_RESULTATS,
  DOCUMENTS_PDF,
  FORMATS_PAPIER,
  ORIENTATIONS,
  REPRESENTATIONS_CARTE,
  TRIS_PROJETS,
} from '../vocabulaire.ts';
import { Identifiant, OneOf, strictObject } from './commun.ts';
import { Filtres } from './filtres.ts';

const papier = {
  titre: Type.String({ minLength: 1, maxLength: 200 }),
  format: OneOf(FORMATS_PAPIER),
  orientation: OneOf(ORIENTATIONS),
  langue: OneOf(['fr', 'en']),
};

/**
 * How a PDF is made: what it is about and how it looks, so that it can be made again with the data of the day. The map
 * of a selection, its results, the sheet of a projet or of a collectivité, or an album of maps.
 */
export const RecettePdf = Type.Union([
  strictObject({
    document: Type.Literal(DOCUMENTS_PDF[0]),
    ...papier,
    filtres: Filtres,
    representation: OneOf(REPRESENTATIONS_CARTE),
  }),
  strictObject({
    document: Type.Literal(DOCUMENTS_PDF[1]),
    ...papier,
    filtres: Filtres,
    tri: OneOf(TRIS_PROJETS),
    contenu: OneOf(CONTENUS_RESULTATS, 'Une ligne par projet, ou toute la fiche de chacun'),
    colonnes: Type.Array(OneOf(COLONNES_PDF), { minItems: 1, maxItems: COLONNES_PDF.length, uniqueItems: true }),
  }),
  strictObject({ document: Type.Literal(DOCUMENTS_PDF[2]), ...papier, id: Identifiant }),
  strictObject({ document: Type.Literal(DOCUMENTS_PDF[3]), ...papier, id: Identifiant }),
  strictObject({ document: Type.Literal(DOCUMENTS_PDF[4]), ...papier, id: Identifiant }),
]);
export type RecettePdf = Type.Static<typeof RecettePdf>;
