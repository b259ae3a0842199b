import { useId, useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes-avancee.ts';
import styles from './liste-choix.module.css';

export interface Choix {
  valeur: string;
  libelle: string;
  /** Projets that it would keep, the other criteria applied. */
  nombre: number;
}

interface ListeChoixProps {
  titre: string;
  /** Undefined while they come. */
  choix: readonly Choix[] | undefined;
  choisies: readonly string[];
  onBasculer: (valeur: string) => void;
}

/** From so many choices on, a field narrows the list. */
const LISTE_LONGUE = 9;

const fold = (texte: string) => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The choices that hold the words typed, those taken first kept whatever is typed. */
export function filterChoix(choix: readonly Choix[], texte: string, choisies: readonly string[]): Choix[] {
  const cherche = fold(texte.trim());
  return choix.filter(({ libelle, valeur }) => choisies.includes(valeur) || fold(libelle).includes(cherche));
}

/** Several choices among many: a list of boxes to tick, with their counts, narrowed by what is typed. */
export function ListeChoix({ titre, choix, choisies, onBasculer }: ListeChoixProps) {
  const t = useTextes(textes);
  const { nombre: ecrire } = useFormats();
  const id = useId();
  const [texte, setTexte] = useState('');
  const montres = filterChoix(choix ?? [], texte, choisies);
  return (
    <fieldset className={styles.liste}>
      <legend className={styles.titre}>{titre}</legend>
      {(choix?.length ?? LISTE_LONGUE) >= LISTE_LONGUE && (
        <input
          className={`fr-input ${styles.filtre}`}
          type="search"
          value={texte}
          autoComplete="off"
          aria-label={t.chercherDans(titre)}
          placeholder={t.choisir}
          onChange={({ target }) => setTexte(target.value)}
        />
      )}
      <ul className={styles.choix} aria-busy={choix === undefined}>
        {montres.map(({ valeur, libelle, nombre }) => (
          <li key={valeur} className={styles.ligne}>
            <input
              type="checkbox"
              id={`${id}${valeur}`}
              checked={choisies.includes(valeur)}
              onChange={() => onBasculer(valeur)}
            />
            <label htmlFor={`${id}${valeur}`}>{libelle}</label>
            <span className={`${styles.compte} chiffres`}>{ecrire(nombre)}</span>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
