import type { FastifyInstance } from 'fastify';
import type { HandlersOf } from '../../../http/register-endpoints.ts';
import { formatLigne } from '../../exports/cellules.ts';
import { PROFILS } from '../profils/index.ts';
import {
  cancelExecution,
  findImport,
  listConstats,
  listImports,
  readConstats,
  sendImport,
  startExecution,
} from './imports.service.ts';

type Noms =
  | 'listProfilsImport'
  | 'listImports'
  | 'sendImport'
  | 'getImport'
  | 'runImport'
  | 'cancelImport'
  | 'listConstatsImport'
  | 'exportConstatsImport';

const OCTETS_PAR_CONSTAT = 120;

export function importsHandlers(app: FastifyInstance): HandlersOf<Noms> {
  const { prisma } = app;
  return {
    listProfilsImport: async () => ({ profils: PROFILS.map(({ nom, description }) => ({ nom, description })) }),
    listImports: async ({ query }) => listImports(prisma, query),
    sendImport: async ({ connexion, query, corps }) =>
      findImport(prisma, await sendImport(app, connexion, { ...query, corps })),
    getImport: async ({ params: { id } }) => findImport(prisma, id),
    runImport: async ({ connexion, params: { id }, corps: { aBlanc } }) => {
      await startExecution(app, connexion, { id, aBlanc });
      return findImport(prisma, id);
    },
    cancelImport: async ({ connexion, params: { id } }) => {
      await cancelExecution(prisma, connexion, id);
      return findImport(prisma, id);
    },
    listConstatsImport: async ({ params: { id }, query }) => listConstats(prisma, id, query),
    exportConstatsImport: async ({ params: { id } }) => {
      const constats = await readConstats(prisma, id);
      return {
        nomFichier: `import-${id}-refus.csv`,
        typeMime: 'text/csv',
        lignes: constats.length,
        octetsEstimes: constats.length * OCTETS_PAR_CONSTAT,
        contenu: writeCsv(constats),
      };
    },
  };
}

async function* writeCsv(constats: Awaited<ReturnType<typeof readConstats>>): AsyncGenerator<string> {
  yield `\ufeff${formatLigne(['gravite', 'ligne', 'colonne', 'valeur', 'motif', 'precision'])}`;
  for (const { isRefus, ligne, colonne, valeur, motif, precision } of constats)
    yield formatLigne([isRefus ? 'refus' : 'remarque', String(ligne), colonne, valeur, motif, precision]);
}
