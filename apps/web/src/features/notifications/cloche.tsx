import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import styles from './cloche.module.css';
import { nonLuesQuery } from './queries.ts';
import { NON_LUES_MAX, textes } from './textes.ts';

/** The bell of the header: how many notifications are unread, and the way to them. */
export default function Cloche({ className }: { className: string | undefined }) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const nonLues = useQuery(nonLuesQuery()).data?.nonLues ?? 0;
  return (
    <Link to="/notifications" className={`${className} ${styles.cloche}`} title={t.cloche(nonLues)}>
      <span className="fr-icon-notification-3-line" aria-hidden="true" />
      {nonLues > 0 && (
        <span className={styles.nombre} aria-hidden="true">
          {nonLues > NON_LUES_MAX ? `${NON_LUES_MAX}+` : nombre(nonLues)}
        </span>
      )}
      <span className="sr-only">{t.cloche(nonLues)}</span>
    </Link>
  );
}
