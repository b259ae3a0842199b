import type { Instantane } from '@atlas/contracts';
import { useMemo } from 'react';
import { useFond } from '../../../carte/fond/charger.ts';
import type { Fond } from '../../../carte/fond/geometrie.ts';
import { createCadre } from '../../../pdf/carte/cadre.ts';
import { classify, drawAplats, drawTerres, PALETTE } from '../../../pdf/carte/couches.ts';
import { createEqualEarth } from '../../../pdf/carte/projections.ts';
import styles from './vignette.module.css';

const TAILLE = { largeur: 200, hauteur: 100 };
/** The inhabited world, around the meridian of Berlin and Yaoundé. */
const CADRE = createCadre(createEqualEarth(11), [-168, -55, 190, 76], TAILLE);

/** The land, drawn once for all miniatures. */
const terres = new WeakMap<Fond, string>();
function landOf(fond: Fond): string {
  const connue = terres.get(fond) ?? drawTerres(fond.surfaces, CADRE, PALETTE.terre)[0]?.chemin ?? '';
  terres.set(fond, connue);
  return connue;
}

/** What a map showed when it was saved: the countries of its projets. The counts beside it say the same in words. */
export function Vignette({ instantane, libelle }: { instantane: Instantane; libelle: string }) {
  const { data: fond } = useFond('pays');
  const aplats = useMemo(() => {
    if (fond === undefined) return [];
    const unites = instantane.pays.map(({ code, nombre }) => ({ code, projets: nombre }));
    return drawAplats(fond.surfaces, CADRE, classify({ unites }));
  }, [fond, instantane]);
  return (
    <svg
      className={styles.vignette}
      viewBox={`0 0 ${TAILLE.largeur} ${TAILLE.hauteur}`}
      role="img"
      aria-label={libelle}
    >
      <rect width={TAILLE.largeur} height={TAILLE.hauteur} fill={PALETTE.mer} />
      {fond !== undefined && <path d={landOf(fond)} fill={PALETTE.terre} fillRule="evenodd" />}
      {aplats.map(({ chemin, remplissage }) => (
        <path key={remplissage} d={chemin} fill={remplissage} fillRule="evenodd" />
      ))}
    </svg>
  );
}
