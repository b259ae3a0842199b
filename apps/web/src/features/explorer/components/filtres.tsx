import { CONTINENTS, STATUTS_PROJET, TYPES_COOPERATION } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { ListeDeroulante } from '../../../ui/champs.tsx';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { listThematiquesQuery } from '../../thematiques/queries.ts';
import { FILTRES_URL, filtresOf } from '../donnees.ts';
import { textes } from '../textes.ts';
import type { UrlExplorer } from '../url-state.ts';
import { ChampAnnee } from './champ-annee.tsx';
import styles from './filtres.module.css';

interface FiltresProps {
  url: UrlExplorer;
  onUrl: (changements: Partial<UrlExplorer>) => void;
  /** Before the button, on its line. */
  children?: ReactNode;
}

/** Every filter off. */
export const SANS_FILTRE: Partial<UrlExplorer> = {
  q: '',
  ...Object.fromEntries(FILTRES_URL.map((nom) => [nom, null])),
};

/** The most used filters, folded; all those of the search hold here when an address brings them. */
export function Filtres({ url, onUrl, children }: FiltresProps) {
  const t = useTextes(textes);
  const id = useId();
  const [ouverts, setOuverts] = useState(false);
  const nombre = Object.keys(filtresOf(url)).length;
  return (
    <div>
      <div className={styles.tete}>
        {children}
        <button
          type="button"
          className={`fr-btn fr-btn--tertiary fr-btn--sm fr-btn--icon-left fr-icon-filter-line`}
          aria-expanded={ouverts}
          aria-controls={id}
          onClick={() => setOuverts(!ouverts)}
        >
          {nombre === 0 ? t.filtres : t.nFiltres(nombre)}
        </button>
        {nombre > 0 && (
          <button type="button" className="fr-link fr-link--sm" onClick={() => onUrl(SANS_FILTRE)}>
            {t.effacer}
          </button>
        )}
      </div>
      <div id={id} hidden={!ouverts} className={styles.champs}>
        {ouverts && <Champs url={url} onUrl={onUrl} />}
      </div>
    </div>
  );
}

function Champs({ url, onUrl }: Omit<FiltresProps, 'children'>) {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const nomLocal = useNomLocal();
  const thematiques = useQuery(listThematiquesQuery()).data?.thematiques ?? [];
  const choice = <V extends string>(libelleTous: string, valeurs: readonly V[], libelles: Record<V, string>) => [
    { valeur: '', libelle: libelleTous },
    ...valeurs.map((valeur) => ({ valeur, libelle: libelles[valeur] })),
  ];
  const toListe = <V extends string>(valeur: string): V[] => (valeur === '' ? [] : [valeur as V]);
  return (
    <>
      <ListeDeroulante
        libelle={t.type}
        valeur={url.typeCooperation?.[0] ?? ''}
        options={choice(t.tous, TYPES_COOPERATION, v.typeCooperation)}
        onChange={(valeur) => onUrl({ typeCooperation: toListe(valeur) })}
      />
      <ListeDeroulante
        libelle={t.statut}
        valeur={url.statut?.[0] ?? ''}
        options={choice(t.tous, STATUTS_PROJET, v.statut)}
        onChange={(valeur) => onUrl({ statut: toListe(valeur) })}
      />
      <ListeDeroulante
        libelle={t.thematique}
        valeur={url.thematique?.[0] ?? ''}
        options={[
          { valeur: '', libelle: t.toutes },
          ...thematiques
            .filter(({ parent }) => parent === null)
            .map(({ slug, nom, nomEn }) => ({ valeur: slug, libelle: nomLocal(nom, nomEn) })),
        ]}
        onChange={(valeur) => onUrl({ thematique: toListe(valeur) })}
      />
      <ListeDeroulante
        libelle={t.continent}
        valeur={url.continent?.[0] ?? ''}
        options={choice(t.tous, CONTINENTS, v.continent)}
        onChange={(valeur) => onUrl({ continent: toListe(valeur) })}
      />
      <div className={styles.annees}>
        <ChampAnnee libelle={t.anneeMin} valeur={url.anneeMin} onChange={(anneeMin) => onUrl({ anneeMin })} />
        <ChampAnnee libelle={t.anneeMax} valeur={url.anneeMax} onChange={(anneeMax) => onUrl({ anneeMax })} />
      </div>
    </>
  );
}
