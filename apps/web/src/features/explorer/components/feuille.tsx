import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import styles from './feuille.module.css';

/** How much of the page the sheet takes: a peek (the height of its first line), half, nearly all. */
export type Cran = 0 | 1 | 2;
const HAUTEURS = ['var(--feuille-repliee)', '50%', '92%'] as const;
const PARTS = [0.14, 0.5, 0.92] as const;

/** The notch nearest to a share of the height. */
export function nearestCran(part: number): Cran {
  const ecarts = PARTS.map((hauteur) => Math.abs(hauteur - part));
  return ecarts.indexOf(Math.min(...ecarts)) as Cran;
}

interface FeuilleProps {
  libelle: string;
  cran: Cran;
  onCran: (cran: Cran) => void;
  children: ReactNode;
}

/** On a phone, the panel as a sheet over the maps: dragged, tapped or moved by the arrows to one of three heights. */
export function Feuille({ libelle, cran, onCran, children }: FeuilleProps) {
  const t = useTextes(textes);
  const feuille = useRef<HTMLElement>(null);
  const [glisse, setGlisse] = useState<number | null>(null);

  const partAt = ({ clientY }: PointerEvent) => {
    const page = feuille.current?.parentElement?.getBoundingClientRect();
    return page ? Math.max(0.08, Math.min(0.95, (page.bottom - clientY) / page.height)) : PARTS[cran];
  };
  const release = () => {
    if (glisse !== null) onCran(nearestCran(glisse));
    setGlisse(null);
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowUp' && cran < 2) onCran((cran + 1) as Cran);
    if (key === 'ArrowDown' && cran > 0) onCran((cran - 1) as Cran);
  };

  return (
    <section
      ref={feuille}
      className={glisse === null ? styles.feuille : styles.glissante}
      style={{ height: glisse === null ? HAUTEURS[cran] : `${glisse * 100}%` }}
      aria-label={libelle}
    >
      <button
        type="button"
        className={styles.poignee}
        aria-expanded={cran > 0}
        aria-label={cran === 2 ? t.feuilleDescendre : t.feuilleMonter}
        onClick={() => {
          if (glisse === null) onCran(cran === 0 ? 1 : cran === 1 ? 2 : 0);
        }}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId) && Math.abs(event.movementY) > 0)
            setGlisse(partAt(event));
        }}
        onPointerUp={release}
        onPointerCancel={release}
      />
      <div className={styles.contenu}>{children}</div>
    </section>
  );
}
