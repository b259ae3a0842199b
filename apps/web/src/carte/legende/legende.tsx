import { TYPES_COOPERATION } from '@atlas/contracts/vocabulaire';
import { type ReactNode, useId, useState } from 'react';
import { useFormats, useTextes } from '../../i18n/index.ts';
import type { Territoire } from '../assemblage/territoire.ts';
import type { SpecCercles } from '../couches/cercles.ts';
import type { SpecChoroplethe } from '../couches/choroplethe.ts';
import { withAlpha } from '../couleurs.ts';
import { radiusOf } from '../surfaces.ts';
import { textes } from '../textes.ts';
import styles from './legende.module.css';

interface ClassesProps {
  spec: SpecChoroplethe;
  /** What the counts count: «pays», «régions». */
  unites: string;
  terre: string;
}

/** The classes of a choropleth, with how many units each holds. */
function LegendeClasses({ spec, unites, terre }: ClassesProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const lignes = spec.classes.map(({ min, max, effectif }, rang) => ({
    couleur: spec.couleurs[rang] ?? '',
    libelle: t.entre(nombre(min), nombre(max)),
    effectif,
  }));
  const vide = { couleur: terre, libelle: t.aucun, effectif: spec.vides };
  return (
    <ul className={styles.classes}>
      {[vide, ...lignes].map(({ couleur, libelle, effectif }) => (
        <li key={libelle}>
          <span className={styles.pastille} style={{ background: couleur }} aria-hidden="true" />
          <span>{libelle}</span>
          <span className={styles.effectif}>{`${nombre(effectif)} ${unites}`}</span>
        </li>
      ))}
    </ul>
  );
}

/** Nested circles of round values: area tells the number. */
function LegendeCercles({ spec, couleur }: { spec: SpecCercles; couleur: string }) {
  const { nombre } = useFormats();
  const hauteur = 2 * spec.rayonMax + 2;
  return (
    <svg
      className={styles.cercles}
      width="140"
      height={hauteur}
      role="img"
      aria-label={spec.reperes.map(nombre).join(', ')}
    >
      {spec.reperes.map((valeur) => {
        const rayon = radiusOf(valeur, spec.valeurMax, spec.rayonMax);
        const haut = hauteur - 1 - 2 * rayon;
        return (
          <g key={valeur}>
            <circle cx={spec.rayonMax + 1} cy={hauteur - 1 - rayon} r={rayon} fill="none" stroke={couleur} />
            <line x1={spec.rayonMax + 1} x2={88} y1={haut} y2={haut} stroke={couleur} strokeDasharray="2 2" />
            <text x={92} y={haut + 4}>
              {nombre(valeur)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function LegendeTypes({ types, presents }: { types: Territoire['palette']['types']; presents: ReadonlySet<string> }) {
  const t = useTextes(textes);
  return (
    <>
      <ul className={styles.classes}>
        {TYPES_COOPERATION.filter((type) => presents.has(type)).map((type) => (
          <li key={type}>
            <span
              className={`${styles.pastille} ${styles.ronde}`}
              style={{ background: types[type] }}
              aria-hidden="true"
            />
            <span>{t.types[type]}</span>
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t.grappe}</p>
    </>
  );
}

/** The types that some point carries: the legend names no other. */
function presentTypes(territoires: readonly Territoire[]): Set<string> {
  const presents = new Set<string>();
  for (const { points } of territoires) {
    if (!points) continue;
    const { typesCooperation, parType } = points;
    for (const [i, compte] of parType.entries())
      if (compte > 0) presents.add(typesCooperation[i % typesCooperation.length] ?? '');
  }
  return presents;
}

interface LegendeProps {
  territoires: readonly Territoire[];
  liens?: boolean;
  children?: ReactNode;
}

/** What the colours and sizes of one or two maps mean; folds away. */
export function Legende({ territoires, liens = false, children }: LegendeProps) {
  const t = useTextes(textes);
  const id = useId();
  const [ouverte, setOuverte] = useState(() => window.matchMedia('(min-width: 48em)').matches);
  const premier = territoires[0];
  const types = presentTypes(territoires);
  if (!premier) return null;
  return (
    <section className={styles.legende} aria-label={t.legende}>
      <button
        type="button"
        className={styles.bascule}
        aria-expanded={ouverte}
        aria-controls={id}
        onClick={() => setOuverte(!ouverte)}
      >
        {t.legende}
      </button>
      <div id={id} hidden={!ouverte} className={styles.corps}>
        {territoires.map(({ cote, choroplethe, cercles, niveau, palette }) =>
          choroplethe || cercles ? (
            <div key={cote} className={styles.partie}>
              <h3 className={styles.titre}>
                {territoires.length > 1 ? `${cote === 'france' ? t.france : t.monde} — ` : ''}
                {t.nombreProjets}
              </h3>
              {choroplethe && <LegendeClasses spec={choroplethe} unites={t.unites[niveau]} terre={palette.terre} />}
              {cercles && <LegendeCercles spec={cercles} couleur={withAlpha(palette.cercle, 0.8)} />}
            </div>
          ) : null,
        )}
        {types.size > 0 && (
          <div className={styles.partie}>
            <LegendeTypes types={premier.palette.types} presents={types} />
          </div>
        )}
        {liens && <p className={styles.note}>{t.liens}</p>}
        {children}
        <p className={styles.note}>{t.credits}</p>
      </div>
    </section>
  );
}
