import { useId, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';

interface ChampMotDePasseProps {
  libelle: string;
  aide?: string;
  erreur?: string | undefined;
  valeur: string;
  onChange: (valeur: string) => void;
  /** A password that is chosen, or one that is known. */
  autoComplete: 'new-password' | 'current-password';
}

/** A password, which may be shown; pasting one is welcome. */
export function ChampMotDePasse({ libelle, aide, erreur, valeur, onChange, autoComplete }: ChampMotDePasseProps) {
  const t = useTextes(textes);
  const id = useId();
  const [isVisible, setIsVisible] = useState(false);
  return (
    <div className={`fr-password fr-mb-3w ${erreur === undefined ? '' : 'fr-input-group--error'}`}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
        {aide !== undefined && <span className="fr-hint-text">{aide}</span>}
      </label>
      <input
        id={id}
        className="fr-input"
        type={isVisible ? 'text' : 'password'}
        value={valeur}
        required
        maxLength={200}
        autoComplete={autoComplete}
        autoCapitalize="off"
        spellCheck={false}
        aria-describedby={`${id}-mots`}
        aria-invalid={erreur !== undefined}
        onChange={({ target }) => onChange(target.value)}
      />
      <div className="fr-checkbox-group fr-checkbox-group--sm fr-mt-1w">
        <input id={`${id}-voir`} type="checkbox" checked={isVisible} onChange={() => setIsVisible(!isVisible)} />
        <label className="fr-label" htmlFor={`${id}-voir`}>
          {t.afficher}
        </label>
      </div>
      <div id={`${id}-mots`} aria-live="polite">
        {erreur !== undefined && <p className="fr-error-text">{erreur}</p>}
      </div>
    </div>
  );
}
