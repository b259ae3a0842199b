import { useEffect, useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { type LigneListe, searchRows } from '../liste.ts';
import { textes } from '../textes.ts';
import { isSameSelection, type Selection } from '../url-state.ts';
import styles from './liste-classee.module.css';

/** Rows drawn at first, and each time more are asked for: the list stays light with thousands of collectivités. */
const PAR_LOT = 60;

interface ListeClasseeProps {
  lignes: readonly LigneListe[];
  cherche: string;
  selection: Selection | null;
  onChoisir: (selection: Selection) => void;
  /** Pointed at by mouse or focus: the maps light it up. */
  onPointer: (selection: Selection | null) => void;
}

/** The ranking beside the maps: it says what they say. Choosing again opens the sheet, as on the maps. */
export function ListeClassee({ lignes, cherche, selection, onChoisir, onPointer }: ListeClasseeProps) {
  const t = useTextes(textes);
  const [montrees, setMontrees] = useState(PAR_LOT);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list or another search starts at its top
  useEffect(() => setMontrees(PAR_LOT), [lignes, cherche]);
  const rangs = new Map(lignes.map((ligne, rang) => [ligne, rang + 1]));
  const trouvees = searchRows(lignes, cherche);
  const maximum = lignes[0]?.projets ?? 1;
  const restantes = trouvees.length - montrees;
  if (trouvees.length === 0) return <p className={styles.rien}>{t.aucunDansListe}</p>;
  return (
    <>
      <ol className={styles.liste} aria-label={t.liste} onPointerLeave={() => onPointer(null)}>
        {trouvees.slice(0, montrees).map((ligne) => (
          <Ligne
            key={`${ligne.selection.type}:${ligne.selection.cle}`}
            ligne={ligne}
            rang={rangs.get(ligne) ?? 0}
            part={ligne.projets / maximum}
            choisie={isSameSelection(ligne.selection, selection)}
            onChoisir={onChoisir}
            onPointer={onPointer}
          />
        ))}
      </ol>
      {restantes > 0 && (
        <button
          type="button"
          className={`fr-btn fr-btn--tertiary fr-btn--sm ${styles.suite}`}
          onClick={() => setMontrees(montrees + PAR_LOT)}
        >
          {t.suivants(Math.min(PAR_LOT, restantes))}
        </button>
      )}
    </>
  );
}

interface LigneProps extends Pick<ListeClasseeProps, 'onChoisir' | 'onPointer'> {
  ligne: LigneListe;
  rang: number;
  part: number;
  choisie: boolean;
}

function Ligne({ ligne, rang, part, choisie, onChoisir, onPointer }: LigneProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const { selection, nom, precision, projets } = ligne;
  return (
    <li value={rang}>
      <button
        type="button"
        className={styles.ligne}
        aria-pressed={choisie}
        onClick={() => onChoisir(selection)}
        onPointerEnter={() => onPointer(selection)}
        onFocus={() => onPointer(selection)}
        onBlur={() => onPointer(null)}
      >
        <span className={styles.rang}>{nombre(rang)}</span>
        <span className={styles.nom}>
          {nom}
          {precision !== '' && <span className={styles.precision}> ({precision})</span>}
        </span>
        <span className={styles.nombre} aria-hidden="true">
          {nombre(projets)}
        </span>
        <span className="sr-only">, {t.nProjets(projets)}</span>
        <span className={styles.barre} style={{ transform: `scaleX(${part})` }} aria-hidden="true" />
      </button>
    </li>
  );
}
