import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import styles from './menu-deroulant.module.css';

interface MenuDeroulantProps {
  /** What the button says. */
  libelle: ReactNode;
  /** Accessible name, where `libelle` is only an icon. */
  nom?: string;
  className?: string | undefined;
  /** Side of the button that the panel is aligned with. */
  alignement?: 'debut' | 'fin';
  /** Content of the panel; `fermer` closes it and gives focus back to the button. */
  children: (fermer: () => void) => ReactNode;
}

/** A button that unfolds a panel below it; Escape, a click elsewhere or leaving it by Tab folds it again. */
export function MenuDeroulant({ libelle, nom, className, alignement = 'debut', children }: MenuDeroulantProps) {
  const [ouvert, setOuvert] = useState(false);
  const id = useId();
  const racine = useRef<HTMLDivElement>(null);
  const bouton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!ouvert) return;
    const onLeave = ({ target }: Event) => {
      if (target instanceof Node && !racine.current?.contains(target)) setOuvert(false);
    };
    const onKeyDown = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOuvert(false);
      bouton.current?.focus();
    };
    document.addEventListener('pointerdown', onLeave);
    document.addEventListener('focusin', onLeave);
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('pointerdown', onLeave);
      document.removeEventListener('focusin', onLeave);
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [ouvert]);

  return (
    <div ref={racine} className={styles.racine}>
      <button
        ref={bouton}
        type="button"
        className={className}
        aria-expanded={ouvert}
        aria-controls={id}
        aria-label={nom}
        title={nom}
        onClick={() => setOuvert(!ouvert)}
      >
        {libelle}
      </button>
      <div id={id} hidden={!ouvert} className={styles.panneau} data-alignement={alignement}>
        {children(() => {
          setOuvert(false);
          bouton.current?.focus();
        })}
      </div>
    </div>
  );
}
