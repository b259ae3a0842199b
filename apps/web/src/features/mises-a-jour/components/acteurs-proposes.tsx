import type { FicheMiseAJour, FormulaireProjet } from '@atlas/contracts';
import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { GroupeDeChamps, type MotsDuChamp } from '../../../ui/formulaire.tsx';
import { textes } from '../textes.ts';
import { ChampActeurs } from './champ-acteurs.tsx';
import styles from './lignes.module.css';

interface ActeursProposesProps {
  formulaire: FormulaireProjet;
  noms: FicheMiseAJour['noms'];
  onChange: (changements: Partial<FormulaireProjet>) => void;
  motsOf: (champ: string) => MotsDuChamp;
}

/** Who cooperates with whom: the French side with its chef de file, the foreign side. */
export function ActeursProposes({ formulaire, noms, onChange, motsOf }: ActeursProposesProps) {
  const t = useTextes(textes);
  // What was chosen here is named before the server has read it.
  const [ajoutes, setAjoutes] = useState<Record<string, string>>({});
  const nommer = (cle: string) => ajoutes[cle] ?? noms[cle] ?? cle;
  const { collectivites, partenaires } = formulaire;
  const addCollectivite = (id: number, nom: string) => {
    if (collectivites.some((autre) => autre.id === id)) return;
    setAjoutes((avant) => ({ ...avant, [`collectivite:${id}`]: nom }));
    const role = collectivites.length === 0 ? 'chef_de_file' : 'associee';
    onChange({ collectivites: [...collectivites, { id, role }] });
  };
  const addPartenaire = (id: number, nom: string) => {
    if (partenaires.includes(id)) return;
    setAjoutes((avant) => ({ ...avant, [`partenaire:${id}`]: nom }));
    onChange({ partenaires: [...partenaires, id] });
  };
  /** One chef de file at a time: naming another one makes the former an associate. */
  const setRole = (id: number, role: 'chef_de_file' | 'associee') =>
    onChange({
      collectivites: collectivites.map((une) => {
        if (une.id === id) return { id, role };
        return role === 'chef_de_file' ? { ...une, role: 'associee' as const } : une;
      }),
    });
  return (
    <>
      <GroupeDeChamps titre={t.champs.collectivites ?? ''} {...motsOf('collectivites')}>
        <ul className={styles.lignes}>
          {collectivites.map(({ id, role }) => {
            const nom = nommer(`collectivite:${id}`);
            return (
              <li key={id} className={styles.ligne}>
                <span className={styles.nom}>{nom}</span>
                <select
                  className={`fr-select ${styles.role}`}
                  aria-label={t.role(nom)}
                  value={role}
                  onChange={({ target }) => setRole(id, target.value as typeof role)}
                >
                  <option value="chef_de_file">{t.chefDeFile}</option>
                  <option value="associee">{t.associee}</option>
                </select>
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
                  title={t.retirerDeLaListe(nom)}
                  onClick={() => onChange({ collectivites: collectivites.filter((autre) => autre.id !== id) })}
                >
                  {t.retirerDeLaListe(nom)}
                </button>
              </li>
            );
          })}
        </ul>
        <ChampActeurs
          libelle={t.chercherCollectivite}
          exemple={t.exempleCollectivite}
          type="collectivite"
          onAjouter={addCollectivite}
        />
      </GroupeDeChamps>
      <GroupeDeChamps titre={t.champs.partenaires ?? ''} aide={t.aides.partenaires} {...motsOf('partenaires')}>
        <ul className={styles.lignes}>
          {partenaires.map((id) => {
            const nom = nommer(`partenaire:${id}`);
            return (
              <li key={id} className={styles.ligne}>
                <span className={styles.nom}>{nom}</span>
                <button
                  type="button"
                  className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
                  title={t.retirerDeLaListe(nom)}
                  onClick={() => onChange({ partenaires: partenaires.filter((autre) => autre !== id) })}
                >
                  {t.retirerDeLaListe(nom)}
                </button>
              </li>
            );
          })}
        </ul>
        <ChampActeurs
          libelle={t.chercherPartenaire}
          exemple={t.exemplePartenaire}
          type="partenaire"
          onAjouter={addPartenaire}
        />
      </GroupeDeChamps>
    </>
  );
}
