import type { PorteeCampagne } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTextes } from '../../../i18n/index.ts';
import { Requete } from '../../../ui/requete.tsx';
import { SqueletteTexte } from '../../../ui/squelette.tsx';
import { apercuCampagneQuery } from '../queries.ts';
import { textes } from '../textes-gestion.ts';
import styles from './apercu.module.css';

/** How many fiches and organisations a scope reaches, as it is chosen. */
export function Apercu({ portee }: { portee: PorteeCampagne }) {
  const t = useTextes(textes);
  return (
    <div className={styles.apercu} role="status">
      <p className={styles.titre}>{t.apercu}</p>
      <Requete requete={useQuery(apercuCampagneQuery(portee))} squelette={<SqueletteTexte lignes={2} />}>
        {({ fiches, organisations, sansAgent }) =>
          fiches === 0 ? (
            <p>{t.apercuVide}</p>
          ) : (
            <>
              <p>
                <strong>{t.apercuTexte(fiches, organisations)}</strong>
              </p>
              <p>{t.apercuSansAgent(sansAgent)}</p>
            </>
          )
        }
      </Requete>
    </div>
  );
}
