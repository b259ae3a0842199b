import { PROJET_EXPORTE_FIELDS } from '../../projets/projets.repository.ts';
import { listProjetsJson } from '../projets-json.repository.ts';
import { writeEnveloppe } from './enveloppe.ts';
import type { Format } from './format.ts';

/** Whole projets, as PostgreSQL writes them: nothing of them is parsed here. */
export const json: Format<string> = {
  extension: 'json',
  load: (db, ids) => listProjetsJson(db, ids, PROJET_EXPORTE_FIELDS),
  write: (lots, provenance) => writeEnveloppe({ entete: provenance, nom: 'projets', lots }),
};
