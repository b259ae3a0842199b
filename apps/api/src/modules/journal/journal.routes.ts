import { administrationEndpoints } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../http/register-endpoints.ts';
import { exportJournal } from './export-journal.ts';
import { readJournal } from './journal.repository.ts';
import { noteJournal } from './note-journal.ts';

/** Lines of a page. */
const PAR_PAGE = 50;

export function journalHandlers({ prisma, db }: FastifyInstance): HandlersOf<'listJournal' | 'exportJournal'> {
  return {
    listJournal: ({ query: { avant, ...filtres } }) => readJournal(db, filtres, { avant, limite: PAR_PAGE }),
    exportJournal: async ({ connexion, query: { langue = 'fr', ...filtres } }) => {
      // What is refused is refused before anything is sent.
      await readJournal(db, filtres, { limite: 1 });
      await noteJournal(prisma, connexion, { action: 'exporte', objet: 'journal', objetId: 'csv' });
      return {
        nomFichier: `journal-${new Date().toISOString().slice(0, 10)}.csv`,
        typeMime: administrationEndpoints.exportJournal.type,
        contenu: exportJournal(db, filtres, langue),
      };
    },
  };
}
