import { type PointerEvent, useState } from 'react';
import { useFormats, useTextes } from '../i18n/index.ts';
import { fillAnnees, listAnneesEcrites, listGraduations } from './echelle.ts';
import styles from './graphique-annees.module.css';
import { textes } from './textes.ts';

const HAUTEUR = 200;
/** Room for what is written under the axis, and above the highest graduation. */
const BAS = 24;
const HAUT = 12;
const TRACE = HAUTEUR - BAS - HAUT;

/** Rem that a year takes at most: few years make a narrow chart, not wide bars. */
const LARGEUR_ANNEE = 4;

interface GraphiqueAnneesProps {
  /** What the chart shows; also the caption of its table. */
  titre: string;
  serie: readonly { annee: number; valeur: number }[];
  /** A value in words: «12 projets», «40 000 €». */
  toMesure: (valeur: number) => string;
  /** A value where place is short: the axis. */
  toCourt?: (valeur: number) => string;
  /** Headings of the table. */
  colonnes: { annee: string; valeur: string };
}

/** Bars by year, with the same figures as a table for who does not see them, or wants them. */
export function GraphiqueAnnees({ titre, serie, toMesure, toCourt, colonnes }: GraphiqueAnneesProps) {
  const { nombre } = useFormats();
  const [survol, setSurvol] = useState<number | null>(null);
  const annees = fillAnnees(serie, ({ valeur }) => valeur);
  const premiere = annees[0]?.annee ?? 0;
  const derniere = annees.at(-1)?.annee ?? 0;
  const graduations = listGraduations(Math.max(0, ...annees.map(({ valeur }) => valeur)));
  const sommet = graduations.at(-1) ?? 1;
  const largeur = 100 / Math.max(1, annees.length);
  const toY = (valeur: number) => HAUT + TRACE * (1 - valeur / sommet);
  const lue = annees[survol ?? -1];

  const onPointerMove = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const cadre = currentTarget.getBoundingClientRect();
    const rang = Math.floor(((clientX - cadre.left) / cadre.width) * annees.length);
    setSurvol(rang >= 0 && rang < annees.length ? rang : null);
  };

  return (
    <figure className={styles.graphique}>
      <figcaption className={styles.legende}>
        {titre}
        <span className={`${styles.lecture} chiffres`} aria-hidden="true">
          {lue === undefined ? '\u00a0' : `${lue.annee} : ${toMesure(lue.valeur)}`}
        </span>
      </figcaption>
      <div className={styles.cadre} style={{ maxWidth: `${LARGEUR_ANNEE * (annees.length + 1)}rem` }}>
        <div className={`${styles.axe} chiffres`} aria-hidden="true">
          {graduations.map((graduation) => (
            <span key={graduation} style={{ top: `${toY(graduation)}px` }}>
              {(toCourt ?? nombre)(graduation)}
            </span>
          ))}
        </div>
        <svg
          className={styles.trace}
          height={HAUTEUR}
          role="img"
          aria-label={titre}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setSurvol(null)}
        >
          {graduations.map((graduation) => (
            <line key={graduation} x1="0" x2="100%" y1={toY(graduation)} y2={toY(graduation)} />
          ))}
          {annees.map(({ annee, valeur }, rang) => (
            <rect
              key={annee}
              className={rang === survol ? styles.barreLue : styles.barre}
              x={`${(rang + 0.12) * largeur}%`}
              width={`${0.76 * largeur}%`}
              y={toY(valeur)}
              height={HAUT + TRACE - toY(valeur)}
            />
          ))}
          {listAnneesEcrites(premiere, derniere, 10).map((annee) => (
            <text key={annee} x={`${(annee - premiere + 0.5) * largeur}%`} y={HAUTEUR - 6}>
              {annee}
            </text>
          ))}
        </svg>
      </div>
      <TableauAnnees titre={titre} serie={serie} toMesure={toMesure} colonnes={colonnes} />
    </figure>
  );
}

function TableauAnnees({ titre, serie, toMesure, colonnes }: GraphiqueAnneesProps) {
  const t = useTextes(textes);
  return (
    <details className={styles.details}>
      <summary>{t.tableau}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region takes the focus to be scrolled by keys */}
      <section className={styles.defilement} tabIndex={0} aria-label={titre}>
        <table className={`${styles.tableau} chiffres`}>
          <caption className="sr-only">{titre}</caption>
          <thead>
            <tr>
              <th scope="col">{colonnes.annee}</th>
              <th scope="col">{colonnes.valeur}</th>
            </tr>
          </thead>
          <tbody>
            {serie.map(({ annee, valeur }) => (
              <tr key={annee}>
                <th scope="row">{annee}</th>
                <td>{toMesure(valeur)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
