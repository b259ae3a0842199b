import type { Filtres, ProjetExporte } from '@atlas/contracts';
import type { TriProjets } from '@atlas/contracts/vocabulaire';
import { ApiError, toQueryString } from '../../lib/api.ts';

/**
 * The projets of a search, whole, in its order: the open export, read line by line as it comes.
 * @param onProgres called with the share of them that came.
 * @throws ApiError
 */
export async function loadProjets(
  filtres: Filtres,
  tri: TriProjets,
  total: number,
  onProgres: (part: number) => void,
): Promise<ProjetExporte[]> {
  const reponse = await fetch(`/api/exports/projets.json${toQueryString({ ...filtres, tri })}`).catch(() => {
    throw new ApiError({ status: 0 });
  });
  if (!reponse.ok || reponse.body === null) throw new ApiError({ status: reponse.status, title: reponse.statusText });
  const projets: ProjetExporte[] = [];
  for await (const ligne of readLignes(reponse.body)) {
    // Each projet stands on a line of its own; the first line and the last are what is around them.
    if (!ligne.startsWith('{"id"')) continue;
    projets.push(JSON.parse(ligne.replace(/,$/, '')) as ProjetExporte);
    if (projets.length % 200 === 0) onProgres(Math.min(1, projets.length / Math.max(1, total)));
  }
  return projets;
}

async function* readLignes(corps: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const lecteur = corps.pipeThrough(new TextDecoderStream()).getReader();
  let reste = '';
  for (;;) {
    const { done, value } = await lecteur.read();
    if (done) break;
    const lignes = (reste + value).split('\n');
    reste = lignes.pop() ?? '';
    yield* lignes;
  }
  if (reste !== '') yield reste;
}
