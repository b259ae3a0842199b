import type { Avancement } from '@atlas/contracts';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import styles from './progression.module.css';

/** How far a list is: a bar, and the same in words. */
export function Progression({ avancement, courte = false }: { avancement: Avancement; courte?: boolean }) {
  const t = useTextes(textes);
  const { nombre, part } = useFormats();
  const { fiches, verifiees, enAttente } = avancement;
  return (
    <div className={courte ? styles.courte : styles.progression}>
      <p className={`${styles.mots} chiffres`}>
        <strong>{t.avancement(nombre(verifiees), fiches)}</strong> ({part(fiches === 0 ? 0 : verifiees / fiches)})
        {enAttente > 0 && <span className={styles.attente}> · {t.enAttente(enAttente)}</span>}
      </p>
      <div className={styles.piste} aria-hidden="true">
        <span className={styles.faites} style={{ width: `${(100 * verifiees) / Math.max(1, fiches)}%` }} />
        <span className={styles.enAttente} style={{ width: `${(100 * enAttente) / Math.max(1, fiches)}%` }} />
      </div>
    </div>
  );
}
