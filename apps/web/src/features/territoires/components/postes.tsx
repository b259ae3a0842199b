import type { FichePays } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { Contacts } from '../../commun/components/contacts.tsx';
import { LienExterne } from '../../commun/components/lien-externe.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import styles from './postes.module.css';

/** The French missions in a country, with how to reach them. */
export function Postes({ postes }: { postes: FichePays['postes'] }) {
  const v = useTextes(vocabulaire);
  return (
    <ul className={styles.postes}>
      {postes.map((poste) => (
        <li key={poste.id}>
          <h3 className={styles.nom}>{poste.nom}</h3>
          <p className={styles.lieu}>
            {v.typePoste[poste.type]} – {poste.ville}
          </p>
          {poste.siteWeb !== null && <LienExterne adresse={poste.siteWeb} />}
          {poste.contacts.length > 0 && <Contacts contacts={poste.contacts} />}
        </li>
      ))}
    </ul>
  );
}
