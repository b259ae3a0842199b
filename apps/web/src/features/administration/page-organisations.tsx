import type { OrganisationAdministree } from '@atlas/contracts';
import { ETATS_ORGANISATION, TYPES_ACTEUR } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { BarreDeChamps, ChampRecherche, ListeDeroulante } from '../../ui/champs.tsx';
import { EtatVide } from '../../ui/etats.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { Tableau } from '../../ui/tableau.tsx';
import { textes as comptes } from '../comptes/textes.ts';
import { PageRubrique } from './components/page-rubrique.tsx';
import { organisationsQuery, PAR_PAGE } from './queries.ts';
import { textesRubriques } from './rubriques.ts';
import { textes } from './textes-organisations.ts';

const etatUrl = {
  q: parseAsString.withDefault(''),
  type: parseAsStringLiteral(TYPES_ACTEUR),
  etat: parseAsStringLiteral(ETATS_ORGANISATION),
  page: parseAsInteger.withDefault(1),
};

/** Every organisation, by name, type and state. */
export default function PageOrganisations() {
  return (
    <PageRubrique rubrique="organisations">
      <Contenu />
    </PageRubrique>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const [url] = useQueryStates(etatUrl);
  const requete = useQuery(organisationsQuery({ ...url, page: Math.max(1, url.page) }));
  const total = requete.data?.total;
  return (
    <>
      <p>
        <Link className="fr-btn" to="/administration/organisations/nouvelle">
          {t.creer}
        </Link>
      </p>
      <Criteres />
      <p className="fr-text--bold" role="status">
        {total === undefined ? '\u00a0' : t.nResultats(total)}
      </p>
      <Requete requete={requete} squelette={<SqueletteTableau lignes={PAR_PAGE} />}>
        {({ organisations, page, parPage, total: nombre }) =>
          nombre === 0 ? (
            <EtatVide titre={t.aucune}>
              <p>{t.aucuneSuite}</p>
            </EtatVide>
          ) : (
            <>
              <TableauOrganisations organisations={organisations} />
              <Pagination page={page} parPage={parPage} total={nombre} />
            </>
          )
        }
      </Requete>
    </>
  );
}

/** Name, type and state; each change goes back to the first page. */
function Criteres() {
  const t = useTextes(textes);
  const { acteurs } = useTextes(comptes);
  const [{ q, type, etat }, setUrl] = useQueryStates(etatUrl);
  return (
    <BarreDeChamps>
      <ChampRecherche
        libelle={t.chercher}
        valeur={q}
        onChange={(valeur) => void setUrl({ q: valeur || null, page: null })}
      />
      <ListeDeroulante
        libelle={t.type}
        valeur={type ?? ''}
        options={[
          { valeur: '', libelle: t.tousLesTypes },
          ...TYPES_ACTEUR.map((valeur) => ({ valeur, libelle: acteurs[valeur] })),
        ]}
        onChange={(valeur) => void setUrl({ type: TYPES_ACTEUR.find((un) => un === valeur) ?? null, page: null })}
      />
      <ListeDeroulante
        libelle={t.etat}
        valeur={etat ?? ''}
        options={[
          { valeur: '', libelle: t.etats.toutes },
          ...ETATS_ORGANISATION.map((valeur) => ({ valeur, libelle: t.etats[valeur] })),
        ]}
        onChange={(valeur) => void setUrl({ etat: ETATS_ORGANISATION.find((un) => un === valeur) ?? null, page: null })}
      />
    </BarreDeChamps>
  );
}

function TableauOrganisations({ organisations }: { organisations: readonly OrganisationAdministree[] }) {
  const t = useTextes(textes);
  const { acteurs } = useTextes(comptes);
  const rubrique = useTextes(textesRubriques).organisations;
  const { nombre } = useFormats();
  const toNombre = (valeur: number) => (valeur === 0 ? '–' : nombre(valeur));
  return (
    <Tableau
      titre={rubrique.titre}
      lignes={organisations}
      toCle={({ id }) => id}
      colonnes={[
        {
          cle: 'nom',
          titre: t.nom,
          entete: true,
          toCellule: ({ id, nom, fermeeLe, publicationDirecte }) => (
            <>
              <Link to={`/administration/organisations/${id}`}>{nom}</Link>
              {fermeeLe !== null && (
                <span className="fr-badge fr-badge--sm fr-badge--no-icon fr-ml-1w">{t.fermee}</span>
              )}
              {publicationDirecte && (
                <span className="fr-badge fr-badge--sm fr-badge--no-icon fr-badge--info fr-ml-1w">{t.directe}</span>
              )}
            </>
          ),
        },
        { cle: 'type', titre: t.type, toCellule: ({ type }) => acteurs[type] },
        { cle: 'siren', titre: t.siren, toCellule: ({ siren }) => siren ?? '–' },
        { cle: 'agents', titre: t.agents, numerique: true, toCellule: ({ agents }) => toNombre(agents) },
        { cle: 'demandes', titre: t.demandes, numerique: true, toCellule: ({ demandes }) => toNombre(demandes) },
        { cle: 'aRelire', titre: t.aRelire, numerique: true, toCellule: ({ aRelire }) => toNombre(aRelire) },
      ]}
    />
  );
}
