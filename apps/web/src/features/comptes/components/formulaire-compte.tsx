import type { FormEvent, ReactNode } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import type { Envoi } from '../envoi.ts';
import { textes } from '../textes.ts';
import { Alerte } from './page-compte.tsx';

interface FormulaireCompteProps {
  envoi: Envoi;
  /** What the button does. */
  libelle: string;
  onEnvoyer: () => void;
  children: ReactNode;
  /** A field that the page does not show, whose error is that of the whole. */
  champ?: string;
  /** Said above the button: that it was kept. */
  suite?: ReactNode;
}

/** A form with one button: what was refused of the whole above it, of each field beside it. */
export function FormulaireCompte({ envoi, libelle, onEnvoyer, children, champ, suite }: FormulaireCompteProps) {
  const soumettre = (event: FormEvent) => {
    event.preventDefault();
    onEnvoyer();
  };
  return (
    <form noValidate onSubmit={soumettre}>
      <ErreurEnvoi envoi={envoi} {...(champ === undefined ? {} : { champ })} />
      {children}
      {suite}
      <button type="submit" className="fr-btn" aria-disabled={envoi.isEnCours}>
        {libelle}
      </button>
    </form>
  );
}

/** What was refused, when no field that is shown is to blame. */
export function ErreurEnvoi({ envoi, champ }: { envoi: Envoi; champ?: string }) {
  const erreur = envoi.erreur ?? (champ === undefined ? undefined : envoi.erreurOf(champ));
  if (erreur === undefined) return null;
  return (
    <Alerte genre="error">
      <p>{erreur}</p>
    </Alerte>
  );
}

/** That a form was kept. */
export function Garde({ isFait }: { isFait: boolean }) {
  const t = useTextes(textes);
  if (!isFait) return null;
  return (
    <Alerte genre="success">
      <p>{t.enregistre}</p>
    </Alerte>
  );
}
