import type { ReactNode } from 'react';
import { Actions } from './actions.tsx';
import { type Etape, FilAriane } from './fil-ariane.tsx';
import styles from './page-liste.module.css';
import { TitrePage } from './titre-page.tsx';

interface PageListeProps {
  etapes?: readonly Etape[];
  titre: string;
  /** What the list holds, in a sentence. */
  resume: ReactNode;
  /** What one can do with the page; absent, to share and to print it; null where it is nobody else's. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The page of a list: its name, what it holds, then its fields and its rows. */
export function PageListe({ etapes = [], titre, resume, actions = <Actions />, children }: PageListeProps) {
  return (
    <div className="fr-container">
      <FilAriane etapes={etapes} ici={titre} />
      <header className={styles.tete}>
        <div>
          <TitrePage className={styles.titre}>{titre}</TitrePage>
          <p className={styles.resume}>{resume}</p>
        </div>
        {actions}
      </header>
      {children}
    </div>
  );
}
