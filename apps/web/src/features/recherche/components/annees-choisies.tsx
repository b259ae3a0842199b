import { type KeyboardEvent, useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { chooseAnnee, isInPeriode, type Periode } from '../periode-choisie.ts';
import { textes } from '../textes-graphiques.ts';
import styles from './annees-choisies.module.css';

/** The chart begins here at the earliest: what is older is a few twinnings. */
const PREMIERE_ANNEE = 1950;

interface AnneesChoisiesProps {
  annees: readonly { annee: number; nombre: number }[] | undefined;
  periode: Periode;
  onPeriode: (min: number | null, max: number | null) => void;
}

/** Every year from the first to the last, those without projets too. */
function fillAnnees(annees: readonly { annee: number; nombre: number }[]) {
  const comptes = new Map(annees.map(({ annee, nombre }) => [annee, nombre]));
  const premiere = Math.max(PREMIERE_ANNEE, annees[0]?.annee ?? PREMIERE_ANNEE);
  const derniere = annees.at(-1)?.annee ?? premiere;
  return Array.from({ length: Math.max(0, derniere - premiere + 1) }, (_, i) => ({
    annee: premiere + i,
    nombre: comptes.get(premiere + i) ?? 0,
  }));
}

/** Bars by year, each a button: one is a year, two make a period. Arrows go from one to the next. */
export function AnneesChoisies({ annees, periode, onPeriode }: AnneesChoisiesProps) {
  const t = useTextes(textes);
  const { nombre: ecrire } = useFormats();
  const [lue, setLue] = useState<{ annee: number; nombre: number } | null>(null);
  const serie = fillAnnees(annees ?? []);
  const sommet = Math.max(1, ...serie.map(({ nombre }) => nombre));
  const [courante, setCourante] = useState<number | null>(null);
  const atteinte = courante ?? periode.min ?? serie.at(-1)?.annee;
  const isChosen = periode.min !== null || periode.max !== null;

  const moveFocus = ({ key, currentTarget }: KeyboardEvent<HTMLButtonElement>) => {
    const pas = { ArrowRight: 1, ArrowLeft: -1 }[key];
    const voisin =
      pas === 1 ? currentTarget.nextElementSibling : pas === -1 ? currentTarget.previousElementSibling : null;
    if (voisin instanceof HTMLButtonElement) voisin.focus();
  };

  return (
    <figure className={styles.figure}>
      <figcaption className={styles.titre}>
        {t.parAnnee}
        <span className="chiffres" aria-hidden="true">
          {lue === null ? '\u00a0' : t.choisir(lue.annee, t.nProjets(lue.nombre))}
        </span>
      </figcaption>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons, not the fields of a form */}
      <div className={styles.barres} role="group" aria-label={`${t.parAnnee}. ${t.parAnneeAide}`}>
        {serie.map((element) => (
          <button
            key={element.annee}
            type="button"
            className={styles.annee}
            aria-pressed={isInPeriode(periode, element.annee)}
            aria-label={t.choisir(element.annee, t.nProjets(element.nombre))}
            tabIndex={element.annee === atteinte ? 0 : -1}
            onClick={() => {
              const { min, max } = chooseAnnee(periode, element.annee);
              onPeriode(min, max);
            }}
            onKeyDown={moveFocus}
            onFocus={() => {
              setCourante(element.annee);
              setLue(element);
            }}
            onBlur={() => setLue(null)}
            onPointerEnter={() => setLue(element)}
            onPointerLeave={() => setLue(null)}
          >
            <span className={styles.barre} style={{ height: `${(100 * element.nombre) / sommet}%` }} />
          </button>
        ))}
      </div>
      <p className={`${styles.axe} chiffres`} aria-hidden="true">
        <span>{serie[0]?.annee ?? '\u00a0'}</span>
        <span>{serie.at(-1)?.annee}</span>
      </p>
      <div className={styles.suite}>
        <button
          type="button"
          className="fr-link fr-link--sm"
          disabled={!isChosen}
          onClick={() => onPeriode(null, null)}
        >
          {t.toutes}
        </button>
        <details className={styles.details}>
          <summary>{t.tableau}</summary>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus to be scrolled by keys */}
          <section className={styles.defilement} tabIndex={0} aria-label={t.parAnnee}>
            <table className="chiffres">
              <caption className="sr-only">{t.parAnnee}</caption>
              <thead>
                <tr>
                  <th scope="col">{t.annee}</th>
                  <th scope="col">{t.projets}</th>
                </tr>
              </thead>
              <tbody>
                {serie.map(({ annee, nombre }) => (
                  <tr key={annee}>
                    <th scope="row">{annee}</th>
                    <td>{ecrire(nombre)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </details>
      </div>
    </figure>
  );
}
