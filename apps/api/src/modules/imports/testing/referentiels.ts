import { loadDepartements, loadPays, loadRegions, loadSubdivisions } from '@atlas/geodonnees/referentiels';
import type { ClientBase } from 'pg';

const json = (lignes: readonly object[]) => [JSON.stringify(lignes)];

/** Fills an empty test database with what imports refer to: places, and a few thématiques and financeurs. */
export async function insertReferentiels(client: ClientBase): Promise<void> {
  await client.query(
    `INSERT INTO region (code, nom, slug, ancienne, siren, population, longitude, latitude, precision)
     SELECT code, nom, slug, ancienne, siren, population, longitude, latitude, precision
     FROM json_populate_recordset(NULL::region, $1::json)`,
    json(loadRegions()),
  );
  await client.query(
    `INSERT INTO departement (code, nom, code_region, siren, population, longitude, latitude, precision)
     SELECT code, nom, "codeRegion", siren, population, longitude, latitude, precision
     FROM json_to_recordset($1::json) AS r(code text, nom text, "codeRegion" text, siren text, population int,
       longitude float8, latitude float8, precision precision_position)`,
    json(loadDepartements()),
  );
  await client.query(
    `INSERT INTO pays (code, code_alpha3, nom, nom_en, continent, longitude, latitude, precision)
     SELECT code, "codeAlpha3", nom, "nomEn", continent, longitude, latitude, precision
     FROM json_to_recordset($1::json) AS r(code text, "codeAlpha3" text, nom text, "nomEn" text, continent continent,
       longitude float8, latitude float8, precision precision_position)`,
    json(loadPays()),
  );
  await client.query(
    `INSERT INTO subdivision (code, nom, code_pays, longitude, latitude, precision)
     SELECT code, nom, "codePays", longitude, latitude, precision
     FROM json_to_recordset($1::json) AS r(code text, nom text, "codePays" text, longitude float8, latitude float8,
       precision precision_position)`,
    json(loadSubdivisions()),
  );
  await client.query(
    `INSERT INTO thematique (slug, nom, nom_en, ordre) VALUES ('culture', 'Culture', 'Culture', 1);
     INSERT INTO thematique (slug, nom, nom_en, ordre, parent_id) SELECT 'patrimoine', 'Patrimoine', 'Heritage', 2, id FROM thematique;
     INSERT INTO financeur (slug, nom, sigle, type) VALUES ('maee', 'Ministère des Affaires étrangères', 'MAEE', 'etat'),
       ('afd', 'Agence française de développement', 'AFD', 'operateur_etat')`,
  );
}
