/** Builds and asks the index of clusters off the main thread, for sets too large to be indexed between two frames. */
import { IndexGrappes } from './index-grappes.ts';
import type { Demande, Reponse } from './messages.ts';

let index: IndexGrappes | undefined;

function answer(demande: Demande): Reponse['valeur'] {
  if (demande.action === 'load') {
    index = new IndexGrappes(demande.points);
    return null;
  }
  if (!index) throw new Error('The index of clusters was asked before it was loaded');
  switch (demande.action) {
    case 'query':
      return index.query(demande.fenetre, demande.zoom);
    case 'expansionZoom':
      return index.expansionZoom(demande.id);
    case 'leaves':
      return index.leaves(demande.id, demande.limite);
  }
}

self.addEventListener('message', ({ data }: MessageEvent<{ numero: number; demande: Demande }>) => {
  const reponse: Reponse = { numero: data.numero, valeur: answer(data.demande) };
  self.postMessage(reponse);
});
