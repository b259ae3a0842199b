import type { CarteEvolution, CarteUnites, Filtres } from '@atlas/contracts';
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import DeuxTerritoires from '../../../carte/deux-territoires.tsx';
import type { Cible } from '../../../carte/index.ts';
import { useTextes } from '../../../i18n/index.ts';
import { get } from '../../../lib/api.ts';
import { ChoixSegmente } from '../../../ui/choix-segmente.tsx';
import { carteLiensQuery, cartePointsQuery, carteUnitesQuery } from '../../commun/queries.ts';
import type { FiltreListe } from '../../projets/url-state.ts';
import { toCarteDe } from '../croissance.ts';
import { textes } from '../textes-cartes.ts';
import { BarresChoisies } from './barres-choisies.tsx';
import styles from './cartes-resultats.module.css';
import { FriseDuTemps } from './frise-du-temps.tsx';

type NiveauFrance = 'departement' | 'region';

/** Rows of the lists that say the same as the maps. */
const LIGNES_MAX = 12;

/** The filter that a thing on a map becomes. */
const FILTRES_DES_CIBLES: Partial<Record<Cible['type'], FiltreListe>> = {
  pays: 'pays',
  region: 'region',
  ancienne_region: 'region',
  departement: 'departement',
  collectivite: 'collectivite',
  partenaire: 'partenaire',
};

const evolutionQuery = (niveau: NiveauFrance | 'pays', filtres: Filtres) =>
  queryOptions({
    queryKey: ['carte', 'evolution', niveau, filtres],
    queryFn: ({ signal }) => get('/carte/evolution', { query: { ...filtres, niveau }, signal }),
  });

interface CartesResultatsProps {
  filtres: Filtres;
  onBasculer: (filtre: FiltreListe, valeur: string) => void;
  onAnneeMax: (annee: number) => void;
}

/** What was found, in France and in the partner countries, linked: what is chosen on a map becomes a criterion. */
export default function CartesResultats({ filtres, onBasculer, onAnneeMax }: CartesResultatsProps) {
  const t = useTextes(textes);
  const [niveau, setNiveau] = useState<NiveauFrance>('departement');
  const [rejoue, setRejoue] = useState(false);
  const [annee, setAnnee] = useState(new Date().getFullYear());
  const cartes = useCartesResultats(filtres, niveau);
  const croissance = useCroissance(filtres, niveau, rejoue);

  const choose = useCallback(
    (cible: Cible | null) => {
      const filtre = cible ? FILTRES_DES_CIBLES[cible.type] : undefined;
      if (cible && filtre) onBasculer(filtre, cible.cle);
    },
    [onBasculer],
  );
  const at = (carte: CarteUnites | undefined, evolution: CarteEvolution | undefined) =>
    rejoue && carte && evolution ? toCarteDe(carte, evolution, annee) : carte;
  const france = at(cartes.france, croissance.france);
  const monde = at(cartes.monde, croissance.monde);
  const toBarres = (carte: CarteUnites | undefined, choisies: readonly string[] = []) =>
    carte?.unites.slice(0, LIGNES_MAX).map(({ code, nom, projets }) => ({
      cle: code,
      libelle: nom,
      nombre: projets,
      choisie: choisies.includes(code),
    }));
  return (
    <div className={styles.cartes}>
      <div className={styles.barre}>
        <p className={styles.aide}>{t.aide}</p>
        <ChoixSegmente
          titre={t.niveau}
          valeur={niveau}
          options={(['departement', 'region'] as const).map((valeur) => ({ valeur, libelle: t.niveaux[valeur] }))}
          onChange={setNiveau}
        />
      </div>
      <DeuxTerritoires
        titre={t.titre}
        france={{ unites: france, points: rejoue ? undefined : cartes.collectivites, pointsDesZoom: 7 }}
        ailleurs={{
          pays: cartes.pays,
          unites: cartes.pays === undefined ? monde : undefined,
          points: rejoue ? undefined : cartes.partenaires,
          pointsDesZoom: 5,
        }}
        liens={rejoue ? undefined : cartes.liens}
        onSelect={choose}
        hauteur="clamp(26rem, 70vh, 46rem)"
      />
      <details className={styles.temps} onToggle={({ currentTarget }) => setRejoue(currentTarget.open)}>
        <summary>{t.rejouer}</summary>
        <p className={styles.aide}>{t.commences}</p>
        {croissance.france && (
          <FriseDuTemps
            evolution={croissance.monde ?? croissance.france}
            annee={annee}
            onAnnee={setAnnee}
            onGarder={onAnneeMax}
          />
        )}
      </details>
      <div className={styles.listes}>
        <BarresChoisies
          titre={t.enFrance}
          barres={toBarres(france, filtres[niveau])}
          attendues={LIGNES_MAX}
          onBasculer={(cle) => onBasculer(niveau, cle)}
        />
        <BarresChoisies
          titre={t.ailleurs}
          barres={toBarres(monde, filtres.pays)}
          attendues={LIGNES_MAX}
          onBasculer={(cle) => onBasculer('pays', cle)}
        />
      </div>
    </div>
  );
}

/** What the maps show; what is there stays while the next criteria are counted. */
function useCartesResultats(filtres: Filtres, niveau: NiveauFrance) {
  const pays = filtres.pays?.length === 1 ? filtres.pays[0] : undefined;
  const options = { placeholderData: keepPreviousData };
  const france = useQuery({ ...carteUnitesQuery(niveau, filtres), ...options });
  const monde = useQuery({ ...carteUnitesQuery('pays', filtres), ...options });
  const collectivites = useQuery({ ...cartePointsQuery('collectivite', filtres), ...options });
  const partenaires = useQuery({ ...cartePointsQuery('partenaire', filtres), ...options });
  const liens = useQuery({ ...carteLiensQuery(filtres), ...options });
  return {
    pays,
    france: france.data,
    monde: monde.data,
    collectivites: collectivites.data,
    partenaires: partenaires.data,
    liens: liens.data,
  };
}

/** How both sides grew, asked for once it is to be replayed. */
function useCroissance(filtres: Filtres, niveau: NiveauFrance, isWanted: boolean) {
  const france = useQuery({ ...evolutionQuery(niveau, filtres), enabled: isWanted });
  const monde = useQuery({ ...evolutionQuery('pays', filtres), enabled: isWanted });
  return useMemo(() => ({ france: france.data, monde: monde.data }), [france.data, monde.data]);
}
