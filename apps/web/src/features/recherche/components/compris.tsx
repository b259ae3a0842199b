import { useId } from 'react';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import type { UrlFiltres } from '../../projets/url-state.ts';
import { type CritereCompris, type Interpretation, replaceSens, undoInterpretation } from '../interpretation.ts';
import { textes } from '../textes.ts';
import styles from './compris.module.css';

interface ComprisProps {
  phrase: string;
  interpretation: Interpretation;
  filtres: UrlFiltres;
  /** `motsSeuls`: the sentence is given up, its words are searched. */
  onFiltres: (filtres: UrlFiltres, motsSeuls: boolean) => void;
  /** Another meaning was chosen for some words. */
  onSens: (interpretation: Interpretation) => void;
}

/** What was understood of a sentence: what stays keywords, the other meanings of its words, and a way back. */
export function Compris({ phrase, interpretation, filtres, onFiltres, onSens }: ComprisProps) {
  const t = useTextes(textes);
  const { criteres, reste } = interpretation;
  if (criteres.length === 0) return null;
  const choose = (critere: CritereCompris, sens: CritereCompris['choix'][number]) => {
    onFiltres(replaceSens(filtres, critere, sens), false);
    const remplace = { ...critere, ...sens, choix: critere.choix };
    onSens({ reste, criteres: criteres.map((autre) => (autre === critere ? remplace : autre)) });
  };
  return (
    <section className={`${styles.compris} hors-impression`} aria-label={t.compris}>
      <p>
        {t.compris} {reste !== '' && t.motsCles(t.guillemets(reste))}{' '}
        <button
          type="button"
          className="fr-link fr-link--sm"
          onClick={() => onFiltres(undoInterpretation(filtres, interpretation, phrase), true)}
        >
          {t.telsQuels}
        </button>
      </p>
      {criteres
        .filter(({ choix }) => choix.length > 1)
        .map((critere) => (
          <ChoixDeSens
            key={`${critere.debut}:${critere.fin}`}
            mots={phrase.slice(critere.debut, critere.fin)}
            critere={critere}
            onChoisir={(sens) => choose(critere, sens)}
          />
        ))}
    </section>
  );
}

interface ChoixDeSensProps {
  mots: string;
  critere: CritereCompris;
  onChoisir: (sens: CritereCompris['choix'][number]) => void;
}

/** «Saint-Denis» is several places: which one is meant. */
function ChoixDeSens({ mots, critere, onChoisir }: ChoixDeSensProps) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const id = useId();
  const toCle = ({ filtre, valeur }: { filtre: string; valeur: string }) => `${filtre}:${valeur}`;
  return (
    <p className={styles.sens}>
      <label className="fr-label" htmlFor={id}>
        {t.designe(mots)}
      </label>
      <select
        className="fr-select"
        id={id}
        value={toCle(critere)}
        onChange={({ target }) => {
          const sens = critere.choix.find((candidat) => toCle(candidat) === target.value);
          if (sens) onChoisir(sens);
        }}
      >
        {critere.choix.map((sens) => (
          <option key={toCle(sens)} value={toCle(sens)}>
            {`${nomLocal(sens.libelle, sens.libelleEn)} (${nomLocal(sens.precision, sens.precisionEn)})`}
          </option>
        ))}
      </select>
    </p>
  );
}
