import type { ReactNode } from 'react';
import styles from './champs-compares.module.css';
import { Valeur } from './valeur.tsx';

export interface ChampCompare {
  champ: string;
  /** Its name, or what to tick. */
  titre: ReactNode;
  /** What each version says of it; `depuis`, the value that it comes from, where what changed is to be marked. */
  versions: readonly { titre: string; valeur: unknown; depuis?: unknown }[];
}

interface ChampsComparesProps {
  champs: readonly ChampCompare[];
  noms: Record<string, string>;
}

/** Fields, each with what several versions say of it: side by side where there is room, else one under the other. */
export function ChampsCompares({ champs, noms }: ChampsComparesProps) {
  return (
    <ul className={styles.champs}>
      {champs.map(({ champ, titre, versions }) => (
        <li key={champ} className={styles.champ}>
          <div className={styles.titre}>{titre}</div>
          <dl className={styles.versions}>
            {versions.map(({ titre: version, valeur, depuis }) => (
              <div key={version}>
                <dt className={styles.version}>{version}</dt>
                <dd className={styles.valeur}>
                  <Valeur champ={champ} valeur={valeur} depuis={depuis} noms={noms} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
