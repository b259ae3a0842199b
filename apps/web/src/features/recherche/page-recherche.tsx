import type { TriProjets } from '@atlas/contracts/vocabulaire';
import { TRIS_PROJETS } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense } from 'react';
import { useTextes } from '../../i18n/index.ts';
import { toRechercheAvancee } from '../../lib/chemins.ts';
import { ListeDeroulante } from '../../ui/champs.tsx';
import { ChoixSegmente } from '../../ui/choix-segmente.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { ActionsVue } from '../commun/components/actions-vue.tsx';
import { CarteProjet } from '../commun/components/carte-projet.tsx';
import { CriteresRetenus } from '../projets/components/criteres-retenus.tsx';
import { PanneauFacettes } from '../projets/components/facettes.tsx';
import { searchProjetsQuery } from '../projets/queries.ts';
import { textes as textesProjets } from '../projets/textes.ts';
import { TAILLES_DE_PAGE, urlRecherche, VUES } from '../projets/url-state.ts';
import { ChampPhrase } from './components/champ-phrase.tsx';
import { Compris } from './components/compris.tsx';
import { Corrections } from './components/corrections.tsx';
import { Exporter } from './components/exporter.tsx';
import { Graphiques } from './components/graphiques.tsx';
import { SansResultat } from './components/sans-resultat.tsx';
import { TableauResultats } from './components/tableau-resultats.tsx';
import styles from './page-recherche.module.css';
import { textes } from './textes.ts';
import { useRecherche } from './use-recherche.ts';

const EnregistrerRecherche = lazy(() => import('../recherches-enregistrees/components/enregistrer-recherche.tsx'));
const CartesResultats = lazy(() => import('./components/cartes-resultats.tsx'));

const TITRE = 'resultats';

/** Room that a projet takes in a list before it comes. */
const HAUTEUR_PROJET_REM = 6.5;

/** The search: a sentence, criteria with their counts, and the projets as a list, a table or two maps. */
export default function PageRecherche() {
  const t = useTextes(textes);
  const recherche = useRecherche();
  const { url, filtres, comprise } = recherche;
  const parPage = Number(url.parPage);
  const requete = useQuery({
    ...searchProjetsQuery(filtres, Math.max(1, url.page), parPage, url.tri),
    enabled: !recherche.enLecture,
  });
  const { data } = requete;
  const tri: TriProjets = url.tri ?? (url.q === '' ? 'recents' : 'pertinence');
  const facettes = (
    <PanneauFacettes
      filtres={url}
      facettes={data?.facettes}
      onBasculer={recherche.toggle}
      onAnnee={(borne, annee) => recherche.setFiltres({ [borne]: annee })}
    />
  );
  return (
    <PageListe
      titre={t.titre}
      resume={t.resume}
      actions={<ActionsVue document="resultats" vue={{ titre: t.titre, filtres }} />}
    >
      <ChampPhrase
        valeur={url.phrase || url.q}
        enLecture={recherche.enLecture}
        onValider={recherche.submit}
        avancee={toRechercheAvancee({ ...filtres })}
      />
      {comprise !== null && (
        <Compris
          phrase={comprise.phrase}
          interpretation={comprise.interpretation}
          filtres={url}
          onFiltres={recherche.replaceFiltres}
          onSens={recherche.setSens}
        />
      )}
      <CriteresRetenus
        filtres={url}
        facettes={data?.facettes}
        onRetirer={recherche.toggle}
        onRetirerAnnees={() => recherche.drop('anneeMin')}
        onToutEffacer={recherche.clear}
      />
      <Tete
        total={data?.total}
        actions={
          <>
            <Suspense>
              <EnregistrerRecherche filtres={filtres} tri={url.tri} />
            </Suspense>
            <Exporter filtres={filtres} tri={url.tri} total={data?.total} />
          </>
        }
        vue={
          <ChoixSegmente
            titre={t.vue}
            valeur={url.vue}
            options={VUES.map((valeur) => ({ valeur, libelle: t.vues[valeur] }))}
            onChange={(vue) => recherche.setPresentation({ vue })}
          />
        }
      >
        {url.vue !== 'cartes' && <ChoixOrdre url={url} tri={tri} onChange={recherche.setPresentation} />}
      </Tete>
      <Graphiques
        facettes={data?.facettes}
        filtres={filtres}
        onBasculer={recherche.toggle}
        onPeriode={(anneeMin, anneeMax) => recherche.setFiltres({ anneeMin, anneeMax })}
      />
      <Colonnes large={url.vue !== 'cartes'} facettes={facettes}>
        <section aria-labelledby={TITRE} aria-busy={requete.isFetching}>
          <Corrections motsCles={data?.motsCles} />
          {url.vue === 'cartes' ? (
            <Suspense fallback={<Squelette hauteur="70vh" />}>
              <CartesResultats
                filtres={filtres}
                onBasculer={recherche.toggle}
                onAnneeMax={(anneeMax) => recherche.setFiltres({ anneeMax })}
              />
            </Suspense>
          ) : (
            <Requete requete={requete} squelette={<Squelette hauteur={`${HAUTEUR_PROJET_REM * parPage}rem`} />}>
              {(reponse) =>
                reponse.total === 0 ? (
                  <SansResultat relances={reponse.relances ?? []} onAbandonner={recherche.drop} />
                ) : (
                  <>
                    {url.vue === 'tableau' ? (
                      <TableauResultats
                        projets={reponse.projets}
                        tri={tri}
                        onTri={(choix) => recherche.setPresentation({ tri: choix })}
                      />
                    ) : (
                      reponse.projets.map((projet) => <CarteProjet key={projet.id} projet={projet} />)
                    )}
                    <Pagination page={reponse.page} parPage={reponse.parPage} total={reponse.total} />
                  </>
                )
              }
            </Requete>
          )}
        </section>
      </Colonnes>
    </PageListe>
  );
}

