import type { OrganisationDeCampagne, TableauDeCampagne } from '@atlas/contracts';
import { AVANCEMENTS_CAMPAGNE, type AvancementCampagne } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { toCollectivite } from '../../../lib/chemins.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { Section } from '../../../ui/section.tsx';
import { SqueletteTableau } from '../../../ui/squelette-tableau.tsx';
import { Tableau } from '../../../ui/tableau.tsx';
import { useCompte } from '../../comptes/session.ts';
import { organisationsCampagneQuery } from '../queries.ts';
import { textes } from '../textes-tableau.ts';
import { Progression } from './progression.tsx';

const etatUrl = {
  avancement: parseAsStringLiteral(AVANCEMENTS_CAMPAGNE),
  page: parseAsInteger.withDefault(1),
};

interface OrganisationsCampagneProps {
  id: number;
  nombres: TableauDeCampagne['organisations'];
}

/** The organisations of a campaign by how far they are; those that nobody acts for, with the ways to reach them. */
export function OrganisationsCampagne({ id, nombres }: OrganisationsCampagneProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const [url, setUrl] = useQueryStates(etatUrl, { history: 'push' });
  const choisi = url.avancement ?? AVANCEMENTS_CAMPAGNE.toReversed().find((un) => nombres[un] > 0) ?? 'terminee';
  const requete = useQuery(organisationsCampagneQuery(id, choisi, url.page));
  return (
    <Section id="organisations" titre={t.lesOrganisations} resume={t.lesOrganisationsResume}>
      <nav aria-label={t.lesOrganisations}>
        <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
          {AVANCEMENTS_CAMPAGNE.map((un) => (
            <li key={un}>
              <button
                type="button"
                className={`fr-btn ${un === choisi ? '' : 'fr-btn--tertiary'}`}
                aria-current={un === choisi ? 'true' : undefined}
                onClick={() => void setUrl({ avancement: un, page: null })}
              >
                {t.onglets[un]} ({nombre(nombres[un])})
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {choisi === 'sans_agent' && nombres.sans_agent > 0 && <p>{t.sansAgentTexte}</p>}
      <Requete requete={requete} squelette={<SqueletteTableau lignes={8} />}>
        {({ total, page, parPage, organisations }) =>
          total === 0 ? (
            <p>{t.aucune}</p>
          ) : (
            <>
              <Liste avancement={choisi} organisations={organisations} />
              <Pagination page={page} parPage={parPage} total={total} ancre="organisations" />
            </>
          )
        }
      </Requete>
    </Section>
  );
}

interface ListeProps {
  avancement: AvancementCampagne;
  organisations: readonly OrganisationDeCampagne[];
}

function Liste({ avancement, organisations }: ListeProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const isAdministration = useCompte()?.acteur?.type === 'administration';
  return (
    <Tableau<OrganisationDeCampagne>
      titre={`${t.lesOrganisations} : ${t.onglets[avancement]}`}
      lignes={organisations}
      toCle={({ id }) => id}
      colonnes={[
        {
          cle: 'nom',
          titre: t.organisation,
          entete: true,
          toCellule: ({ nom, collectiviteId }) =>
            collectiviteId === null ? nom : <Link to={toCollectivite(collectiviteId)}>{nom}</Link>,
        },
        {
          cle: 'avancement',
          titre: t.partColonne,
          toCellule: ({ fiches, verifiees, enAttente }) => (
            <Progression avancement={{ fiches, verifiees, enAttente }} courte />
          ),
        },
        { cle: 'departement', titre: t.departement, toCellule: ({ departement }) => departement ?? '' },
        { cle: 'agents', titre: t.agents, numerique: true, toCellule: ({ agents }) => nombre(agents) },
        ...(isAdministration
          ? [
              {
                cle: 'inviter',
                titre: t.inviterColonne,
                toCellule: ({ id }: OrganisationDeCampagne) => <Link to={`/organisations/${id}`}>{t.inviter}</Link>,
              },
            ]
          : []),
      ]}
    />
  );
}
