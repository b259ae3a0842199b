import { type Langue, type LigneJournal, sayAction, sayObjet } from '@atlas/contracts';
import type { Database } from '../../plugins/database.ts';
import { formatLigne } from '../exports/cellules.ts';
import { type FiltresJournal, readJournal } from './journal.repository.ts';

/** Lines read at a time. */
const LOT = 1000;
/** What tells Excel that a CSV is in UTF-8. */
const BOM = '\ufeff';

const COLONNES: Record<Langue, readonly string[]> = {
  fr: ['numero', 'date', 'compte', 'nom_du_compte', 'organisation', 'objet', 'identifiant', 'nom', 'action', 'details'],
  en: [
    'number',
    'date',
    'account',
    'account_name',
    'organisation',
    'object',
    'identifier',
    'name',
    'action',
    'details',
  ],
};

function toCellules(ligne: LigneJournal, langue: Langue): string[] {
  const { id, le, compte, organisation, objet, objetId, nom, action, details } = ligne;
  return [
    id,
    le,
    String(compte?.id ?? ''),
    compte?.nom ?? '',
    organisation?.nom ?? '',
    sayObjet(objet, langue),
    objetId,
    nom ?? '',
    sayAction(objet, action, langue),
    Object.keys(details).length === 0 ? '' : JSON.stringify(details),
  ];
}

/** The lines that filters select as CSV text, chunk by chunk, no faster than they are taken. */
export async function* exportJournal(db: Database, filtres: FiltresJournal, langue: Langue): AsyncGenerator<string> {
  yield BOM + formatLigne(COLONNES[langue]);
  let avant: string | undefined;
  do {
    const { lignes, suite } = await readJournal(db, filtres, { avant, limite: LOT });
    yield lignes.map((ligne) => formatLigne(toCellules(ligne, langue))).join('');
    avant = suite ?? undefined;
  } while (avant !== undefined);
}
