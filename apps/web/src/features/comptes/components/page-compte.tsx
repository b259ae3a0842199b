import type { ReactNode } from 'react';
import { PageListe } from '../../../ui/page-liste.tsx';
import styles from './page-compte.module.css';

interface PageCompteProps {
  titre: string;
  resume: ReactNode;
  children: ReactNode;
}

/** A page with one narrow column: forms. */
export function PageCompte({ titre, resume, children }: PageCompteProps) {
  return (
    <PageListe titre={titre} resume={resume} actions={null}>
      <div className={styles.colonne}>{children}</div>
    </PageListe>
  );
}

/** What went wrong, or well, said aloud. */
export function Alerte({ genre, children }: { genre: 'error' | 'success' | 'info' | 'warning'; children: ReactNode }) {
  return (
    <div className={`fr-alert fr-alert--${genre} fr-alert--sm fr-mb-3w`} role={genre === 'error' ? 'alert' : 'status'}>
      {children}
    </div>
  );
}
