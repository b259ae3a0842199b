import type { ValeurFacette } from '@atlas/contracts';
import { useId, useState } from 'react';
import { useFormats, useNomLocal, useTextes } from '../../../i18n/index.ts';
import { Squelette } from '../../../ui/squelette.tsx';
import { textes } from '../textes.ts';
import styles from './facette.module.css';

/** Values shown before «see more». */
const COURTE = 6;

/** Height of a value, in rem. */
const HAUTEUR_VALEUR = 1.875;
/** Padding below the values, in rem. */
const BAS = 0.75;

interface FacetteProps {
  titre: string;
  /** Rows that keep their place, whatever the values: what is below does not move when they come or change. */
  attendues?: number | undefined;
  /** Undefined while they load. */
  valeurs: readonly ValeurFacette[] | undefined;
  /** Unfolded before the reader folds or unfolds it. */
  ouverte: boolean;
  choisies: readonly string[];
  /** The label of a value, where the API's is not the one to show. */
  toLibelle?: ((valeur: string) => string | undefined) | undefined;
  onBasculer: (valeur: string) => void;
}

/** The values of one filter, each with the exact number of projets it would give. */
export function Facette({
  titre,
  attendues = COURTE + 1,
  valeurs,
  ouverte,
  choisies,
  toLibelle,
  onBasculer,
}: FacetteProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const nomLocal = useNomLocal();
  const id = useId();
  const [longue, setLongue] = useState(false);
  const place = `${HAUTEUR_VALEUR * attendues + BAS}rem`;
  if (valeurs === undefined) {
    return (
      <details className={styles.facette} open={ouverte || undefined}>
        <summary className={styles.titre}>{titre}</summary>
        <div className={styles.valeurs} style={{ minHeight: place }}>
          <Squelette hauteur={`${HAUTEUR_VALEUR * attendues}rem`} />
        </div>
      </details>
    );
  }
  if (valeurs.length === 0) return null;
  const montrees = longue ? valeurs : valeurs.filter(({ valeur }, rang) => rang < COURTE || choisies.includes(valeur));
  const cachees = valeurs.length - montrees.length;
  return (
    <details className={styles.facette} open={ouverte || undefined}>
      <summary className={styles.titre}>{titre}</summary>
      <fieldset className={styles.valeurs} style={{ minHeight: place }}>
        <legend className="sr-only">{titre}</legend>
        {montrees.map(({ valeur, libelle, libelleEn, nombre: compte }) => (
          <div key={valeur} className={styles.valeur}>
            <input
              type="checkbox"
              id={`${id}${valeur}`}
              checked={choisies.includes(valeur)}
              onChange={() => onBasculer(valeur)}
            />
            <label htmlFor={`${id}${valeur}`}>{toLibelle?.(valeur) ?? nomLocal(libelle, libelleEn)}</label>
            <span className={`${styles.compte} chiffres`}>{nombre(compte)}</span>
          </div>
        ))}
        {(cachees > 0 || longue) && valeurs.length > COURTE && (
          <button type="button" className={`${styles.suite} fr-link fr-link--sm`} onClick={() => setLongue(!longue)}>
            {longue ? t.voirMoins : t.voirPlus(cachees)}
          </button>
        )}
      </fieldset>
    </details>
  );
}
