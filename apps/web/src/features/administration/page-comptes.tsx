import type { CompteAdministre } from '@atlas/contracts';
import { ETATS_COMPTE } from '@atlas/contracts/vocabulaire';
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
import { EtatDuCompte } from './components/etat-compte.tsx';
import { PageRubrique } from './components/page-rubrique.tsx';
import { comptesQuery, PAR_PAGE } from './queries.ts';
import { textesRubriques } from './rubriques.ts';
import { textes } from './textes-comptes.ts';

const etatUrl = {
  q: parseAsString.withDefault(''),
  etat: parseAsStringLiteral(ETATS_COMPTE),
  page: parseAsInteger.withDefault(1),
};

/** Every account, by name, address, organisation and state. */
export default function PageComptes() {
  return (
    <PageRubrique rubrique="comptes">
      <Contenu />
    </PageRubrique>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const [url, setUrl] = useQueryStates(etatUrl);
  const requete = useQuery(comptesQuery({ ...url, page: Math.max(1, url.page) }));
  const total = requete.data?.total;
  return (
    <>
      <BarreDeChamps>
        <ChampRecherche
          libelle={t.chercher}
          valeur={url.q}
          onChange={(valeur) => void setUrl({ q: valeur || null, page: null })}
        />
        <ListeDeroulante
          libelle={t.etat}
          valeur={url.etat ?? ''}
          options={[
            { valeur: '', libelle: t.etats.tous },
            ...ETATS_COMPTE.map((valeur) => ({ valeur, libelle: t.etats[valeur] })),
          ]}
          onChange={(valeur) => void setUrl({ etat: ETATS_COMPTE.find((un) => un === valeur) ?? null, page: null })}
        />
      </BarreDeChamps>
      <p className="fr-text--bold" role="status">
        {total === undefined ? '\u00a0' : t.nResultats(total)}
      </p>
      <Requete requete={requete} squelette={<SqueletteTableau lignes={PAR_PAGE} />}>
        {({ comptes, page, parPage, total: nombre }) =>
          nombre === 0 ? (
            <EtatVide titre={t.aucun}>
              <p>{t.aucunSuite}</p>
            </EtatVide>
          ) : (
            <>
              <TableauComptes comptes={comptes} />
              <Pagination page={page} parPage={parPage} total={nombre} />
            </>
          )
        }
      </Requete>
    </>
  );
}

function TableauComptes({ comptes }: { comptes: readonly CompteAdministre[] }) {
  const t = useTextes(textes);
  const { titre } = useTextes(textesRubriques).comptes;
  const { date } = useFormats();
  return (
    <Tableau
      titre={titre}
      lignes={comptes}
      toCle={({ id }) => id}
      colonnes={[
        {
          cle: 'nom',
          titre: t.nom,
          entete: true,
          toCellule: ({ id, nom }) => <Link to={`/administration/comptes/${id}`}>{nom}</Link>,
        },
        { cle: 'courriel', titre: t.courriel, toCellule: ({ courriel }) => courriel },
        {
          cle: 'organisation',
          titre: t.organisation,
          toCellule: ({ rattachement }) => rattachement?.organisation.nom ?? '–',
        },
        { cle: 'etat', titre: t.etat, toCellule: (compte) => <EtatDuCompte compte={compte} /> },
        {
          cle: 'connexion',
          titre: t.connexion,
          toCellule: ({ connecteLe }) => (connecteLe === null ? t.jamais : date(connecteLe)),
        },
      ]}
    />
  );
}
