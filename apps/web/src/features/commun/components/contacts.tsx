import type { FicheProjet } from '@atlas/contracts';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import styles from './contacts.module.css';

/** Whom to write to or call: functions and their channels, never persons. */
export function Contacts({ contacts }: { contacts: FicheProjet['contacts'] }) {
  const t = useTextes(textes);
  if (contacts.length === 0) return <p className={styles.aucun}>{t.aucunContact}</p>;
  return (
    <>
      <ul className={styles.contacts}>
        {contacts.map(({ fonction, service, courriel, telephone }) => (
          <li key={`${fonction}${service}${courriel}${telephone}`} className={styles.contact}>
            <p className={styles.fonction}>{fonction}</p>
            {service !== null && <p>{service}</p>}
            {courriel !== null && (
              <p>
                <a href={`mailto:${courriel}`}>{courriel}</a>
              </p>
            )}
            {telephone !== null && (
              <p>
                <a href={`tel:${telephone.replaceAll(/[^+\d]/g, '')}`}>{telephone}</a>
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="fr-hint-text">
        {t.mentionContacts} <Link to="/mes-donnees">{t.mesDonnees}</Link>
      </p>
    </>
  );
}
