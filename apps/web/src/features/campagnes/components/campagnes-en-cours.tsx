import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { CAMPAGNES, toCampagne, toTableau } from '../chemins.ts';
import { listCampagnesQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import styles from './campagnes-en-cours.module.css';
import { PeriodeCampagne } from './etat-campagne.tsx';
import { Progression } from './progression.tsx';

/** The open campaigns that concern one's organisation, where it finds its work; nothing when there are none. */
export function CampagnesEnCours() {
  const t = useTextes(textes);
  const { data } = useQuery(listCampagnesQuery(1, 'ouverte'));
  const campagnes = (data?.campagnes ?? []).filter(({ maListe, ensemble }) => (maListe ?? ensemble) !== null);
  if (campagnes.length === 0) return null;
  return (
    <section className={styles.cadre} aria-label={t.enCours}>
      {campagnes.map((campagne) => {
        const { id, titre, maListe, ensemble } = campagne;
        const avancement = maListe ?? ensemble;
        return (
          <div key={id} className={styles.campagne}>
            <p className={styles.genre}>{t.enCours}</p>
            <h2 className={styles.titre}>{titre}</h2>
            <p className={styles.periode}>
              <PeriodeCampagne campagne={campagne} />
            </p>
            {avancement && <Progression avancement={avancement} />}
            <Link
              className="fr-btn fr-btn--sm fr-btn--icon-right fr-icon-arrow-right-line"
              to={maListe === null ? toTableau(id) : toCampagne(id)}
            >
              {maListe === null ? t.voirTableau : t.voirListe}
            </Link>
          </div>
        );
      })}
      <Link className="fr-link fr-link--sm" to={CAMPAGNES}>
        {t.toutes}
      </Link>
    </section>
  );
}
