import type { Facettes, Filtres } from '@atlas/contracts';
import { useState } from 'react';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import type { FiltreListe } from '../../projets/url-state.ts';
import { textes } from '../textes-graphiques.ts';
import { AnneesChoisies } from './annees-choisies.tsx';
import { BarresChoisies } from './barres-choisies.tsx';
import styles from './graphiques.module.css';

/** Values of a ranking that are drawn. */
const BARRES_MAX = 8;
const CLE_OUVERT = 'atlas.graphiques';

/** What the reader last did with the charts, as far as the browser lets it be kept. */
function readOuvert(): boolean {
  try {
    return localStorage.getItem(CLE_OUVERT) === 'oui';
  } catch {
    return false;
  }
}

function keepOuvert(ouvert: boolean): void {
  try {
    localStorage.setItem(CLE_OUVERT, ouvert ? 'oui' : 'non');
  } catch {
    // Nothing is kept where the browser forbids it.
  }
}

interface GraphiquesProps {
  facettes: Facettes | undefined;
  filtres: Filtres;
  onBasculer: (filtre: FiltreListe, valeur: string) => void;
  onPeriode: (min: number | null, max: number | null) => void;
}

/** The results in three small charts that are criteria too: by year, by thématique, by financeur. */
export function Graphiques({ facettes, filtres, onBasculer, onPeriode }: GraphiquesProps) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const [ouvert, setOuvert] = useState(readOuvert);
  const listBarres = (nom: 'thematique' | 'financeur') =>
    facettes?.[nom].valeurs.slice(0, BARRES_MAX).map(({ valeur, libelle, libelleEn, nombre }) => ({
      cle: valeur,
      libelle: nomLocal(libelle, libelleEn),
      nombre,
      choisie: filtres[nom]?.includes(valeur) ?? false,
    }));
  return (
    <details
      className={`${styles.graphiques} hors-impression`}
      open={ouvert}
      onToggle={({ currentTarget }) => {
        setOuvert(currentTarget.open);
        keepOuvert(currentTarget.open);
      }}
    >
      <summary>{t.titre}</summary>
      <div className={styles.grille}>
        <AnneesChoisies
          annees={facettes?.annee.valeurs.map(({ valeur, nombre }) => ({ annee: Number(valeur), nombre }))}
          periode={{ min: filtres.anneeMin ?? null, max: filtres.anneeMax ?? null }}
          onPeriode={onPeriode}
        />
        <BarresChoisies
          titre={t.parThematique}
          barres={listBarres('thematique')}
          attendues={BARRES_MAX}
          onBasculer={(cle) => onBasculer('thematique', cle)}
        />
        <BarresChoisies
          titre={t.parFinanceur}
          barres={listBarres('financeur')}
          attendues={BARRES_MAX}
          onBasculer={(cle) => onBasculer('financeur', cle)}
        />
      </div>
    </details>
  );
}
