import { useId } from 'react';
import type { MotsDuChamp } from '../../../ui/formulaire.tsx';
import { GroupeDeChamps } from '../../../ui/formulaire.tsx';
import styles from './choix-multiple.module.css';

interface ChoixMultipleProps<V extends string | number> extends MotsDuChamp {
  titre: string;
  aide?: string;
  options: readonly { valeur: V; libelle: string; niveau?: 1 | 2 }[];
  choisies: readonly V[];
  onChange: (choisies: V[]) => void;
}

/** Several of a list: boxes to tick, those of the second level under their parent. */
export function ChoixMultiple<V extends string | number>({
  titre,
  aide,
  options,
  choisies,
  onChange,
  ...mots
}: ChoixMultipleProps<V>) {
  const id = useId();
  const toggle = (valeur: V) =>
    onChange(choisies.includes(valeur) ? choisies.filter((autre) => autre !== valeur) : [...choisies, valeur]);
  return (
    <GroupeDeChamps titre={titre} aide={aide} {...mots}>
      <ul className={styles.liste}>
        {options.map(({ valeur, libelle, niveau = 1 }) => (
          <li key={valeur} className={niveau === 2 ? styles.enfant : undefined}>
            <div className="fr-checkbox-group fr-checkbox-group--sm">
              <input
                type="checkbox"
                id={`${id}${valeur}`}
                checked={choisies.includes(valeur)}
                onChange={() => toggle(valeur)}
              />
              <label className="fr-label" htmlFor={`${id}${valeur}`}>
                {libelle}
              </label>
            </div>
          </li>
        ))}
      </ul>
    </GroupeDeChamps>
  );
}
