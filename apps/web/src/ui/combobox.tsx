import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import styles from './combobox.module.css';

export interface OptionCombobox {
  cle: string;
  libelle: ReactNode;
  /** What tells it from another of the same name. */
  precision?: string;
  /** At the end of the row: a count. */
  mesure?: string;
}

export interface GroupeCombobox<O extends OptionCombobox> {
  titre: string;
  options: readonly O[];
}

interface ComboboxProps<O extends OptionCombobox> {
  libelle: string;
  /** The label shows only to screen readers where the place says it. */
  libelleCache?: boolean;
  exemple?: string;
  texte: string;
  onTexte: (texte: string) => void;
  groupes: readonly GroupeCombobox<O>[];
  onChoisir: (option: O) => void;
  /** Enter without an option chosen. */
  onValider: () => void;
  /** Said to screen readers when the options change; shown in the list when there are none. */
  etat: string;
  taille?: 'grande' | 'petite';
  bouton: string;
}

/** Steps through `nombre` options and back to the text (-1), both ways. */
export function stepActive(active: number, pas: 1 | -1, nombre: number): number {
  if (nombre === 0) return -1;
  const suivante = active + pas;
  if (suivante < -1) return nombre - 1;
  return suivante >= nombre ? -1 : suivante;
}

/**
 * A search field with suggestions by group, after the WAI-ARIA combobox pattern: arrows go through the options while
 * the focus stays in the text, Enter chooses, Escape folds the list, then empties the text.
 */
export function Combobox<O extends OptionCombobox>({
  libelle,
  libelleCache = false,
  exemple,
  texte,
  onTexte,
  groupes,
  onChoisir,
  onValider,
  etat,
  taille = 'grande',
  bouton,
}: ComboboxProps<O>) {
  const id = useId();
  const champ = useRef<HTMLInputElement>(null);
  const [ouvert, setOuvert] = useState(false);
  const [active, setActive] = useState(-1);
  const options = groupes.flatMap((groupe) => groupe.options);
  const courante = options[active];
  const deplie = ouvert && texte.trim() !== '';

  const fermer = () => {
    setOuvert(false);
    setActive(-1);
  };
  const choisir = (option: O) => {
    fermer();
    onChoisir(option);
  };
  const valider = () => {
    fermer();
    onValider();
  };
  const bouger = (pas: 1 | -1) => {
    setOuvert(true);
    const suivante = deplie ? stepActive(active, pas, options.length) : -1;
    setActive(suivante);
    document.getElementById(`${id}-${options[suivante]?.cle}`)?.scrollIntoView({ block: 'nearest' });
  };
  const toAction = (touche: string): (() => void) | undefined => {
    switch (touche) {
      case 'ArrowDown':
        return () => bouger(1);
      case 'ArrowUp':
        return () => bouger(-1);
      case 'Enter':
        return () => (deplie && courante !== undefined ? choisir(courante) : valider());
      case 'Escape':
        return () => (deplie ? fermer() : onTexte(''));
      default:
        return undefined;
    }
  };
  const onKeyDown = (evenement: KeyboardEvent) => {
    // While a composed character is being written, keys belong to the writing system.
    const action = evenement.nativeEvent.isComposing ? undefined : toAction(evenement.key);
    if (action === undefined) return;
    evenement.preventDefault();
    action();
  };

  return (
    <search className={`${styles.combobox} ${styles[taille]}`}>
      <label className={libelleCache ? 'sr-only' : styles.libelle} htmlFor={id}>
        {libelle}
      </label>
      <div className={styles.ligne}>
        <input
          ref={champ}
          id={id}
          className={styles.champ}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={deplie}
          aria-controls={`${id}-liste`}
          aria-activedescendant={deplie && courante ? `${id}-${courante.cle}` : undefined}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          placeholder={exemple}
          value={texte}
          onChange={({ target }) => {
            onTexte(target.value);
            setOuvert(true);
            setActive(-1);
          }}
          onFocus={() => setOuvert(true)}
          onBlur={fermer}
          onKeyDown={onKeyDown}
        />
        <button type="button" className={styles.bouton} onClick={valider} title={bouton}>
          <span className="fr-icon-search-line" aria-hidden="true" />
          <span className={taille === 'grande' ? styles.boutonTexte : 'sr-only'}>{bouton}</span>
        </button>
      </div>
      <div className={styles.panneau} hidden={!deplie}>
        <div id={`${id}-liste`} role="listbox" aria-label={libelle}>
          {groupes.map((groupe, rang) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options is no set of fields
            <div key={groupe.titre} role="group" aria-labelledby={`${id}-groupe-${rang}`}>
              <div id={`${id}-groupe-${rang}`} role="presentation" className={styles.groupe}>
                {groupe.titre}
              </div>
              {groupe.options.map((option) => (
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, aria-activedescendant points here
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the text field's
                <div
                  key={option.cle}
                  id={`${id}-${option.cle}`}
                  role="option"
                  aria-selected={option === courante}
                  className={styles.option}
                  onMouseDown={(evenement) => evenement.preventDefault()}
                  onClick={() => choisir(option)}
                >
                  <span className={styles.nom}>{option.libelle}</span>
                  {option.precision !== undefined && <span className={styles.precision}>{option.precision}</span>}
                  {option.mesure !== undefined && <span className={`${styles.mesure} chiffres`}>{option.mesure}</span>}
                </div>
              ))}
            </div>
          ))}
        </div>
        {options.length <= 1 && <p className={styles.etat}>{etat}</p>}
      </div>
      <p className="sr-only" role="status">
        {deplie ? etat : ''}
      </p>
    </search>
  );
}
