import { type ReactNode, useId } from 'react';
import styles from './formulaire.module.css';

/** What is said of a field: what must be mended, and what is advised. */
export interface MotsDuChamp {
  erreur?: string | undefined;
  conseil?: string | undefined;
}

interface CadreProps extends MotsDuChamp {
  libelle: ReactNode;
  aide?: ReactNode;
  children: (attributs: { id: string; 'aria-describedby': string; 'aria-invalid': boolean }) => ReactNode;
}

/** A field with its label above, its hint, and what is said of it below, tied to it for whoever does not see it. */
function Cadre({ libelle, aide, erreur, conseil, children }: CadreProps) {
  const id = useId();
  const etat = erreur !== undefined ? 'fr-input-group--error' : '';
  return (
    <div className={`fr-input-group ${etat} ${styles.champ}`}>
      <label className="fr-label" htmlFor={id}>
        {libelle}
        {aide !== undefined && <span className="fr-hint-text">{aide}</span>}
      </label>
      {children({ id, 'aria-describedby': `${id}-mots`, 'aria-invalid': erreur !== undefined })}
      <div id={`${id}-mots`} aria-live="polite">
        {erreur !== undefined && <p className="fr-error-text">{erreur}</p>}
        {erreur === undefined && conseil !== undefined && <p className="fr-info-text">{conseil}</p>}
      </div>
    </div>
  );
}

interface ChampProps extends MotsDuChamp {
  libelle: ReactNode;
  aide?: ReactNode;
  requis?: boolean;
}

interface ChampTexteProps extends ChampProps {
  valeur: string;
  onChange: (valeur: string) => void;
  type?: 'text' | 'email' | 'tel' | 'url' | 'date';
  longueurMax?: number;
  autoComplete?: string;
  /** More than one line, and how many show. */
  lignes?: number;
}

/** A text, on one line or several. */
export function ChampTexte({
  valeur,
  onChange,
  type = 'text',
  longueurMax,
  autoComplete = 'off',
  lignes,
  requis,
  ...mots
}: ChampTexteProps) {
  return (
    <Cadre {...mots}>
      {(attributs) =>
        lignes === undefined ? (
          <input
            {...attributs}
            className="fr-input"
            type={type}
            value={valeur}
            required={requis}
            maxLength={longueurMax}
            autoComplete={autoComplete}
            onChange={({ target }) => onChange(target.value)}
          />
        ) : (
          <textarea
            {...attributs}
            className="fr-input"
            rows={lignes}
            value={valeur}
            required={requis}
            maxLength={longueurMax}
            onChange={({ target }) => onChange(target.value)}
          />
        )
      }
    </Cadre>
  );
}

interface ChampNombreProps extends ChampProps {
  valeur: number | null;
  onChange: (valeur: number | null) => void;
  min?: number;
  max?: number;
  decimales?: boolean;
}

/** A number, or nothing. */
export function ChampNombre({ valeur, onChange, min, max, decimales = false, requis, ...mots }: ChampNombreProps) {
  return (
    <Cadre {...mots}>
      {(attributs) => (
        <input
          {...attributs}
          className="fr-input"
          type="number"
          inputMode={decimales ? 'decimal' : 'numeric'}
          step={decimales ? 'any' : 1}
          min={min}
          max={max}
          required={requis}
          value={valeur ?? ''}
          onChange={({ target }) => {
            const nombre = target.value === '' ? null : Number(target.value);
            onChange(nombre === null || Number.isNaN(nombre) ? null : decimales ? nombre : Math.trunc(nombre));
          }}
        />
      )}
    </Cadre>
  );
}

interface ChampChoixProps<V extends string> extends ChampProps {
  valeur: V | '';
  options: readonly { valeur: V; libelle: string }[];
  onChange: (valeur: V) => void;
  /** What stands there while nothing is chosen. */
  invite?: string;
}

/** One of a few. */
export function ChampChoix<V extends string>({
  valeur,
  options,
  onChange,
  invite,
  requis,
  ...mots
}: ChampChoixProps<V>) {
  return (
    <Cadre {...mots}>
      {(attributs) => (
        <select
          {...attributs}
          className="fr-select"
          value={valeur}
          required={requis}
          onChange={({ target }) => onChange(target.value as V)}
        >
          {invite !== undefined && (
            <option value="" disabled>
              {invite}
            </option>
          )}
          {options.map((option) => (
            <option key={option.valeur} value={option.valeur}>
              {option.libelle}
            </option>
          ))}
        </select>
      )}
    </Cadre>
  );
}

interface GroupeProps extends MotsDuChamp {
  titre: string;
  aide?: string | undefined;
  children: ReactNode;
}

/** Fields that make one thing, with what is said of the whole. */
export function GroupeDeChamps({ titre, aide, erreur, conseil, children }: GroupeProps) {
  const id = useId();
  return (
    <fieldset className={styles.groupe} aria-describedby={`${id}-mots`}>
      <legend className={styles.titre}>{titre}</legend>
      {aide !== undefined && <p className="fr-hint-text">{aide}</p>}
      {children}
      <div id={`${id}-mots`} aria-live="polite">
        {erreur !== undefined && <p className="fr-error-text">{erreur}</p>}
        {erreur === undefined && conseil !== undefined && <p className="fr-info-text">{conseil}</p>}
      </div>
    </fieldset>
  );
}

interface ChampRadiosProps<V extends string> extends MotsDuChamp {
  titre: string;
  options: readonly { valeur: V; libelle: string; aide?: string | null }[];
  valeur: V | undefined;
  onChange: (valeur: V) => void;
}

/** One of a few, all seen at once. */
export function ChampRadios<V extends string>({ titre, options, valeur, onChange, erreur }: ChampRadiosProps<V>) {
  const id = useId();
  return (
    <fieldset
      className={`fr-fieldset ${erreur === undefined ? '' : 'fr-fieldset--error'}`}
      aria-describedby={`${id}-mots`}
    >
      <legend className="fr-fieldset__legend">{titre}</legend>
      {options.map((option) => (
        <div key={option.valeur} className="fr-fieldset__element">
          <div className="fr-radio-group fr-radio-group--sm">
            <input
              type="radio"
              name={id}
              id={`${id}${option.valeur}`}
              checked={valeur === option.valeur}
              onChange={() => onChange(option.valeur)}
            />
            <label className="fr-label" htmlFor={`${id}${option.valeur}`}>
              {option.libelle}
              {option.aide && <span className="fr-hint-text">{option.aide}</span>}
            </label>
          </div>
        </div>
      ))}
      <div id={`${id}-mots`} className="fr-messages-group" aria-live="polite">
        {erreur !== undefined && <p className="fr-error-text">{erreur}</p>}
      </div>
    </fieldset>
  );
}

interface CaseACocherProps {
  libelle: string;
  aide?: string;
  coche: boolean;
  onChange: (coche: boolean) => void;
}

/** Yes or no. */
export function CaseACocher({ libelle, aide, coche, onChange }: CaseACocherProps) {
  const id = useId();
  return (
    <div className="fr-checkbox-group fr-mb-3w">
      <input type="checkbox" id={id} checked={coche} onChange={({ target }) => onChange(target.checked)} />
      <label className="fr-label" htmlFor={id}>
        {libelle}
        {aide !== undefined && <span className="fr-hint-text">{aide}</span>}
      </label>
    </div>
  );
}
