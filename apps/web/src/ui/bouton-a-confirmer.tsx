import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTextes } from '../i18n/index.ts';
import { textes } from './textes.ts';

interface BoutonAConfirmerProps {
  libelle: string;
  /** What will happen, in a sentence; the button that confirms it says `libelle` again. */
  consequence: ReactNode;
  onConfirmer: () => void;
  isEnCours?: boolean;
}

/** An act that is not to be done by a slip of the hand: a second press, below what it does. */
export function BoutonAConfirmer({ libelle, consequence, onConfirmer, isEnCours = false }: BoutonAConfirmerProps) {
  const t = useTextes(textes);
  const [isDemande, setIsDemande] = useState(false);
  const question = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    if (isDemande) question.current?.focus();
  }, [isDemande]);
  if (!isDemande) {
    return (
      <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm" onClick={() => setIsDemande(true)}>
        {libelle}
      </button>
    );
  }
  const confirmer = () => {
    setIsDemande(false);
    onConfirmer();
  };
  return (
    <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
      <p ref={question} tabIndex={-1} className="fr-mb-2w">
        {consequence}
      </p>
      <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
        <li>
          <button type="button" className="fr-btn" aria-disabled={isEnCours} onClick={confirmer}>
            {libelle}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={() => setIsDemande(false)}>
            {t.annuler}
          </button>
        </li>
      </ul>
    </div>
  );
}
