import type { Notification } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormats, useLangue, useTextes } from '../../i18n/index.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTexte } from '../../ui/squelette.tsx';
import { CompteRequis } from '../comptes/components/compte-requis.tsx';
import { PageCompte } from '../comptes/components/page-compte.tsx';
import styles from './page-notifications.module.css';
import { listNotificationsQuery, markLues } from './queries.ts';
import { textes } from './textes.ts';

/** What one is told, day by day; opening something marks it as read. */
export default function PageNotifications() {
  const t = useTextes(textes);
  return (
    <CompteRequis>
      {() => (
        <PageCompte titre={t.titre} resume={t.resume}>
          <Contenu />
          <p className="fr-mt-4w">
            <Link to="/mon-compte#notifications">{t.preferences}</Link>
          </p>
        </PageCompte>
      )}
    </CompteRequis>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const [page] = useQueryState('page', parseAsInteger.withDefault(1));
  return (
    <Requete requete={useQuery(listNotificationsQuery(langue, page))} squelette={<SqueletteTexte lignes={12} />}>
      {({ total, parPage, nonLues, notifications }) =>
        total === 0 ? (
          <EtatVide titre={t.vide}>
            <p>{t.videTexte}</p>
          </EtatVide>
        ) : (
          <>
            <ToutLire nonLues={nonLues} />
            <Jours notifications={notifications} />
            <Pagination page={page} parPage={parPage} total={total} />
          </>
        )
      }
    </Requete>
  );
}

function ToutLire({ nonLues }: { nonLues: number }) {
  const t = useTextes(textes);
  const [isErreur, setIsErreur] = useState(false);
  const lire = async () => {
    setIsErreur(false);
    await markLues().catch(() => setIsErreur(true));
  };
  return (
    <>
      <p className={styles.etat} role="status">
        {nonLues === 0 ? t.toutEstLu : t.cloche(nonLues)}
      </p>
      {nonLues > 0 && (
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => void lire()}>
          {t.toutLu}
        </button>
      )}
      {isErreur && (
        <p className="fr-error-text" role="alert">
          {t.erreur}
        </p>
      )}
    </>
  );
}

const JOUR_MS = 24 * 3600 * 1000;

function Jours({ notifications }: { notifications: readonly Notification[] }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const dateDe = (joursPasses: number) => date(new Date(Date.now() - joursPasses * JOUR_MS).toISOString());
  const noms = new Map([
    [dateDe(0), t.aujourdhui],
    [dateDe(1), t.hier],
  ]);
  return [...Map.groupBy(notifications, ({ creeLe }) => date(creeLe))].map(([jour, siennes]) => (
    <section key={jour}>
      <h2 className={styles.jour}>{noms.get(jour) ?? jour}</h2>
      <ul className={styles.liste}>
        {siennes.map((notification) => (
          <Ligne key={notification.id} notification={notification} />
        ))}
      </ul>
    </section>
  ));
}

function Ligne({ notification: { id, titre, detail, chemin, creeLe, lue } }: { notification: Notification }) {
  const t = useTextes(textes);
  const { heure } = useFormats();
  // What is opened is read, whatever becomes of saying so: it stays unread at worst.
  const lire = () => void markLues(id).catch(() => undefined);
  return (
    <li className={lue ? styles.ligne : `${styles.ligne} ${styles.nonLue}`}>
      <p className={styles.tete}>
        <span>
          <Link to={chemin} {...(lue ? {} : { onClick: lire })}>
            {titre}
          </Link>
        </span>
        {!lue && (
          <span className={`fr-badge fr-badge--sm fr-badge--no-icon fr-badge--info ${styles.badge}`}>{t.nonLue}</span>
        )}
      </p>
      <p className={styles.detail}>{detail}</p>
      <p className={styles.heure}>
        <time dateTime={creeLe}>{heure(creeLe)}</time>
      </p>
    </li>
  );
}
