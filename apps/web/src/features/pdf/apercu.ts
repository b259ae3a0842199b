import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

/** A document that can be looked at page by page. */
export interface Apercu {
  pages: number;
  /** Draws a page as wide as some CSS pixels, sharp on the screen at hand; gives its height. */
  draw: (page: number, toile: HTMLCanvasElement, largeur: number) => Promise<void>;
  close: () => Promise<void>;
}

/** Opens a document for its preview: the same on a phone, where browsers show no PDF inside a page. */
export async function openApercu(fichier: Blob): Promise<Apercu> {
  const tache = getDocument({ data: new Uint8Array(await fichier.arrayBuffer()), useWasm: false });
  const document = await tache.promise;
  return {
    pages: document.numPages,
    draw: async (numero, toile, largeur) => {
      const page = await document.getPage(numero);
      const nature = page.getViewport({ scale: 1 });
      const densite = Math.min(3, window.devicePixelRatio || 1);
      const viewport = page.getViewport({ scale: (largeur * densite) / nature.width });
      toile.width = Math.round(viewport.width);
      toile.height = Math.round(viewport.height);
      await page.render({ canvas: toile, viewport }).promise;
    },
    close: () => tache.destroy(),
  };
}
