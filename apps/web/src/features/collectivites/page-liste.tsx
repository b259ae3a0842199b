import { TYPES_COLLECTIVITE } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { BarreDeChamps, ChampRecherche, ListeDeroulante } from '../../ui/champs.tsx';
import { EtatVide } from '../../ui/etats.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { ChoixTriActeurs } from '../commun/components/choix-tri-acteurs.tsx';
import { vocabulaire } from '../commun/vocabulaire.ts';
import { listRegionsQuery } from '../territoires/queries.ts';
import { TableauCollectivites } from './components/tableau-collectivites.tsx';
import { COLLECTIVITES_PAR_PAGE, listCollectivitesQuery } from './queries.ts';
import { textes } from './textes.ts';
import { urlCollectivites } from './url-state.ts';

/** The French collectivités, searched by name, type and région. */
export default function PageListeCollectivites() {
  const t = useTextes(textes);
  const [url] = useQueryStates(urlCollectivites);
  const requete = useQuery(listCollectivitesQuery({ ...url, page: Math.max(1, url.page) }));
  const total = requete.data?.total;
  return (
    <PageListe titre={t.liste} resume={t.resume}>
      <Criteres />
      <p className="fr-text--bold" role="status">
        {total === undefined ? '\u00a0' : t.nResultats(total)}
      </p>
      <Requete requete={requete} squelette={<SqueletteTableau lignes={COLLECTIVITES_PAR_PAGE} />}>
        {({ collectivites, page, parPage, total: nombre }) =>
          nombre === 0 ? (
            <EtatVide titre={t.aucune}>
              <p>{t.aucuneSuite}</p>
            </EtatVide>
          ) : (
            <>
              <TableauCollectivites titre={t.liste} collectivites={collectivites} />
              <Pagination page={page} parPage={parPage} total={nombre} />
            </>
          )
        }
      </Requete>
    </PageListe>
  );
}

/** Name, type, région and order; each change goes back to the first page. */
function Criteres() {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const { comparer } = useFormats();
  const [{ q, typeCollectivite, region, tri }, setUrl] = useQueryStates(urlCollectivites);
  const { data } = useQuery(listRegionsQuery());
  const regions = (data?.regions ?? []).toSorted(
    (a, b) => Number(a.ancienne) - Number(b.ancienne) || comparer(a.nom, b.nom),
  );
  return (
    <BarreDeChamps>
      <ChampRecherche
        libelle={t.chercher}
        valeur={q}
        onChange={(valeur) => void setUrl({ q: valeur || null, page: null })}
      />
      <ListeDeroulante
        libelle={t.type}
        valeur={typeCollectivite ?? ''}
        options={[
          { valeur: '', libelle: t.tousLesTypes },
          ...TYPES_COLLECTIVITE.map((valeur) => ({ valeur, libelle: v.typeCollectivite[valeur] })),
        ]}
        onChange={(valeur) =>
          void setUrl({ typeCollectivite: TYPES_COLLECTIVITE.find((type) => type === valeur) ?? null, page: null })
        }
      />
      <ListeDeroulante
        libelle={t.region}
        valeur={region}
        options={[
          { valeur: '', libelle: t.toutesLesRegions },
          ...regions.map(({ code, nom, ancienne }) => ({
            valeur: code,
            libelle: ancienne ? `${nom} (${t.regionsDAvant})` : nom,
          })),
        ]}
        onChange={(valeur) => void setUrl({ region: valeur || null, page: null })}
      />
      <ChoixTriActeurs tri={tri} onChange={(choisi) => void setUrl({ tri: choisi, page: null })} />
    </BarreDeChamps>
  );
}
