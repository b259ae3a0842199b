import type { ReactNode } from 'react';
import styles from './essentiel.module.css';

interface EssentielProps {
  /** A name and its value, or several values; a line without value is left out. */
  lignes: readonly { nom: string; valeur: ReactNode }[];
}

const isVide = (valeur: ReactNode) =>
  valeur === null || valeur === undefined || valeur === '' || (Array.isArray(valeur) && valeur.length === 0);

/** What is known at first sight besides the big figures. */
export function Essentiel({ lignes }: EssentielProps) {
  return (
    <dl className={styles.essentiel}>
      {lignes
        .filter(({ valeur }) => !isVide(valeur))
        .map(({ nom, valeur }) => (
          <div key={nom} className={styles.ligne}>
            <dt>{nom}</dt>
            <dd>{valeur}</dd>
          </div>
        ))}
    </dl>
  );
}
