import type { Campagne } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { useCompte } from '../comptes/session.ts';
import { AgentRequis } from '../mises-a-jour/components/agent-requis.tsx';
import { toCampagne, toTableau } from './chemins.ts';
import { BadgeCampagne, PeriodeCampagne } from './components/etat-campagne.tsx';
import { Progression } from './components/progression.tsx';
import styles from './page-campagnes.module.css';
import { listCampagnesQuery } from './queries.ts';
import { textes } from './textes.ts';

/** The campaigns that one is asked to take part in, follows, or looks after. */
export default function PageCampagnes() {
  return (
    <AgentRequis>
      <Contenu />
    </AgentRequis>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const acteur = useCompte()?.acteur;
  const [page] = useQueryState('page', parseAsInteger.withDefault(1));
  return (
    <PageListe titre={t.campagnes} resume={t.campagnesResume} actions={null}>
      {acteur?.type === 'administration' && (
        <p>
          <Link className="fr-btn" to="/campagnes/nouvelle">
            {t.preparer}
          </Link>
        </p>
      )}
      <Requete requete={useQuery(listCampagnesQuery(page))} squelette={<SqueletteTableau lignes={4} />}>
        {({ total, parPage, campagnes }) =>
          total === 0 ? (
            <EtatVide titre={t.aucune}>
              <p>{t.aucuneTexte}</p>
            </EtatVide>
          ) : (
            <>
              <Liste campagnes={campagnes} />
              <Pagination page={page} parPage={parPage} total={total} />
            </>
          )
        }
      </Requete>
    </PageListe>
  );
}

function Liste({ campagnes }: { campagnes: readonly Campagne[] }) {
  const t = useTextes(textes);
  return (
    <ul className={styles.liste}>
      {campagnes.map((campagne) => {
        const { id, titre, etat, maListe, ensemble } = campagne;
        return (
          <li key={id} className={styles.campagne}>
            <div className={styles.quoi}>
              <BadgeCampagne etat={etat} />
              <h2 className={styles.titre}>
                <Link to={toCampagne(id)}>{titre}</Link>
              </h2>
              <p className={styles.periode}>
                <PeriodeCampagne campagne={campagne} />
              </p>
            </div>
            <div className={styles.avancements}>
              {maListe && <Avancement libelle={t.votreListe} avancement={maListe} />}
              {ensemble && <Avancement libelle={t.ensemble} avancement={ensemble} />}
              {ensemble && (
                <Link className="fr-link fr-link--sm" to={toTableau(id)}>
                  {t.voirTableau}
                </Link>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function Avancement({ libelle, avancement }: { libelle: string } & Parameters<typeof Progression>[0]) {
  return (
    <>
      <p className={styles.libelle}>{libelle}</p>
      <Progression avancement={avancement} courte />
    </>
  );
}
