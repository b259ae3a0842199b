import { useEffect, useId, useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import styles from './champ-phrase.module.css';

interface ChampPhraseProps {
  /** The keywords in force. */
  valeur: string;
  /** True while a sentence is read. */
  enLecture: boolean;
  onValider: (phrase: string) => void;
  /** The address of the advanced search, with the criteria in force. */
  avancee: string;
}

/** The one search box: a sentence or words, taken when they are sent. */
export function ChampPhrase({ valeur, enLecture, onValider, avancee }: ChampPhraseProps) {
  const t = useTextes(textes);
  const id = useId();
  const [ecrite, setEcrite] = useState(valeur);
  useEffect(() => setEcrite(valeur), [valeur]);
  return (
    <search className={styles.recherche}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onValider(ecrite.trim());
        }}
      >
        <label className="sr-only" htmlFor={id}>
          {t.chercher}
        </label>
        <div className={styles.ligne}>
          <input
            className="fr-input"
            id={id}
            type="search"
            value={ecrite}
            maxLength={500}
            autoComplete="off"
            aria-busy={enLecture}
            onChange={({ target }) => setEcrite(target.value)}
          />
          <button className="fr-btn" type="submit">
            {t.lancer}
          </button>
        </div>
      </form>
      <p className={styles.suite}>
        <span role="status">{enLecture ? t.lecture : ''}</span>
        <Link className="fr-link fr-link--sm" to={avancee}>
          {t.avancee}
        </Link>
      </p>
    </search>
  );
}
