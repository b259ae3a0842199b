import { useId, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { ChampAnnee } from '../../explorer/components/champ-annee.tsx';
import { textes } from '../textes-avancee.ts';
import styles from './ajout-financeur.module.css';
import type { Choix } from './liste-choix.tsx';

interface AjoutFinanceurProps {
  financeurs: readonly Choix[];
  /** `maee`, or `maee:2009` for one line that is both. */
  onAjouter: (valeur: string) => void;
}

/** A financeur, and the year of its line when it matters. */
export function AjoutFinanceur({ financeurs, onAjouter }: AjoutFinanceurProps) {
  const t = useTextes(textes);
  const id = useId();
  const [slug, setSlug] = useState('');
  const [annee, setAnnee] = useState<number | null>(null);
  const add = () => {
    onAjouter(annee === null ? slug : `${slug}:${annee}`);
    setSlug('');
    setAnnee(null);
  };
  return (
    <fieldset className={styles.ajout}>
      <legend className={styles.titre}>{t.enAnnee}</legend>
      <div>
        <label className="fr-label" htmlFor={id}>
          {t.financeur}
        </label>
        <select className="fr-select" id={id} value={slug} onChange={({ target }) => setSlug(target.value)}>
          <option value="">{t.choisir}</option>
          {financeurs.map(({ valeur, libelle }) => (
            <option key={valeur} value={valeur}>
              {libelle}
            </option>
          ))}
        </select>
      </div>
      <ChampAnnee libelle={t.annee} valeur={annee} onChange={setAnnee} />
      <button type="button" className="fr-btn fr-btn--secondary" disabled={slug === ''} onClick={add}>
        {t.ajouter}
      </button>
    </fieldset>
  );
}
