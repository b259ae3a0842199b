import type { ReactNode } from 'react';
import styles from './chiffres.module.css';

export interface Chiffre {
  libelle: string;
  valeur: ReactNode;
  /** A second, smaller line: «dont 12 en cours». */
  precision?: string | undefined;
}

/** The few big figures that a page opens with, in a row where there is room. */
export function Chiffres({ chiffres }: { chiffres: readonly Chiffre[] }) {
  return (
    <dl className={`${styles.rangee} chiffres`}>
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
