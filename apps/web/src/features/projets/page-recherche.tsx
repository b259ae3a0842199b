import { TRIS_PROJETS } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { toAtlasFiltre } from '../../lib/chemins.ts';
import { ChampRecherche, ListeDeroulante } from '../../ui/champs.tsx';
import { EtatVide } from '../../ui/etats.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { CarteProjet } from '../commun/components/carte-projet.tsx';
import { CriteresRetenus } from './components/criteres-retenus.tsx';
import { PanneauFacettes } from './components/facettes.tsx';
import styles from './page-recherche.module.css';
import { RESULTATS_PAR_PAGE, searchProjetsQuery } from './queries.ts';
import { textes } from './textes.ts';
import { type FiltreListe, toFiltres, urlRecherche } from './url-state.ts';

/** The results of a search: words, criteria with their counts, and the projets, all in the address. */
export default function PageRecherche() {
  const t = useTextes(textes);
  // A criterion is a step that the back button undoes; words being typed are not.
  const [{ page, tri, ...filtres }, setUrl] = useQueryStates(urlRecherche, { history: 'push' });
  const requete = useQuery(searchProjetsQuery(toFiltres(filtres), Math.max(1, page), tri));
  const { data } = requete;

  const basculer = (filtre: FiltreListe, valeur: string) => {
    const choisies = filtres[filtre].map(String);
    const suite = choisies.includes(valeur) ? choisies.filter((autre) => autre !== valeur) : [...choisies, valeur];
    const typees = suite.map((texte) => urlRecherche[filtre].parse([texte])?.[0]).filter((v) => v !== undefined);
    void setUrl({ [filtre]: typees.length === 0 ? null : typees, page: null });
  };
  const facettes = (
    <PanneauFacettes
      filtres={filtres}
      facettes={data?.facettes}
      onBasculer={basculer}
      onAnnee={(borne, annee) => void setUrl({ [borne]: annee, page: null })}
    />
  );
  return (
    <PageListe titre={t.resultats} resume={t.resultatsResume}>
      <div className={styles.recherche}>
        <ChampRecherche
          libelle={t.chercher}
          aide={t.chercherAide}
          valeur={filtres.q}
          onChange={(q) => void setUrl({ q: q || null, page: null }, { history: 'replace' })}
        />
      </div>
      <CriteresRetenus
        filtres={filtres}
        facettes={data?.facettes}
        onRetirer={basculer}
        onRetirerAnnees={() => void setUrl({ anneeMin: null, anneeMax: null, page: null })}
        onToutEffacer={() => void setUrl(null)}
      />
      <div className={styles.colonnes}>
        <aside className="hors-impression" aria-label={t.filtrer}>
          <details className={styles.etroit}>
            <summary className="fr-btn fr-btn--secondary fr-btn--sm">{t.filtrer}</summary>
            {facettes}
          </details>
          <div className={styles.large}>{facettes}</div>
        </aside>
        <section aria-label={t.resultats} aria-busy={requete.isFetching}>
          <div className={styles.tete}>
            <div>
              <h2 className={styles.total}>
                <span role="status">{data === undefined ? '\u00a0' : t.nResultats(data.total)}</span>
              </h2>
              <Link className="fr-link fr-link--sm" to={toAtlasFiltre({ ...toFiltres(filtres) })}>
                {t.surLaCarte}
              </Link>
            </div>
            <ListeDeroulante
              libelle={t.trier}
              valeur={tri ?? (filtres.q === '' ? 'recents' : 'pertinence')}
              options={TRIS_PROJETS.filter((choix) => choix !== 'pertinence' || filtres.q !== '').map((valeur) => ({
                valeur,
                libelle: t.tris[valeur],
              }))}
              onChange={(valeur) => void setUrl({ tri: urlRecherche.tri.parse(valeur), page: null })}
            />
          </div>
          <Requete requete={requete} squelette={<Squelette hauteur={`${6.5 * RESULTATS_PAR_PAGE}rem`} />}>
            {(reponse) =>
              reponse.total === 0 ? (
                <EtatVide titre={t.aucun}>
                  <p>{t.aucunSuite}</p>
                </EtatVide>
              ) : (
                <>
                  {reponse.projets.map((projet) => (
                    <CarteProjet key={projet.id} projet={projet} />
                  ))}
                  <Pagination page={reponse.page} parPage={reponse.parPage} total={reponse.total} />
                </>
              )
            }
          </Requete>
        </section>
      </div>
    </PageListe>
  );
}
