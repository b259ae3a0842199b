import type { CartePoints, CarteUnites } from '@atlas/contracts';
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type ReactNode, useMemo, useState } from 'react';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { ChampRecherche, ListeDeroulante } from '../../../ui/champs.tsx';
import { ChoixSegmente } from '../../../ui/choix-segmente.tsx';
import { EtatVide } from '../../../ui/etats.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { SqueletteTexte } from '../../../ui/squelette.tsx';
import { ActionsVue } from '../../commun/components/actions-vue.tsx';
import { cartePointsQuery, carteUnitesQuery } from '../../commun/queries.ts';
import { filtresOf } from '../donnees.ts';
import { type LigneListe, rowsOfPoints, rowsOfUnites } from '../liste.ts';
import { textes } from '../textes.ts';
import { filterOf, PAR, type Par, REPRESENTATIONS, type Selection, type UrlExplorer } from '../url-state.ts';
import { Filtres, SANS_FILTRE } from './filtres.tsx';
import { ListeClassee } from './liste-classee.tsx';
import styles from './panneau-liste.module.css';

interface PanneauListeProps {
  url: UrlExplorer;
  onUrl: (changements: Partial<UrlExplorer>) => void;
  onChoisir: (selection: Selection) => void;
  onPointer: (selection: Selection | null) => void;
  /** Beside the title: what folds the panel. */
  action?: ReactNode;
}

/** The rows of the ranking, whatever they are. */
function useLignes(url: UrlExplorer): UseQueryResult<LigneListe[]> {
  const nomLocal = useNomLocal();
  const filtres = filtresOf(url);
  const { par } = url;
  const unites = useQuery({
    ...carteUnitesQuery(par === 'collectivite' ? 'region' : par, filtres),
    enabled: par !== 'collectivite',
    placeholderData: keepPreviousData,
    select: (reponse: CarteUnites) => rowsOfUnites(reponse, nomLocal),
  });
  const points = useQuery({
    ...cartePointsQuery('collectivite', filtres),
    enabled: par === 'collectivite',
    placeholderData: keepPreviousData,
    select: (reponse: CartePoints) => rowsOfPoints(reponse),
  });
  return par === 'collectivite' ? points : unites;
}

/** What one explores by, the filters, and the ranking that says what the maps say. */
export function PanneauListe({ url, onUrl, onChoisir, onPointer, action }: PanneauListeProps) {
  const t = useTextes(textes);
  const [cherche, setCherche] = useState('');
  const requete = useLignes(url);
  const pars = useMemo(() => PAR.map((valeur) => ({ valeur, libelle: t.pars[valeur] })), [t]);
  const representations = REPRESENTATIONS.map((valeur) => ({ valeur, libelle: t.representations[valeur] }));
  return (
    <div className={styles.panneau}>
      <div className={styles.commandes}>
        <div className={styles.ligne}>
          <ListeDeroulante
            libelle={t.par}
            valeur={url.par}
            options={pars}
            onChange={(par) => {
              setCherche('');
              onUrl({ par: par as Par, selection: null });
            }}
          />
          {action}
        </div>
        <Filtres url={url} onUrl={onUrl}>
          <ChoixSegmente
            titre={t.representation}
            valeur={url.representation}
            options={representations}
            onChange={(representation) => onUrl({ representation })}
          />
        </Filtres>
        <ChampRecherche libelle={t.chercher} valeur={cherche} onChange={setCherche} />
        <ActionsVue vue={{ titre: t.titreEnregistre, filtres: { ...filtresOf(url), ...filterOf(url.selection) } }} />
      </div>
      <div className={styles.resultats}>
        <Requete requete={requete} squelette={<SqueletteListe />}>
          {(lignes) =>
            lignes.length === 0 ? (
              <EtatVide titre={t.aucunProjet}>
                <button
                  type="button"
                  className="fr-btn fr-btn--secondary fr-btn--sm"
                  onClick={() => onUrl(SANS_FILTRE)}
                >
                  {t.effacer}
                </button>
              </EtatVide>
            ) : (
              <ListeClassee
                lignes={lignes}
                cherche={cherche}
                selection={url.selection}
                onChoisir={onChoisir}
                onPointer={onPointer}
              />
            )
          }
        </Requete>
      </div>
      <p className={styles.aide}>{t.aide}</p>
    </div>
  );
}

function SqueletteListe() {
  return (
    <div className={styles.squelette}>
      <SqueletteTexte lignes={18} />
    </div>
  );
}
