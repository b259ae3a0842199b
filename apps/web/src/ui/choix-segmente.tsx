import { useId } from 'react';
import styles from './choix-segmente.module.css';

interface ChoixSegmenteProps<V extends string> {
  /** Names the choice for screen readers. */
  titre: string;
  valeur: V;
  options: readonly { valeur: V; libelle: string }[];
  onChange: (valeur: V) => void;
}

/** A choice between two or three ways of seeing the same thing. */
export function ChoixSegmente<V extends string>({ titre, valeur, options, onChange }: ChoixSegmenteProps<V>) {
  const id = useId();
  return (
    <fieldset className={`fr-segmented fr-segmented--sm fr-segmented--no-legend ${styles.choix} hors-impression`}>
      <legend className="fr-segmented__legend">{titre}</legend>
      <div className="fr-segmented__elements">
        {options.map((option) => (
          <div key={option.valeur} className="fr-segmented__element">
            <input
              type="radio"
              id={`${id}${option.valeur}`}
              name={id}
              value={option.valeur}
              checked={option.valeur === valeur}
              onChange={() => onChange(option.valeur)}
            />
            <label className="fr-label" htmlFor={`${id}${option.valeur}`}>
              {option.libelle}
            </label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
