import { normalizeNom } from '@atlas/geodonnees';
import {
  loadAnciennesCommunes,
  loadCommunes,
  loadDepartements,
  loadEpci,
  loadPays,
  loadRegions,
  loadSubdivisions,
} from '@atlas/geodonnees/referentiels';
import type { ClientBase } from 'pg';
import { insertRows } from './insert-rows.ts';
import { withoutIndexes } from './without-indexes.ts';

/** The tables of places, in the order in which they are filled. */
export const TABLES_DE_REFERENTIELS = [
  'region',
  'departement',
  'epci',
  'commune',
  'ancienne_commune',
  'pays',
  'subdivision',
];

/** Fills the empty tables of places, in the order that their foreign keys ask. To be called in a transaction. */
export async function loadReferentiels(client: ClientBase): Promise<void> {
  const regions = loadRegions().map(
    ({ avant2016: _avant, codeSuccesseur: _successeur, codeChefLieu: _lieu, ...row }) => row,
  );
  const pays = loadPays().map(({ alias: _alias, ...row }) => row);
  await withoutIndexes(client, TABLES_DE_REFERENTIELS, async () => {
    await insertRows(client, 'region', regions);
    await insertRows(client, 'departement', loadDepartements());
    await insertRows(client, 'epci', loadEpci());
    await insertRows(client, 'commune', withNomNormalise(loadCommunes()));
    await insertRows(client, 'ancienne_commune', withNomNormalise(loadAnciennesCommunes()));
    await insertRows(client, 'pays', pays);
    await insertRows(client, 'subdivision', loadSubdivisions());
  });
}

function withNomNormalise<T extends { nom: string }>(values: readonly T[]) {
  return values.map((value) => ({ ...value, nomNormalise: normalizeNom(value.nom) }));
}
