import type { ReactNode } from 'react';
import styles from './chiffres.module.css';

export interface Chiffre {
  libelle: string;
  valeur: ReactNode;
  /** A second, smaller line: «dont 12 en cours». */
  precision?: string | undefined;
}

interface ChiffresProps {
  chiffres: readonly Chiffre[];
  /** `ligne` for a strip across the page, `grille` beside a map. */
  disposition?: 'ligne' | 'grille';
}

/** The few big figures that a page opens with. */
export function Chiffres({ chiffres, disposition = 'grille' }: ChiffresProps) {
  return (
    <dl className={`${styles[disposition]} chiffres`}>
      {chiffres.map(({ libelle, valeur, precision }) => (
        <div key={libelle} className={styles.chiffre}>
          <dt className={styles.libelle}>{libelle}</dt>
          <dd className={styles.valeur}>{valeur}</dd>
          {precision !== undefined && <dd className={styles.precision}>{precision}</dd>}
        </div>
      ))}
    </dl>
  );
}
