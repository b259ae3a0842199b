import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { textes } from '../textes.ts';
import { PARTAGE_DEFAUT, PARTAGE_MAX, PARTAGE_MIN, partageAfterKey, partageUnder } from './partage.ts';
import styles from './separateur.module.css';

interface SeparateurProps {
  partage: number;
  /** Follows the pointer without waiting for React: the maps resize at every frame. */
  onGlisse: (partage: number) => void;
  onPartage: (partage: number) => void;
}

const isVertical = (cadre: Element) => getComputedStyle(cadre).flexDirection === 'column';

/** The divider between the two territories: dragged, or moved by the arrows; double click and Enter bring it back. */
export function Separateur({ partage, onGlisse, onPartage }: SeparateurProps) {
  const t = useTextes(textes);
  const { part } = useFormats();
  const glisse = useRef<number | null>(null);

  const follow = ({ currentTarget, clientX, clientY }: PointerEvent<HTMLElement>) => {
    const cadre = currentTarget.parentElement;
    if (!cadre) return;
    glisse.current = partageUnder({ x: clientX, y: clientY }, cadre.getBoundingClientRect(), isVertical(cadre));
    onGlisse(glisse.current);
  };
  const release = () => {
    if (glisse.current !== null) onPartage(glisse.current);
    glisse.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const suivant = partageAfterKey(partage, event.key);
    if (suivant === null) return;
    event.preventDefault();
    onPartage(suivant);
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a focusable separator is a widget, which <hr> is not
    <div
      className={styles.separateur}
      role="separator"
      tabIndex={0}
      aria-label={t.partage}
      aria-valuemin={PARTAGE_MIN * 100}
      aria-valuemax={PARTAGE_MAX * 100}
      aria-valuenow={Math.round(partage * 100)}
      aria-valuetext={t.partageValeur(part(partage))}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event);
      }}
      onPointerUp={release}
      onPointerCancel={release}
      onDoubleClick={() => onPartage(PARTAGE_DEFAUT)}
    />
  );
}
