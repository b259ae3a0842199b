import { useQueryStates } from 'nuqs';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Cible } from '../../carte/index.ts';
import { useTextes } from '../../i18n/index.ts';
import { queryClient } from '../../lib/query-client.ts';
import { Squelette } from '../../ui/squelette.tsx';
import { TitrePage } from '../../ui/titre-page.tsx';
import { type Cran, Feuille } from './components/feuille.tsx';
import { PanneauListe } from './components/panneau-liste.tsx';
import { PanneauSelection } from './components/panneau-selection.tsx';
import { BoutonPlier, useIsEtroit, Volet } from './components/volets.tsx';
import { filtresOf, useCartes } from './donnees.ts';
import { ficheSelectionQuery } from './fiche-selection.ts';
import styles from './page.module.css';
import { textes } from './textes.ts';
import { isSameSelection, type Selection, type UrlExplorer, urlExplorer } from './url-state.ts';

const DeuxTerritoires = lazy(() => import('../../carte/deux-territoires.tsx'));

/** Under this width, the list folds when a selection opens: the maps keep their room. */
const LARGEUR_DEUX_VOLETS = 1600;
const hasRoom = () => window.innerWidth >= LARGEUR_DEUX_VOLETS;

/** Opens the sheet of something, once its address is known. */
function useOuvrir() {
  const navigate = useNavigate();
  return useCallback(
    async (selection: Selection) => {
      const { chemin } = await queryClient.ensureQueryData(ficheSelectionQuery(selection));
      await navigate(chemin);
    },
    [navigate],
  );
}

/** What is on a map and also in the list; a thématique is on no map. */
const toCible = (selection: Selection | null): Cible | null =>
  selection === null || selection.type === 'thematique' ? null : selection;

/** The map page: two territories, the ranking, the selection. Everything it shows is in its address. */
export default function PageExplorer() {
  const t = useTextes(textes);
  const [url, setUrl] = useQueryStates(urlExplorer, { history: 'push' });
  const [pointe, setPointe] = useState<Selection | null>(null);
  const [listeOuverte, setListeOuverte] = useState(url.selection === null || hasRoom());
  const [detailOuvert, setDetailOuvert] = useState(true);
  const [cran, setCran] = useState<Cran>(0);
  const isEtroit = useIsEtroit();
  const cartes = useCartes(url);
  const ouvrir = useOuvrir();
  const { selection } = url;

  const choose = useCallback(
    (choisie: Selection | null) => {
      setPointe(null);
      // On a phone, what was chosen is first shown on the maps; its name stays at the foot of the page.
      setCran(0);
      if (choisie && isSameSelection(choisie, selection)) return void ouvrir(choisie);
      // What one looked at before belongs to the former selection: each new one has its own frame.
      void setUrl({ selection: choisie, vueMonde: null });
    },
    [selection, setUrl, ouvrir],
  );
  const isChoisi = selection !== null;
  useEffect(() => {
    setListeOuverte(!isChoisi || hasRoom());
    setDetailOuvert(true);
  }, [isChoisi]);
  const onUrl = useCallback((changements: Partial<UrlExplorer>) => void setUrl(changements), [setUrl]);

  const liste = (
    <PanneauListe
      url={url}
      onUrl={onUrl}
      onChoisir={choose}
      onPointer={setPointe}
      action={
        isEtroit ? null : <BoutonPlier sens="gauche" libelle={t.plierListe} onPlier={() => setListeOuverte(false)} />
      }
    />
  );
  const detail = selection && (
    <PanneauSelection
      selection={selection}
      filtres={filtresOf(url)}
      total={cartes.total}
      onChoisir={choose}
      onPointer={setPointe}
      onFermer={() => choose(null)}
      action={
        isEtroit ? null : (
          <BoutonPlier sens="droite" libelle={t.plierSelection} onPlier={() => setDetailOuvert(false)} />
        )
      }
    />
  );

  return (
    <div className={styles.page}>
      <TitrePage className="sr-only">{t.titre}</TitrePage>
      {!isEtroit && (
        <Volet cote="gauche" libelle={t.liste} ouvert={listeOuverte} onOuvrir={() => setListeOuverte(true)}>
          {liste}
        </Volet>
      )}
      <div className={styles.cartes}>
        <Suspense fallback={<Squelette hauteur="100%" />}>
          <DeuxTerritoires
            titre={t.titreCarte}
            {...cartes}
            france={{ ...cartes.france, vue: url.vueFrance, onVue: (vueFrance) => onUrl({ vueFrance }) }}
            ailleurs={{ ...cartes.ailleurs, vue: url.vueMonde, onVue: (vueMonde) => onUrl({ vueMonde }) }}
            selection={toCible(selection)}
            pointe={toCible(pointe)}
            onSelect={choose}
            onOuvrir={(cible) => void ouvrir(cible)}
            partage={url.partage === null ? undefined : url.partage / 100}
            onPartage={(part) => onUrl({ partage: Math.round(part * 100) })}
            hauteur="100%"
            molette="directe"
          />
        </Suspense>
      </div>
      {!isEtroit && detail && (
        <Volet cote="droite" libelle={t.selection} ouvert={detailOuvert} onOuvrir={() => setDetailOuvert(true)}>
          {detail}
        </Volet>
      )}
      {isEtroit && (
        <Feuille libelle={detail ? t.selection : t.liste} cran={cran} onCran={setCran}>
          {detail || liste}
        </Feuille>
      )}
    </div>
  );
}
