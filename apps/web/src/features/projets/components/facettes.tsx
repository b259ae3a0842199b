import type { Facettes } from '@atlas/contracts';
import { CONTINENTS, STATUTS_PROJET, TYPES_COLLECTIVITE, TYPES_COOPERATION } from '@atlas/contracts/vocabulaire';
import { useId } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import { FILTRES_LISTES, type FiltreListe, type UrlFiltres } from '../url-state.ts';
import { Facette } from './facette.tsx';
import styles from './facettes.module.css';
import { useLibelles } from './libelles.ts';

interface PanneauFacettesProps {
  filtres: UrlFiltres;
  facettes: Facettes | undefined;
  onBasculer: (filtre: FiltreListe, valeur: string) => void;
  onAnnee: (borne: 'anneeMin' | 'anneeMax', annee: number | null) => void;
}

/** Those that are better chosen by searching than from a list show only in the criteria in force. */
const MONTREES = FILTRES_LISTES.filter((filtre) => !['collectivite', 'partenaire', 'ville'].includes(filtre));

/** Those that most searches begin with. */
const OUVERTES: ReadonlySet<FiltreListe> = new Set(['typeCooperation', 'thematique', 'pays']);

/** How many values a closed vocabulary may show. */
const ATTENDUES: Partial<Record<FiltreListe, number>> = {
  typeCooperation: TYPES_COOPERATION.length,
  statut: STATUTS_PROJET.length,
  continent: CONTINENTS.length,
  typeCollectivite: TYPES_COLLECTIVITE.length,
};

/** Every filter with its values and their counts. */
export function PanneauFacettes({ filtres, facettes, onBasculer, onAnnee }: PanneauFacettesProps) {
  const t = useTextes(textes);
  const libelles = useLibelles();
  return (
    <div className={styles.panneau}>
      {MONTREES.map((filtre) => (
        <Facette
          key={filtre}
          titre={t.facettes[filtre]}
          attendues={ATTENDUES[filtre]}
          valeurs={facettes?.[filtre].valeurs}
          ouverte={OUVERTES.has(filtre) || filtres[filtre].length > 0}
          choisies={filtres[filtre].map(String)}
          toLibelle={libelles[filtre]}
          onBasculer={(valeur) => onBasculer(filtre, valeur)}
        />
      ))}
      <div className={styles.annees}>
        <ChampAnnee libelle={t.anneeMin} annee={filtres.anneeMin} onChange={(annee) => onAnnee('anneeMin', annee)} />
        <ChampAnnee libelle={t.anneeMax} annee={filtres.anneeMax} onChange={(annee) => onAnnee('anneeMax', annee)} />
      </div>
    </div>
  );
}

interface ChampAnneeProps {
  libelle: string;
  annee: number | null;
  onChange: (annee: number | null) => void;
}

/** A year, taken when it has its four figures. */
function ChampAnnee({ libelle, annee, onChange }: ChampAnneeProps) {
  const id = useId();
  return (
    <div>
      <label className="fr-label fr-text--sm" htmlFor={id}>
        {libelle}
      </label>
      <input
        key={annee}
        className="fr-input"
        id={id}
        inputMode="numeric"
        maxLength={4}
        autoComplete="off"
        defaultValue={annee ?? ''}
        onChange={({ target }) => {
          if (target.value === '') onChange(null);
          else if (/^(1[89]|2[01])\d\d$/.test(target.value)) onChange(Number(target.value));
        }}
      />
    </div>
  );
}
