import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../i18n/index.ts';
import styles from './liste-barres.module.css';
import { textes } from './textes.ts';

export interface Barre {
  cle: string;
  libelle: ReactNode;
  valeur: number;
  /** Address of what the row names. */
  vers?: string | undefined;
  /** Full wording of the value for screen readers: «12 projets». */
  mesure?: string;
  /** What is written instead of the number. */
  ecrit?: string;
}

interface ListeBarresProps {
  titre: string;
  /** Address of what the title names. */
  vers?: string;
  /** The figure of the whole, in words, beside the title. */
  mesure?: string;
  /** Level of the title in the page. */
  niveau?: 2 | 3;
  barres: readonly Barre[];
  /** Value of a full bar; the largest by default. */
  maximum?: number;
  /** Rows shown before the reader asks for the others. */
  courte?: number;
  /** Shown below: a link to the whole list. */
  suite?: ReactNode;
}

/** A ranking: each row says its name, its number, and shows it as a thin bar. */
export function ListeBarres({ titre, vers, mesure, niveau = 3, barres, maximum, courte, suite }: ListeBarresProps) {
  const t = useTextes(textes);
  const [longue, setLongue] = useState(false);
  const Titre = `h${niveau}` as const;
  const plein = maximum ?? Math.max(1, ...barres.map(({ valeur }) => valeur));
  return (
    <div className={`${styles.liste} liens-discrets`}>
      <Titre className={styles.titre}>
        {vers === undefined ? titre : <Link to={vers}>{titre}</Link>}
        {mesure !== undefined && <span className={styles.total}>{mesure}</span>}
      </Titre>
      <ol className={styles.rangs}>
        {barres.slice(0, longue ? undefined : courte).map((barre) => (
          <Rang key={barre.cle} barre={barre} plein={plein} />
        ))}
      </ol>
      {courte !== undefined && barres.length > courte && (
        <button
          type="button"
          className="fr-link fr-link--sm hors-impression"
          aria-expanded={longue}
          onClick={() => setLongue(!longue)}
        >
          {longue ? t.voirMoins : t.voirPlus(barres.length - courte)}
        </button>
      )}
      {suite}
    </div>
  );
}

function Rang({ barre, plein }: { barre: Barre; plein: number }) {
  const { nombre } = useFormats();
  const { libelle, valeur, vers, mesure, ecrit } = barre;
  return (
    <li className={styles.rang}>
      <span className={styles.libelle}>{vers === undefined ? libelle : <Link to={vers}>{libelle}</Link>}</span>
      <span className={`${styles.valeur} chiffres`}>
        <span aria-hidden={mesure !== undefined}>{ecrit ?? nombre(valeur)}</span>
        {mesure !== undefined && <span className="sr-only">{mesure}</span>}
      </span>
      <span className={styles.piste} aria-hidden="true">
        <span className={styles.barre} style={{ width: `${(100 * valeur) / plein}%` }} />
      </span>
    </li>
  );
}
