import { Link, useSearchParams } from 'react-router';
import { useFormats, useTextes } from '../i18n/index.ts';
import styles from './pagination.module.css';
import { textes } from './textes.ts';

/** The pages to offer around the current one: first, last, neighbours; null where some are left out. */
export function listPages(page: number, total: number): (number | null)[] {
  const voulues = new Set([1, total, page - 1, page, page + 1]);
  if (page <= 3) [2, 3].map((numero) => voulues.add(numero));
  if (page >= total - 2) [total - 1, total - 2].map((numero) => voulues.add(numero));
  const pages = [...voulues].filter((numero) => numero >= 1 && numero <= total).sort((a, b) => a - b);
  return pages.flatMap((numero, rang) => {
    const precedente = pages[rang - 1];
    return precedente !== undefined && numero > precedente + 1 ? [null, numero] : [numero];
  });
}

interface PaginationProps {
  page: number;
  parPage: number;
  total: number;
  /** Parameter of the address that carries the page. */
  parametre?: string;
  /** Anchor that a change of page leads to; the top of the page without it. */
  ancre?: string;
}

/** Links to the other pages of a list: each page is an address. */
export function Pagination({ page, parPage, total, parametre = 'page', ancre }: PaginationProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const [parametres] = useSearchParams();
  const derniere = Math.max(1, Math.ceil(total / parPage));
  if (derniere === 1) return null;
  const toLien = (numero: number) => {
    const suite = new URLSearchParams(parametres);
    if (numero === 1) suite.delete(parametre);
    else suite.set(parametre, String(numero));
    return { search: suite.toString(), ...(ancre === undefined ? {} : { hash: `#${ancre}` }) };
  };
  const voisine = (numero: number, libelle: string, sens: 'prev' | 'next') => {
    const className = `fr-pagination__link fr-pagination__link--${sens} fr-pagination__link--lg-label`;
    return (
      <li>
        {numero < 1 || numero > derniere ? (
          // biome-ignore lint/a11y/useValidAnchor: the design system's way of a page that is not there
          <a className={className} aria-disabled="true" role="link">
            {libelle}
          </a>
        ) : (
          <Link className={className} to={toLien(numero)} rel={sens}>
            {libelle}
          </Link>
        )}
      </li>
    );
  };
  return (
    <nav className={`fr-pagination ${styles.pagination} hors-impression`} aria-label={t.pagination}>
      <ul className="fr-pagination__list">
        {voisine(page - 1, t.precedente, 'prev')}
        {listPages(page, derniere).map((numero, rang) =>
          numero === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: two gaps at most, in place
            <li key={`trou-${rang}`} className={styles.trou} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={numero}>
              <Link
                className="fr-pagination__link"
                to={toLien(numero)}
                aria-current={numero === page ? 'page' : undefined}
                title={numero === page ? t.pageSur(nombre(numero), nombre(derniere)) : t.page(nombre(numero))}
              >
                {nombre(numero)}
              </Link>
            </li>
          ),
        )}
        {voisine(page + 1, t.suivante, 'next')}
      </ul>
    </nav>
  );
}
