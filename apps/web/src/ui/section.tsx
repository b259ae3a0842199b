import type { ReactNode } from 'react';
import styles from './section.module.css';

interface SectionProps {
  /** Anchor of the section, which the list of sections of the page leads to. */
  id: string;
  titre: string;
  /** What the section says, in one sentence: enough for who reads no further. */
  resume?: ReactNode;
  /** A link or a button beside the title. */
  action?: ReactNode;
  children: ReactNode;
}

/** A part of a page with its title and its local summary. */
export function Section({ id, titre, resume, action, children }: SectionProps) {
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.tete}>
        <h2 id={id} className={styles.titre} tabIndex={-1}>
          {titre}
        </h2>
        {action}
      </div>
      {resume !== undefined && <p className={styles.resume}>{resume}</p>}
      {children}
    </section>
  );
}
