import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { EtatErreur, EtatHorsConnexion } from './etats.tsx';
import { Chargement } from './squelette.tsx';

interface RequeteProps<T> {
  requete: UseQueryResult<T>;
  /** Of the final size of what `children` shows. */
  squelette: ReactNode;
  children: (donnees: T) => ReactNode;
}

/** Shows what a query gives, its skeleton before, and what happened when it fails. */
export function Requete<T>({ requete, squelette, children }: RequeteProps<T>) {
  if (requete.data !== undefined) return children(requete.data);
  if (requete.error !== null) return <EtatErreur erreur={requete.error} onReessayer={() => void requete.refetch()} />;
  if (requete.fetchStatus === 'paused') return <EtatHorsConnexion />;
  return (
    <>
      <Chargement />
      {squelette}
    </>
  );
}
