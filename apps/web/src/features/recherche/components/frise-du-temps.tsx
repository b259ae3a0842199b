import type { CarteEvolution } from '@atlas/contracts';
import { useEffect, useId, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { countDe } from '../croissance.ts';
import { textes } from '../textes-cartes.ts';
import styles from './frise-du-temps.module.css';

/** Time that a year stays on the maps while they are played. */
const PAS_MS = 220;
/** Years at once where movement is not wanted. */
const DECENNIE = 10;

const isCalme = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

interface FriseDuTempsProps {
  evolution: CarteEvolution;
  annee: number;
  onAnnee: (annee: number) => void;
  /** Makes the year a criterion. */
  onGarder: (annee: number) => void;
}

/** A year to choose from 1950 to today, or to let run: what had begun by then is what the maps show. */
export function FriseDuTemps({ evolution, annee, onAnnee, onGarder }: FriseDuTempsProps) {
  const t = useTextes(textes);
  const id = useId();
  const [joue, setJoue] = useState(false);
  const { premiereAnnee, derniereAnnee } = evolution;
  const isFin = annee >= derniereAnnee;
  useEffect(() => {
    if (!joue) return;
    if (isFin) return setJoue(false);
    const pas = isCalme() ? DECENNIE : 1;
    const minuterie = window.setTimeout(
      () => onAnnee(Math.min(derniereAnnee, annee + pas)),
      isCalme() ? PAS_MS * DECENNIE : PAS_MS,
    );
    return () => window.clearTimeout(minuterie);
  }, [joue, isFin, annee, derniereAnnee, onAnnee]);
  const play = () => {
    if (isFin) onAnnee(premiereAnnee);
    setJoue(true);
  };
  const bouton = (libelle: string, icone: string, isInactif: boolean, onClick: () => void) => (
    <button
      type="button"
      className={`fr-btn fr-btn--tertiary fr-btn--sm ${icone}`}
      title={libelle}
      disabled={isInactif}
      onClick={onClick}
    >
      {libelle}
    </button>
  );
  return (
    <div className={styles.frise}>
      <output className={`${styles.annee} chiffres`} htmlFor={id}>
        {annee}
      </output>
      <div className={styles.boutons}>
        {bouton(t.precedente, 'fr-icon-arrow-left-s-line', annee <= premiereAnnee, () => onAnnee(annee - 1))}
        {joue
          ? bouton(t.pause, 'fr-icon-pause-circle-line', false, () => setJoue(false))
          : bouton(t.lire, 'fr-icon-play-circle-line', false, play)}
        {bouton(t.suivante, 'fr-icon-arrow-right-s-line', isFin, () => onAnnee(annee + 1))}
      </div>
      <label className={styles.curseur} htmlFor={id}>
        <span className="sr-only">{t.annee}</span>
        <input
          id={id}
          type="range"
          min={premiereAnnee}
          max={derniereAnnee}
          value={annee}
          aria-valuetext={t.valeur(annee, countDe(evolution, annee))}
          onChange={({ target }) => {
            setJoue(false);
            onAnnee(Number(target.value));
          }}
        />
        <span className={styles.bornes} aria-hidden="true">
          <span>{premiereAnnee}</span>
          <span>{derniereAnnee}</span>
        </span>
      </label>
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => onGarder(annee)}>
        {t.garder}
      </button>
    </div>
  );
}
