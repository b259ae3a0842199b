import type { Fichier } from '@atlas/contracts';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

interface FichiersNommes {
  /** What is known of a file that a form names. */
  find: (id: string) => Fichier | undefined;
  /** Where it is read; undefined where only its name is told, or while the form that names it is not kept. */
  adresseOf: (id: string) => string | undefined;
  /** Takes note of one that was just deposited. */
  add: (fichier: Fichier) => void;
}

const Contexte = createContext<FichiersNommes>({
  find: () => undefined,
  adresseOf: () => undefined,
  add: () => undefined,
});

interface FichiersNommesProps {
  fichiers: readonly Fichier[];
  /** The proposal that names them; absent where versions are compared. */
  miseAJour?: number;
  children: ReactNode;
}

/** Tells those below what the files are that forms name. */
export function FichiersNommesProvider({ fichiers, miseAJour, children }: FichiersNommesProps) {
  const [ajoutes, setAjoutes] = useState<readonly Fichier[]>([]);
  const valeur = useMemo<FichiersNommes>(() => {
    const gardes = new Map(fichiers.map((fichier) => [fichier.id, fichier]));
    return {
      find: (id) => gardes.get(id) ?? ajoutes.find((fichier) => fichier.id === id),
      adresseOf: (id) =>
        miseAJour !== undefined && gardes.has(id) ? `/api/mises-a-jour/${miseAJour}/fichiers/${id}` : undefined,
      add: (fichier) => setAjoutes((avant) => [...avant, fichier]),
    };
  }, [fichiers, miseAJour, ajoutes]);
  return <Contexte value={valeur}>{children}</Contexte>;
}

export const useFichiersNommes = (): FichiersNommes => useContext(Contexte);
