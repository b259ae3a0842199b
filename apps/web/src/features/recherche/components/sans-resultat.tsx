import type { ReponseGet } from '@atlas/contracts/client';
import type { Filtre } from '@atlas/contracts/vocabulaire';
import { useTextes } from '../../../i18n/index.ts';
import { EtatVide } from '../../../ui/etats.tsx';
import { textes } from '../textes.ts';
import styles from './sans-resultat.module.css';

interface SansResultatProps {
  relances: NonNullable<ReponseGet<'/projets'>['relances']>;
  onAbandonner: (filtre: Filtre) => void;
}

/** Nothing answers every criterion: what each one dropped would give back. */
export function SansResultat({ relances, onAbandonner }: SansResultatProps) {
  const t = useTextes(textes);
  return (
    <EtatVide titre={t.aucun}>
      <p>{relances.length === 0 ? t.sansRelance : t.relances}</p>
      <ul className={styles.relances}>
        {relances.map(({ filtre, total }) => (
          <li key={filtre}>
            <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => onAbandonner(filtre)}>
              {t.relance(total, t.criteres[filtre])}
            </button>
          </li>
        ))}
      </ul>
    </EtatVide>
  );
}
