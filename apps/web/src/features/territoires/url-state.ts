import { CONTINENTS } from '@atlas/contracts/vocabulaire';
import { parseAsString, parseAsStringLiteral } from 'nuqs';

/** What the lists of territories keep in their address. */
export const TRIS_TERRITOIRES = ['projets', 'nom', 'collectivites', 'partenaires'] as const;
export type TriTerritoires = (typeof TRIS_TERRITOIRES)[number];

export const urlTerritoires = {
  q: parseAsString.withDefault(''),
  tri: parseAsStringLiteral(TRIS_TERRITOIRES).withDefault('projets'),
  continent: parseAsStringLiteral(CONTINENTS),
  decoupage: parseAsStringLiteral(['avant']),
};
