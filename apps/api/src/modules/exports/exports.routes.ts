import { exportsEndpoints, type Filtres, type TriProjets } from '@atlas/contracts';
import type { FastifyInstance } from 'fastify';
import type { Adresse, HandlersOf } from '../../http/register-endpoints.ts';
import type { FichierProduit } from '../../http/send-fichier.ts';
import { nameFichier } from './criteres.ts';
import { createCsv } from './formats/csv.ts';
import type { Format } from './formats/format.ts';
import { geojson } from './formats/geojson.ts';
import { json } from './formats/json.ts';
import { xlsx } from './formats/xlsx.ts';
import { readLots, takePremier } from './lots.ts';
import { LICENCE, readProvenance } from './provenance.ts';
import { listIdsSelectionnes } from './selection-exportee.ts';

interface Demande {
  query: Filtres & { tri?: TriProjets };
  adresse: Adresse;
}

/** How many projets of the first batch are written once more, to know how long the file will be. */
const ECHANTILLON = 100;

export function exportsHandlers(app: FastifyInstance): HandlersOf<keyof typeof exportsEndpoints> {
  const { exportProjetsCsv, exportProjetsXlsx, exportProjetsGeojson, exportProjetsJson } = exportsEndpoints;
  return {
    exportProjetsCsv: ({ query: { bom, ...query }, adresse }) =>
      exportProjets(app, createCsv({ bom }), exportProjetsCsv.type, { query, adresse }),
    exportProjetsXlsx: (demande) => exportProjets(app, xlsx, exportProjetsXlsx.type, demande),
    exportProjetsGeojson: (demande) => exportProjets(app, geojson, exportProjetsGeojson.type, demande),
    exportProjetsJson: (demande) => exportProjets(app, json, exportProjetsJson.type, demande),
  };
}

/** The whole selection as a file, read batch by batch while it is sent. */
async function exportProjets<T>(
  app: FastifyInstance,
  format: Format<T>,
  typeMime: string,
  { query: { tri, ...filtres }, adresse }: Demande,
): Promise<FichierProduit> {
  const ids = await listIdsSelectionnes(app, filtres, tri);
  const provenance = await readProvenance(app.db, filtres, { total: ids.length, adresse });
  format.check?.(provenance);
  const { premier, lots } = await takePremier(readLots(ids, (lot) => format.load(app.db, lot)));
  return {
    nomFichier: nameFichier(provenance.criteres, provenance.genereLe, format.extension),
    typeMime,
    lignes: ids.length,
    octetsEstimes: await estimateOctets(premier.slice(0, ECHANTILLON), ids.length, (echantillon) =>
      format.write(echantillon, provenance),
    ),
    licence: LICENCE.url,
    contenu: format.write(lots, provenance),
  };
}

async function estimateOctets<T>(
  echantillon: T[],
  total: number,
  write: (lots: AsyncIterable<T[]>) => AsyncIterable<string | Uint8Array>,
): Promise<number> {
  let octets = 0;
  const lots = (async function* () {
    yield echantillon;
  })();
  for await (const morceau of write(lots)) octets += Buffer.byteLength(morceau);
  return Math.round((octets * Math.max(1, total)) / Math.max(1, echantillon.length));
}
