import type { FormulairePartenaire } from '@atlas/contracts';
import { lazy, Suspense } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { ChampNombre, GroupeDeChamps, type MotsDuChamp } from '../../../ui/formulaire.tsx';
import { textes } from '../textes.ts';
import styles from './lignes.module.css';
import { RechercheVille, type Ville } from './recherche-ville.tsx';

const ChoixPosition = lazy(() => import('../../../carte/choix-position.tsx'));

interface PositionPartenaireProps {
  formulaire: FormulairePartenaire;
  changer: (changements: Partial<FormulairePartenaire>) => void;
  mots: MotsDuChamp;
}

/** Where a foreign local authority is: a click on the map of its country, or degrees. */
export function PositionPartenaire({ formulaire, changer, mots }: PositionPartenaireProps) {
  const t = useTextes(textes);
  const { longitude, latitude, codePays, nom, population } = formulaire;
  // What was typed already is not written over.
  const placer = (ville: Ville) =>
    changer({
      longitude: ville.longitude,
      latitude: ville.latitude,
      nom: nom.trim() === '' ? ville.nom : nom,
      population: population ?? ville.population,
    });
  return (
    <GroupeDeChamps titre={t.position} aide={t.aides.position} {...mots}>
      {codePays !== null && (
        <div className="fr-mb-1w">
          <RechercheVille pays={codePays} onChoisir={placer} />
        </div>
      )}
      <Suspense fallback={<div className={styles.carte} />}>
        <ChoixPosition
          titre={t.positionDe(nom)}
          pays={codePays ?? undefined}
          position={longitude === null || latitude === null ? null : [longitude, latitude]}
          onChoisir={([est, nord]) => changer({ longitude: est, latitude: nord })}
        />
      </Suspense>
      <div className={`${styles.champs} fr-mt-2w`}>
        <ChampNombre
          libelle={t.champs.latitude}
          decimales
          min={-90}
          max={90}
          valeur={latitude}
          onChange={(valeur) => changer({ latitude: valeur })}
        />
        <ChampNombre
          libelle={t.champs.longitude}
          decimales
          min={-180}
          max={180}
          valeur={longitude}
          onChange={(valeur) => changer({ longitude: valeur })}
        />
      </div>
    </GroupeDeChamps>
  );
}
