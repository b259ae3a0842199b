import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { textes } from '../textes.ts';

const LONGUEUR_MIN = 3;

interface FormulaireMotifProps {
  /** What is decided, on the button. */
  libelle: string;
  onConfirmer: (motif: string) => void;
  onAnnuler: () => void;
}

/** The reason of a decision that its author is told. */
export function FormulaireMotif({ libelle, onConfirmer, onAnnuler }: FormulaireMotifProps) {
  const t = useTextes(textes);
  const [motif, setMotif] = useState('');
  const [isTried, setIsTried] = useState(false);
  const isCourt = motif.trim().length < LONGUEUR_MIN;
  const confirmer = () => {
    setIsTried(true);
    if (!isCourt) onConfirmer(motif.trim());
  };
  return (
    <>
      <ChampTexte
        libelle={t.motif}
        lignes={3}
        longueurMax={4000}
        valeur={motif}
        onChange={setMotif}
        erreur={isTried && isCourt ? t.motifObligatoire : undefined}
      />
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button type="button" className="fr-btn" onClick={confirmer}>
            {libelle}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--tertiary" onClick={onAnnuler}>
            {t.annuler}
          </button>
        </li>
      </ul>
    </>
  );
}
