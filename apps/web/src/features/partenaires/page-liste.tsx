import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { useFormats, useNomLocal, useTextes } from '../../i18n/index.ts';
import { BarreDeChamps, ChampRecherche, ListeDeroulante } from '../../ui/champs.tsx';
import { EtatVide } from '../../ui/etats.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { ChoixTriActeurs } from '../commun/components/choix-tri-acteurs.tsx';
import { listPaysQuery } from '../territoires/queries.ts';
import { TableauPartenaires } from './components/tableau-partenaires.tsx';
import { listPartenairesQuery, PARTENAIRES_PAR_PAGE } from './queries.ts';
import { textes } from './textes.ts';
import { urlPartenaires } from './url-state.ts';

/** The foreign collectivités, searched by name and country. */
export default function PageListePartenaires() {
  const t = useTextes(textes);
  const [url] = useQueryStates(urlPartenaires);
  const requete = useQuery(listPartenairesQuery({ ...url, page: Math.max(1, url.page) }));
  const total = requete.data?.total;
  return (
    <PageListe titre={t.liste} resume={t.resume}>
      <Criteres />
      <p className="fr-text--bold" role="status">
        {total === undefined ? '\u00a0' : t.nResultats(total)}
      </p>
      <Requete requete={requete} squelette={<SqueletteTableau lignes={PARTENAIRES_PAR_PAGE} />}>
        {({ partenaires, page, parPage, total: nombre }) =>
          nombre === 0 ? (
            <EtatVide titre={t.aucun}>
              <p>{t.aucunSuite}</p>
            </EtatVide>
          ) : (
            <>
              <TableauPartenaires titre={t.liste} partenaires={partenaires} />
              <Pagination page={page} parPage={parPage} total={nombre} />
            </>
          )
        }
      </Requete>
    </PageListe>
  );
}

/** Name, country and order; each change goes back to the first page. */
function Criteres() {
  const t = useTextes(textes);
  const { comparer } = useFormats();
  const nomLocal = useNomLocal();
  const [{ q, pays, tri }, setUrl] = useQueryStates(urlPartenaires);
  const { data } = useQuery(listPaysQuery());
  const choix = (data?.pays ?? [])
    .map(({ code, nom, nomEn }) => ({ valeur: code, libelle: nomLocal(nom, nomEn) }))
    .toSorted((a, b) => comparer(a.libelle, b.libelle));
  return (
    <BarreDeChamps>
      <ChampRecherche
        libelle={t.chercher}
        valeur={q}
        onChange={(valeur) => void setUrl({ q: valeur || null, page: null })}
      />
      <ListeDeroulante
        libelle={t.pays}
        valeur={pays}
        options={[{ valeur: '', libelle: t.tousLesPays }, ...choix]}
        onChange={(valeur) => void setUrl({ pays: valeur || null, page: null })}
      />
      <ChoixTriActeurs tri={tri} onChange={(choisi) => void setUrl({ tri: choisi, page: null })} />
    </BarreDeChamps>
  );
}