/** Criteria beside the results; folded above them on a phone, and where the maps take the width. */
function Colonnes({ large, facettes, children }: { large: boolean; facettes: ReactNode; children: ReactNode }) {
  const t = useTextes(textes);
  return (
    <div className={large ? styles.colonnes : styles.empilees}>
      <aside className="hors-impression" aria-label={t.filtrer}>
        <details className={styles.etroit}>
          <summary className="fr-btn fr-btn--secondary fr-btn--sm">{t.filtrer}</summary>
          {facettes}
        </details>
        {large && <div className={styles.large}>{facettes}</div>}
      </aside>
      {children}
    </div>
  );
}

interface TeteProps {
  total: number | undefined;
  actions: ReactNode;
  vue: ReactNode;
  children: ReactNode;
}

/** How many there are, what to do with them, and how they are shown. */
function Tete({ total, actions, vue, children }: TeteProps) {
  const t = useTextes(textes);
  return (
    <div className={styles.tete}>
      <h2 className={styles.total} id={TITRE}>
        <span role="status">{total === undefined ? '\u00a0' : t.nResultats(total)}</span>
      </h2>
      {actions}
      <div className={styles.presentation}>
        {children}
        {vue}
      </div>
    </div>
  );
}

interface ChoixOrdreProps {
  url: ReturnType<typeof useRecherche>['url'];
  tri: TriProjets;
  onChange: ReturnType<typeof useRecherche>['setPresentation'];
}

/** The order of the results and how many come at once. */
function ChoixOrdre({ url, tri, onChange }: ChoixOrdreProps) {
  const t = useTextes(textes);
  const { tris } = useTextes(textesProjets);
  return (
    <>
      <ListeDeroulante
        libelle={t.trier}
        valeur={tri}
        options={TRIS_PROJETS.filter((choix) => choix !== 'pertinence' || url.q !== '').map((valeur) => ({
          valeur,
          libelle: tris[valeur],
        }))}
        onChange={(valeur) => onChange({ tri: urlRecherche.tri.parse(valeur) })}
      />
      <ListeDeroulante
        libelle={t.parPage}
        valeur={url.parPage}
        options={TAILLES_DE_PAGE.map((taille) => ({ valeur: taille, libelle: taille }))}
        onChange={(valeur) => onChange({ parPage: urlRecherche.parPage.parse(valeur) ?? '20' })}
      />
    </>
  );
}
