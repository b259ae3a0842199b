import type { FicheProjet } from '@atlas/contracts';
import type { PrecisionPosition } from '@atlas/contracts/vocabulaire';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import { vocabulaire } from '../vocabulaire.ts';
import styles from './fraicheur.module.css';

/** Who last said that the record is right, and when. */
export function Fraicheur({ verification }: { verification: FicheProjet['derniereVerification'] }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  if (verification === null) {
    return <p className={`${styles.fraicheur} fr-icon-time-line`}>{t.jamaisVerifiee}</p>;
  }
  return (
    <p className={`${styles.fraicheur} ${styles.verifiee} fr-icon-checkbox-circle-line`}>
      {t.verifiee(date(verification.verifieLe), verification.organisme)}
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
