import { useEffect, useRef, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import type { PdfPret } from '../../../pdf/index.ts';
import type { Apercu as ApercuOuvert } from '../apercu.ts';
import { textes } from '../textes.ts';
import styles from './apercu.module.css';

/** The document page by page, as it will be printed. */
export function Apercu({ pdf, titre }: { pdf: PdfPret; titre: string }) {
  const t = useTextes(textes);
  const [apercu, setApercu] = useState<ApercuOuvert | null>(null);
  const [page, setPage] = useState(1);
  const toile = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let ferme = false;
    let ouvert: ApercuOuvert | undefined;
    setPage(1);
    void import('../apercu.ts')
      .then(({ openApercu }) => openApercu(pdf.fichier))
      .then((nouveau) => {
        ouvert = nouveau;
        if (ferme) void nouveau.close();
        else setApercu(nouveau);
      });
    return () => {
      ferme = true;
      setApercu(null);
      void ouvert?.close();
    };
  }, [pdf]);
  useEffect(() => {
    const { current } = toile;
    // A page left for another before it was drawn is not an error.
    if (apercu && current) void apercu.draw(page, current, current.clientWidth).catch(() => undefined);
  }, [apercu, page]);
  return (
    <div className={styles.apercu}>
      <canvas ref={toile} className={styles.toile} role="img" aria-label={t.apercuDe(titre, page, pdf.pages)} />
      {pdf.pages > 1 && (
        <div className={styles.pages}>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-left-s-line"
            disabled={page === 1}
            onClick={() => setPage(page - 1)}
          >
            {t.pagePrecedente}
          </button>
          <span role="status">{t.pageSur(page, pdf.pages)}</span>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary fr-btn--sm fr-icon-arrow-right-s-line"
            disabled={page === pdf.pages}
            onClick={() => setPage(page + 1)}
          >
            {t.pageSuivante}
          </button>
        </div>
      )}
    </div>
  );
}
