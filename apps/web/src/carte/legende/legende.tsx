import { TYPES_COOPERATION } from '@atlas/contracts/vocabulaire';
import type { Map as CarteLeaflet } from 'leaflet';
import { useId, useMemo, useState } from 'react';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { ALPHA_EFFACE } from '../assemblage/couches-territoire.ts';
import type { Territoire } from '../assemblage/territoire.ts';
import { useZoom } from '../controles/zoom.ts';
import type { SpecCercles } from '../couches/cercles.ts';
import type { SpecChoroplethe } from '../couches/choroplethe.ts';
import { withAlpha } from '../couleurs.ts';
import { radiusOf } from '../surfaces.ts';
import { textes } from '../textes.ts';
import type { Mesure } from '../types.ts';
import styles from './legende.module.css';

interface ClassesProps {
  spec: SpecChoroplethe;
  /** «27 pays», «4 régions» */
  toEffectif: (nombre: number) => string;
  terre: string;
  opacite: number;
  mesure: Mesure | undefined;
}

/** The classes of a choropleth, with how many units each holds. */
function LegendeClasses({ spec, toEffectif, terre, opacite, mesure }: ClassesProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const dire = mesure?.dire ?? nombre;
  const lignes = spec.classes.map(({ min, max, effectif }, rang) => ({
    couleur: spec.couleurs[rang] ?? '',
    libelle: t.entre(dire(min), dire(max)),
    effectif,
  }));
  const vide = { couleur: terre, libelle: mesure?.vide ?? t.aucun, effectif: spec.vides };
  return (
    <ul className={styles.classes}>
      {(spec.vides > 0 ? [vide, ...lignes] : lignes).map(({ couleur, libelle, effectif }) => (
        <li key={libelle}>
          <span className={styles.pastille} style={{ background: couleur, opacity: opacite }} aria-hidden="true" />
          <span>{libelle}</span>
          <span className={styles.effectif}>{toEffectif(effectif)}</span>
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
      <p className={styles.note}>
        <span className={styles.creuse} aria-hidden="true" />
        {t.approchee}
      </p>
      <p className={styles.note}>{t.grappe}</p>
    </>
  );
}

/** The types that some point carries: the legend names no other. */
function presentTypes(points: Territoire['points']): Set<string> {
  const presents = new Set<string>();
  if (!points) return presents;
  const { typesCooperation, parType } = points;
  for (const [i, compte] of parType.entries())
    if (compte > 0) presents.add(typesCooperation[i % typesCooperation.length] ?? '');
  return presents;
}

interface LegendeProps {
  territoire: Territoire;
  carte: CarteLeaflet;
  /** Links end on this map. */
  liens: boolean;
}

/** What the colours and sizes of a map mean at its present zoom; folds away. */
export function Legende({ territoire, carte, liens }: LegendeProps) {
  const t = useTextes(textes);
  const id = useId();
  const { choroplethe, cercles, niveau, palette, points, pointsDesZoom, pales, mesure } = territoire;
  const isPoints = useZoom(carte) >= pointsDesZoom;
  const types = useMemo(() => presentTypes(points), [points]);
  const [demandee, setDemandee] = useState<boolean>();
  const ouverte = demandee ?? isRoomy(carte, isPoints);
  const isUnites = !isPoints && (choroplethe !== undefined || cercles !== undefined);
  if (!isUnites && !(isPoints && types.size > 0)) return null;
  return (
    <div className={styles.legende}>
      <button
        type="button"
        className={styles.bascule}
        aria-expanded={ouverte}
        aria-controls={id}
        onClick={() => setDemandee(!ouverte)}
      >
        {t.legende}
      </button>
      <div id={id} hidden={!ouverte} className={styles.corps}>
        {isUnites && <p className={styles.titre}>{mesure?.titre ?? t.nombreProjets}</p>}
        {isUnites && choroplethe && (
          <LegendeClasses
            spec={choroplethe}
            toEffectif={t.unites[niveau]}
            terre={palette.terre}
            opacite={pales ? ALPHA_EFFACE : 1}
            mesure={mesure}
          />
        )}
        {isUnites && cercles && <LegendeCercles spec={cercles} couleur={withAlpha(palette.cercle, 0.8)} />}
        {isPoints && <LegendeTypes types={palette.types} presents={types} />}
        {liens && <p className={styles.note}>{t.liens}</p>}
      </div>
    </div>
  );
}

/** A legend that would hide a good part of its map waits to be asked for. */
const isRoomy = (carte: CarteLeaflet, isPoints: boolean) =>
  carte.getSize().x >= 480 && carte.getSize().y >= (isPoints ? 640 : 420);
