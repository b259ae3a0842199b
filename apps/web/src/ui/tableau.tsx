import type { ReactNode } from 'react';
import styles from './tableau.module.css';

export interface Colonne<T> {
  cle: string;
  titre: string;
  /** Numbers stand to the right, in columns. */
  numerique?: boolean;
  /** The cell that names its row. */
  entete?: boolean;
  toCellule: (ligne: T) => ReactNode;
  /** Share of a full bar, from 0 to 1, drawn beside a number. */
  toPart?: (ligne: T) => number;
}

interface TableauProps<T> {
  /** Caption: what the table holds. */
  titre: string;
  colonnes: readonly Colonne<T>[];
  lignes: readonly T[];
  toCle: (ligne: T) => string | number;
  /** The column that orders the rows, and how to order by another; no order is offered without it. */
  tri?: {
    cle: string;
    triables: readonly string[];
    onTrier: (cle: string) => void;
    libelle: (titre: string) => string;
  };
}

/** A table that scrolls within its own frame where the window is too narrow for it. */
export function Tableau<T>({ titre, colonnes, lignes, toCle, tri }: TableauProps<T>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus to be scrolled by keys
    <section className={`${styles.cadre} liens-discrets`} tabIndex={0} aria-label={titre}>
      <table className={styles.tableau}>
        <caption className="sr-only">{titre}</caption>
        <thead>
          <tr>
            {colonnes.map(({ cle, titre: nom, numerique = false, toPart }) => {
              const courant = tri?.cle === cle;
              return (
                <th
                  key={cle}
                  scope="col"
                  className={numerique ? `${styles.nombre} ${toPart === undefined ? '' : styles.avecPart}` : undefined}
                  aria-sort={courant ? (numerique ? 'descending' : 'ascending') : undefined}
                >
                  {tri?.triables.includes(cle) ? (
                    <button
                      type="button"
                      className={courant ? styles.triCourant : styles.tri}
                      title={tri.libelle(nom)}
                      onClick={() => tri.onTrier(cle)}
                    >
                      {nom}
                    </button>
                  ) : (
                    nom
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={toCle(ligne)}>
              {colonnes.map(({ cle, numerique, entete, toCellule, toPart }) =>
                entete ? (
                  <th key={cle} scope="row">
                    {toCellule(ligne)}
                  </th>
                ) : (
                  <td key={cle} className={numerique ? `${styles.nombre} chiffres` : undefined}>
                    {toCellule(ligne)}
                    {toPart !== undefined && (
                      <span className={styles.piste} aria-hidden="true">
                        <span className={styles.barre} style={{ width: `${100 * toPart(ligne)}%` }} />
                      </span>
                    )}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
