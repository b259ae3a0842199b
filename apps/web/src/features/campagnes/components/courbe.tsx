import type { Campagne, TableauDeCampagne } from '@atlas/contracts';
import { type PointerEvent, useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { listGraduations } from '../../../ui/echelle.ts';
import { Tableau } from '../../../ui/tableau.tsx';
import { textes as textesUi } from '../../../ui/textes.ts';
import { cumulate, type JourDeCampagne } from '../cumul.ts';
import { countJours, readAujourdhui } from '../jours.ts';
import { textes } from '../textes-tableau.ts';
import styles from './courbe.module.css';

const HAUTEUR = 220;
/** Room for what is written under the axis, and above the highest graduation. */
const BAS = 24;
const HAUT = 12;
const TRACE = HAUTEUR - BAS - HAUT;
/** The curve is drawn in a box of a hundred by a hundred, stretched to its frame. */
const BOITE = 100;

interface CourbeProps {
  campagne: Campagne;
  jours: TableauDeCampagne['jours'];
  total: number;
}

/** The last day that has figures: the one on which it closed, else today. */
const readJusque = ({ debut, closeLe }: Campagne): string => {
  const dernier = readAujourdhui(closeLe === null ? new Date() : new Date(closeLe));
  return dernier < debut ? debut : dernier;
};

/** What was verified since the opening, day after day, until the last day of the campaign; and the same as a table. */
export function Courbe({ campagne, jours, total }: CourbeProps) {
  const t = useTextes(textes);
  const { nombre, date } = useFormats();
  const [survol, setSurvol] = useState<number | null>(null);
  const points = cumulate(jours, { debut: campagne.debut, jusque: readJusque(campagne) });
  const etendue = Math.max(1, countJours(campagne.debut, campagne.fin), points.length - 1);
  const graduations = listGraduations(total);
  const sommet = graduations.at(-1) ?? 1;
  const toY = (valeur: number) => HAUT + TRACE * (1 - valeur / sommet);
  const toBoite = ({ cumul }: JourDeCampagne, rang: number) =>
    `${(BOITE * rang) / etendue},${BOITE * (1 - cumul / sommet)}`;
  const trait = points.map(toBoite).join(' ');
  const largeur = (BOITE * (points.length - 1)) / etendue;
  const lu = points[survol ?? points.length - 1];
  const onPointerMove = ({ currentTarget, clientX }: PointerEvent<SVGSVGElement>) => {
    const cadre = currentTarget.getBoundingClientRect();
    const rang = Math.round(((clientX - cadre.left) / cadre.width) * etendue);
    setSurvol(rang >= 0 && rang < points.length ? rang : null);
  };
  return (
    <figure className={styles.graphique}>
      <figcaption className={styles.legende}>
        {t.courbe}
        <span className={`${styles.lecture} chiffres`} aria-hidden="true">
          {lu && `${date(lu.jour)} : ${nombre(lu.cumul)}`}
        </span>
      </figcaption>
      <div className={styles.cadre}>
        <div className={`${styles.axe} chiffres`} aria-hidden="true">
          {graduations.map((graduation) => (
            <span key={graduation} style={{ top: `${toY(graduation)}px` }}>
              {nombre(graduation)}
            </span>
          ))}
        </div>
        <svg
          className={styles.trace}
          height={HAUTEUR}
          role="img"
          aria-label={t.courbe}
          onPointerMove={onPointerMove}
          onPointerLeave={() => setSurvol(null)}
        >
          {graduations.map((graduation) => (
            <line
              key={graduation}
              className={styles.graduation}
              x1="0"
              x2="100%"
              y1={toY(graduation)}
              y2={toY(graduation)}
            />
          ))}
          <line className={styles.but} x1="0" x2="100%" y1={toY(total)} y2={toY(total)} />
          <svg
            aria-hidden="true"
            y={HAUT}
            height={TRACE}
            width="100%"
            viewBox={`0 0 ${BOITE} ${BOITE}`}
            preserveAspectRatio="none"
            overflow="visible"
          >
            <polygon className={styles.surface} points={`0,${BOITE} ${trait} ${largeur},${BOITE}`} />
            <polyline className={styles.trait} points={trait} vectorEffect="non-scaling-stroke" />
          </svg>
          {survol !== null && lu && (
            <circle className={styles.point} cx={`${(100 * survol) / etendue}%`} cy={toY(lu.cumul)} r="4" />
          )}
          <text x="0" y={HAUTEUR - 6}>
            {date(campagne.debut)}
          </text>
          <text x="100%" y={HAUTEUR - 6} textAnchor="end">
            {date(campagne.fin)}
          </text>
        </svg>
      </div>
      <TableauDesJours points={points} />
    </figure>
  );
}

function TableauDesJours({ points }: { points: readonly JourDeCampagne[] }) {
  const t = useTextes(textes);
  const { tableau } = useTextes(textesUi);
  const { nombre, date } = useFormats();
  return (
    <details className={styles.details}>
      <summary>{tableau}</summary>
      <div className={styles.defilement}>
        <Tableau<JourDeCampagne>
          titre={t.courbe}
          lignes={points}
          toCle={({ jour }) => jour}
          colonnes={[
            { cle: 'jour', titre: t.jour, entete: true, toCellule: ({ jour }) => date(jour) },
            { cle: 'verifiees', titre: t.ceJour, numerique: true, toCellule: ({ verifiees }) => nombre(verifiees) },
            { cle: 'cumul', titre: t.cumul, numerique: true, toCellule: ({ cumul }) => nombre(cumul) },
          ]}
        />
      </div>
    </details>
  );
}
