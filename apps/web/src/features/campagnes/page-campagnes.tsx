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
import { Tableau } from '../../ui/tableau.tsx';
import { useCompte } from '../comptes/session.ts';
import { AgentRequis } from '../mises-a-jour/components/agent-requis.tsx';
import { toCampagne, toTableau } from './chemins.ts';
import { BadgeCampagne, PeriodeCampagne } from './components/etat-campagne.tsx';
import { Progression } from './components/progression.tsx';
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
    <PageListe titre={t.campagnes} resume={t.campagnesResume} personnelle>
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
  const isSuivie = campagnes.some(({ ensemble }) => ensemble !== null);
  const isAdressee = campagnes.some(({ maListe }) => maListe !== null);
  return (
    <Tableau<Campagne>
      titre={t.campagnes}
      lignes={campagnes}
      toCle={({ id }) => id}
      colonnes={[
        {
          cle: 'titre',
          titre: t.titre,
          entete: true,
          toCellule: ({ id, titre }) => <Link to={toCampagne(id)}>{titre}</Link>,
        },
        { cle: 'etat', titre: t.etat, toCellule: ({ etat }) => <BadgeCampagne etat={etat} /> },
        { cle: 'periode', titre: t.periode, toCellule: (campagne) => <PeriodeCampagne campagne={campagne} /> },
        ...(isAdressee
          ? [
              {
                cle: 'maListe',
                titre: t.votreListe,
                toCellule: ({ maListe }: Campagne) => maListe && <Progression avancement={maListe} courte />,
              },
            ]
          : []),
        ...(isSuivie
          ? [
              {
                cle: 'ensemble',
                titre: t.ensemble,
                toCellule: ({ id, ensemble }: Campagne) =>
                  ensemble && (
                    <>
                      <Progression avancement={ensemble} courte />
                      <Link to={toTableau(id)}>{t.voirTableau}</Link>
                    </>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
