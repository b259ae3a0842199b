import type { Facettes } from '@atlas/contracts';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import { FILTRES_LISTES, type FiltreListe, type UrlFiltres } from '../url-state.ts';
import styles from './criteres-retenus.module.css';
import { useLibelles } from './libelles.ts';

interface CriteresRetenusProps {
  filtres: UrlFiltres;
  /** They know the labels of codes and identifiers. */
  facettes: Facettes | undefined;
  onRetirer: (filtre: FiltreListe, valeur: string) => void;
  onRetirerAnnees: () => void;
  onToutEffacer: () => void;
}

/** The criteria in force, each removed by a click. */
export function CriteresRetenus({
  filtres,
  facettes,
  onRetirer,
  onRetirerAnnees,
  onToutEffacer,
}: CriteresRetenusProps) {
  const t = useTextes(textes);
  const libelles = useLibelles();
  const nomLocal = useNomLocal();
  const toLibelle = (filtre: FiltreListe, valeur: string) => {
    const connue = facettes?.[filtre].valeurs.find((candidate) => candidate.valeur === valeur);
    return libelles[filtre]?.(valeur) ?? (connue ? nomLocal(connue.libelle, connue.libelleEn) : valeur);
  };
  const criteres = FILTRES_LISTES.flatMap((filtre) =>
    filtres[filtre].map((valeur) => ({ filtre, valeur: String(valeur), libelle: toLibelle(filtre, String(valeur)) })),
  );
  const annees = filtres.anneeMin !== null || filtres.anneeMax !== null;
  if (criteres.length === 0 && !annees) return null;
  return (
    <ul className={`${styles.criteres} hors-impression`} aria-label={t.filtresActifs}>
      {criteres.map(({ filtre, valeur, libelle }) => (
        <li key={`${filtre}:${valeur}`}>
          <button
            type="button"
            className="fr-tag fr-tag--sm fr-tag--dismiss"
            aria-label={t.retirer(libelle)}
            onClick={() => onRetirer(filtre, valeur)}
          >
            {libelle}
          </button>
        </li>
      ))}
      {annees && (
        <li>
          <button type="button" className="fr-tag fr-tag--sm fr-tag--dismiss" onClick={onRetirerAnnees}>
            {t.entre(String(filtres.anneeMin ?? '…'), String(filtres.anneeMax ?? '…'))}
          </button>
        </li>
      )}
      <li>
        <button type="button" className="fr-link fr-link--sm" onClick={onToutEffacer}>
          {t.toutEffacer}
        </button>
      </li>
    </ul>
  );
}
