import type { FicheProjet } from '@atlas/contracts';
import { type Fraicheur as Age, fraicheurOf } from '@atlas/contracts/mises-a-jour';
import type { PrecisionPosition } from '@atlas/contracts/vocabulaire';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import { vocabulaire } from '../vocabulaire.ts';
import styles from './fraicheur.module.css';

const ICONES: Record<Age, string> = {
  fraiche: 'fr-icon-checkbox-circle-line',
  vieillissante: 'fr-icon-time-line',
  perimee: 'fr-icon-error-warning-line',
};

/** Who last said that the record is right, when, and how far that may still be relied on. */
export function Fraicheur({ verification }: { verification: FicheProjet['derniereVerification'] }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  if (verification === null) {
    return <p className={`${styles.fraicheur} fr-icon-time-line`}>{t.jamaisVerifiee}</p>;
  }
  const fraicheur = fraicheurOf(new Date(verification.verifieLe), new Date());
  return (
    <p className={`${styles.fraicheur} ${styles[fraicheur]} ${ICONES[fraicheur]}`}>
      {t.verifiee(date(verification.verifieLe), verification.organisme)}
      {fraicheur !== 'fraiche' && ` – ${t.fraicheur[fraicheur]}`}
    </p>
  );
}

/** Says that a position on the map is not the exact one, and what it is. */
export function PositionApprochee({ precision }: { precision: PrecisionPosition }) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  if (precision === 'exacte') return null;
  return <p className={`${styles.fraicheur} fr-icon-map-pin-2-line`}>{t.positionApprochee(v.precision[precision])}</p>;
}
