import type { Fichier, FormulaireCollectivite } from '@atlas/contracts';
import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { depositFichier, findRefus, toTitre } from './depot.ts';
import { useLeaveGuard } from './leave-guard.ts';
import { espaceFichiersQuery } from './queries.ts';

type Documents = FormulaireCollectivite['documents'];

/** A file that was chosen and is not yet in the form. */
export interface Depot {
  cle: number;
  fichier: File;
  /** The file whose place it takes; undefined for a new document. */
  remplace: string | undefined;
  etat:
    | { nom: 'envoi'; part: number }
    /** The network is away: it leaves when it comes back. */
    | { nom: 'attente' }
    | { nom: 'refuse'; raison: 'vide' | 'lourd' | 'type' | ApiError };
}

export interface Depots {
  liste: readonly Depot[];
  /** The last one that arrived, for whoever does not see the list. */
  dernier: string | undefined;
  deposer: (fichiers: Iterable<File>, remplace?: string) => void;
  annuler: (cle: number) => void;
}

/** Puts a file among documents: in the place of another one, or as a new document. */
export function placeFichier(documents: Documents, { id, nom }: Fichier, remplace: string | undefined): Documents {
  if (documents.some(({ fichier }) => fichier === id)) return documents;
  if (documents.some(({ fichier }) => fichier === remplace))
    return documents.map((document) => (document.fichier === remplace ? { ...document, fichier: id } : document));
  return [...documents, { id: null, fichier: id, titre: toTitre(nom), langue: 'fr' }];
}

/** The files that are on their way: as many as one likes, each tried again until it arrives, is refused or given up. */
export function useDepots(onDepose: (fichier: Fichier, remplace: string | undefined) => void): Depots {
  const [liste, setListe] = useState<readonly Depot[]>([]);
  const [dernier, setDernier] = useState<string>();
  const abandons = useRef(new Map<number, AbortController>());
  const suite = useRef(0);
  const setEtat = (cle: number, etat: Depot['etat']) =>
    setListe((avant) => avant.map((depot) => (depot.cle === cle ? { ...depot, etat } : depot)));
  const remove = (cle: number) => setListe((avant) => avant.filter((depot) => depot.cle !== cle));

  const envoyer = async ({ cle, fichier, remplace }: Depot) => {
    const abandon = new AbortController();
    abandons.current.set(cle, abandon);
    try {
      const depose = await depositFichier(fichier, {
        signal: abandon.signal,
        onProgres: (part) => setEtat(cle, { nom: 'envoi', part }),
        onAttente: () => setEtat(cle, { nom: 'attente' }),
      });
      onDepose(depose, remplace);
      setDernier(depose.nom);
      remove(cle);
      void queryClient.invalidateQueries(espaceFichiersQuery());
    } catch (erreur) {
      if (abandon.signal.aborted) return;
      setEtat(cle, { nom: 'refuse', raison: erreur instanceof ApiError ? erreur : new ApiError({ status: 0 }) });
    } finally {
      abandons.current.delete(cle);
    }
  };

  const deposer = (fichiers: Iterable<File>, remplace?: string) => {
    const nouveaux = [...fichiers].map((fichier): Depot => {
      const raison = findRefus(fichier);
      const etat: Depot['etat'] = raison === null ? { nom: 'envoi', part: 0 } : { nom: 'refuse', raison };
      suite.current++;
      return { cle: suite.current, fichier, remplace, etat };
    });
    setListe((avant) => [...avant, ...nouveaux]);
    for (const depot of nouveaux) if (depot.etat.nom === 'envoi') void envoyer(depot);
  };

  const annuler = (cle: number) => {
    abandons.current.get(cle)?.abort();
    remove(cle);
  };

  useLeaveGuard(() => abandons.current.size > 0);
  useEffect(() => {
    const enCours = abandons.current;
    return () => {
      for (const abandon of enCours.values()) abandon.abort();
    };
  }, []);
  return { liste, dernier, deposer, annuler };
}
