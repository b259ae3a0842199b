import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './champs.module.css';

/** Time without a key after which what is written counts. */
const PAUSE_MS = 250;

interface ChampRechercheProps {
  libelle: string;
  valeur: string;
  onChange: (valeur: string) => void;
  aide?: string;
}

/** A search field whose value counts once the reader pauses, or at once by Enter. */
export function ChampRecherche({ libelle, valeur, onChange, aide }: ChampRechercheProps) {
  const id = useId();
  const [ecrite, setEcrite] = useState(valeur);
  const minuterie = useRef<number>(undefined);
  useEffect(() => setEcrite(valeur), [valeur]);
  useEffect(() => () => window.clearTimeout(minuterie.current), []);
  const ecrire = (texte: string) => {
    setEcrite(texte);
    window.clearTimeout(minuterie.current);
    minuterie.current = window.setTimeout(() => onChange(texte.trim()), PAUSE_MS);
  };
  return (
    <div className={styles.champ}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
        {aide !== undefined && <span className="fr-hint-text">{aide}</span>}
      </label>
      <input
        className="fr-input"
        id={id}
        type="search"
        value={ecrite}
        maxLength={100}
        autoComplete="off"
        onChange={({ target }) => ecrire(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Enter') onChange(ecrite.trim());
        }}
      />
    </div>
  );
}

interface ListeDeroulanteProps {
  libelle: string;
  valeur: string;
  options: readonly { valeur: string; libelle: string }[];
  onChange: (valeur: string) => void;
}

/** A choice of one among a few. */
export function ListeDeroulante({ libelle, valeur, options, onChange }: ListeDeroulanteProps) {
  const id = useId();
  return (
    <div className={styles.champ}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
      </label>
      <select className="fr-select" id={id} value={valeur} onChange={({ target }) => onChange(target.value)}>
        {options.map((option) => (
          <option key={option.valeur} value={option.valeur}>
            {option.libelle}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The fields above a list, side by side where there is room. */
export function BarreDeChamps({ children }: { children: ReactNode }) {
  return <div className={`${styles.barre} hors-impression`}>{children}</div>;
}

interface ChampDateProps {
  libelle: string;
  /** An ISO day, or nothing. */
  valeur: string;
  onChange: (jour: string) => void;
}

/** A day, which counts once it is whole. */
export function ChampDate({ libelle, valeur, onChange }: ChampDateProps) {
  const id = useId();
  return (
    <div className={styles.champ}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
      </label>
      <input
        className="fr-input"
        id={id}
        type="date"
        min="1900-01-01"
        max="2099-12-31"
        value={valeur}
        onChange={({ target }) => {
          if (target.validity.valid) onChange(target.value);
        }}
      />
    </div>
  );
}
