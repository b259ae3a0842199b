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

/** Fills the empty tables of places, in the order that their foreign keys ask. */
export async function loadReferentiels(client: ClientBase): Promise<void> {
  const regions = loadRegions().map(
    ({ avant2016: _avant, codeSuccesseur: _successeur, codeChefLieu: _lieu, ...row }) => row,
  );
  await insertRows(client, 'region', regions);
  await insertRows(client, 'departement', loadDepartements());
  await insertRows(client, 'epci', loadEpci());
  await insertRows(client, 'commune', withNomNormalise(loadCommunes()));
  await insertRows(client, 'ancienne_commune', withNomNormalise(loadAnciennesCommunes()));
  await insertRows(
    client,
    'pays',
    loadPays().map(({ alias: _alias, ...row }) => row),
  );
  await insertRows(client, 'subdivision', loadSubdivisions());
}

function withNomNormalise<T extends { nom: string }>(values: readonly T[]) {
  return values.map((value) => ({ ...value, nomNormalise: normalizeNom(value.nom) }));
}
