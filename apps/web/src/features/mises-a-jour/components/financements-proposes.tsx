import type { FormulaireProjet } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTextes } from '../../../i18n/index.ts';
import { ChampChoix, ChampNombre, GroupeDeChamps, type MotsDuChamp } from '../../../ui/formulaire.tsx';
import { listFinanceursQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import styles from './lignes.module.css';

type Financements = FormulaireProjet['financements'];

interface FinancementsProposesProps extends MotsDuChamp {
  financements: Financements;
  onChange: (financements: Financements) => void;
}

/** The funding of a projet: who, which year, how much. */
export function FinancementsProposes({ financements, onChange, ...mots }: FinancementsProposesProps) {
  const t = useTextes(textes);
  const financeurs = useQuery(listFinanceursQuery()).data?.financeurs ?? [];
  const options = financeurs
    .filter(({ slug, actif }) => actif || financements.some(({ financeur }) => financeur === slug))
    .map(({ slug, nom }) => ({ valeur: slug, libelle: nom }));
  const put = (rang: number, changement: Partial<Financements[number]>) =>
    onChange(financements.map((ligne, autre) => (autre === rang ? { ...ligne, ...changement } : ligne)));
  const [premier] = options;
  return (
    <GroupeDeChamps titre={t.champs.financements ?? ''} {...mots}>
      <ul className={styles.lignes}>
        {financements.map((ligne, rang) => (
          // Lines have no identity of their own before they are kept: their rank is it.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={rang} className={styles.bloc}>
            <fieldset className={styles.champs}>
              <legend className="fr-text--bold">{t.financement(rang + 1)}</legend>
              <ChampChoix
                libelle={t.financeur}
                valeur={ligne.financeur}
                options={options}
                onChange={(financeur) => put(rang, { financeur })}
              />
              <ChampNombre
                libelle={t.annee}
                valeur={ligne.annee}
                min={1900}
                max={2200}
                onChange={(annee) => put(rang, { annee })}
              />
              <ChampNombre
                libelle={t.montant}
                aide={t.aides.montant}
                valeur={ligne.montant}
                min={0}
                onChange={(montant) => put(rang, { montant })}
              />
            </fieldset>
            <button
              type="button"
              className={`fr-btn fr-btn--tertiary fr-btn--sm ${styles.retirer}`}
              onClick={() => onChange(financements.filter((_, autre) => autre !== rang))}
            >
              {t.retirerDeLaListe(t.financement(rang + 1))}
            </button>
          </li>
        ))}
      </ul>
      {premier !== undefined && (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-btn--sm"
          onClick={() =>
            onChange([...financements, { financeur: premier.valeur, annee: new Date().getFullYear(), montant: null }])
          }
        >
          {t.ajouterFinancement}
        </button>
      )}
    </GroupeDeChamps>
  );
}
