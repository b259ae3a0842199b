import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { MARQUE } from '../lib/marque.ts';

/** The page whose title has had the focus last: the one the reader arrived on needs none. */
let dernierChemin = typeof window === 'undefined' ? '' : window.location.pathname;

interface TitrePageProps {
  children: ReactNode;
  /** Title of the window, where the heading is not plain text or says too little. */
  fenetre?: string;
  className?: string | undefined;
  /** Language of the title, where it is not that of the page. */
  lang?: string | undefined;
}

/** The one `h1` of a page: names the window, and takes the focus when a navigation leads here. */
export function TitrePage({ children, fenetre, className, lang }: TitrePageProps) {
  const titre = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  const nom = fenetre ?? (typeof children === 'string' ? children : undefined);
  useEffect(() => {
    document.title = nom === undefined || nom === MARQUE.nom ? MARQUE.nom : `${nom} – ${MARQUE.nom}`;
  }, [nom]);
  useEffect(() => {
    if (pathname === dernierChemin) return;
    dernierChemin = pathname;
    titre.current?.focus({ preventScroll: true });
  }, [pathname]);
  return (
    <h1 ref={titre} tabIndex={-1} className={className} lang={lang}>
      {children}
    </h1>
  );
}
