import { type ReactNode, useEffect, useRef } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { ErreurEnvoi } from '../../comptes/components/formulaire-compte.tsx';
import type { Envoi } from '../../comptes/envoi.ts';
import { textes } from '../textes-gestion.ts';
import styles from './geste-confirme.module.css';

interface GesteConfirmeProps {
  /** What it does: the same words as the button that asked for it. */
  libelle: string;
  envoi: Envoi;
  onConfirmer: () => void;
  onAnnuler: () => void;
  /** What will happen. */
  children: ReactNode;
}

/** Asks once more before something that is not undone, where one is, with what it will do. */
export function GesteConfirme({ libelle, envoi, onConfirmer, onAnnuler, children }: GesteConfirmeProps) {
  const t = useTextes(textes);
  const cadre = useRef<HTMLDivElement>(null);
  useEffect(() => cadre.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of a question and its answers, not of fields
    <div ref={cadre} className={styles.cadre} role="group" aria-label={libelle} tabIndex={-1}>
      <ErreurEnvoi envoi={envoi} />
      {children}
      <ul className="fr-btns-group fr-btns-group--inline-sm fr-btns-group--sm">
        <li>
          <button type="button" className="fr-btn" aria-disabled={envoi.isEnCours} onClick={onConfirmer}>
            {libelle}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onAnnuler}>
            {t.annuler}
          </button>
        </li>
      </ul>
    </div>
  );
}
