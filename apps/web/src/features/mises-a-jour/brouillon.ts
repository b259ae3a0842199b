import type { FicheMiseAJour, Formulaire } from '@atlas/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiError, write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { useLeaveGuard } from './leave-guard.ts';
import { miseAJourQuery } from './queries.ts';

/** Time without a key after which what is typed is kept. */
const PAUSE_MS = 1200;

export type EtatSauvegarde =
  | { etat: 'enregistre'; le: Date | null }
  | { etat: 'en_cours' }
  | { etat: 'attente' }
  /** Someone else kept another version: theirs is beside ours until one is chosen. */
  | { etat: 'conflit'; autre: FicheMiseAJour }
  | { etat: 'erreur'; erreur: ApiError };

/** Takes note of a proposal as the server has it now. */
export function keepMiseAJour(fiche: FicheMiseAJour): void {
  queryClient.setQueryData(miseAJourQuery(fiche.id).queryKey, fiche);
  void queryClient.invalidateQueries({ queryKey: ['mises-a-jour', 'compte'] });
  void queryClient.invalidateQueries({ queryKey: ['mises-a-jour', 'file'] });
}

export type Changements<F extends Formulaire> = Partial<F> | ((formulaire: F) => Partial<F>);

/** A draft that is kept as it is typed, and what becomes of it. */
export interface Brouillon<F extends Formulaire> {
  formulaire: F;
  sauvegarde: EtatSauvegarde;
  /** Changes fields, to values or by what the form holds at that moment. */
  changer: (changements: Changements<F>) => void;
  /** Keeps at once what was typed; gives the proposal as kept, or null when it could not be. */
  enregistrer: () => Promise<FicheMiseAJour | null>;
  /** Ends a conflict: by what is here, or by what the other kept. */
  trancher: (choix: 'mien' | 'autre') => void;
}

/** The draft of a proposal; one saving at a time, the last typed always kept in the end. */
export function useBrouillon<F extends Formulaire>(fiche: FicheMiseAJour): Brouillon<F> {
  const [formulaire, setFormulaire] = useState(fiche.proposition as F);
  const [sauvegarde, setSauvegarde] = useState<EtatSauvegarde>({ etat: 'enregistre', le: null });
  const etat = useRef({
    formulaire,
    version: fiche.version,
    isSale: false,
    enCours: null as Promise<FicheMiseAJour | null> | null,
  });
  const minuterie = useRef<number>(undefined);

  const sauver = useCallback(async (): Promise<FicheMiseAJour | null> => {
    const courant = etat.current;
    if (courant.enCours !== null) await courant.enCours;
    if (!courant.isSale) return queryClient.getQueryData(miseAJourQuery(fiche.id).queryKey) ?? fiche;
    courant.isSale = false;
    setSauvegarde({ etat: 'en_cours' });
    const corps = { version: courant.version, proposition: courant.formulaire };
    const envoi = write('PUT /mises-a-jour/:id', { params: { id: fiche.id }, corps })
      .then((gardee) => {
        courant.version = gardee.version;
        keepMiseAJour(gardee);
        setSauvegarde(courant.isSale ? { etat: 'attente' } : { etat: 'enregistre', le: new Date() });
        return gardee;
      })
      .catch(async (erreur: unknown) => {
        courant.isSale = true;
        setSauvegarde(await describeEchec(erreur, fiche.id));
        return null;
      })
      .finally(() => {
        courant.enCours = null;
      });
    courant.enCours = envoi;
    return envoi;
  }, [fiche]);

  const changer = useCallback(
    (changements: Changements<F>) => {
      const avant = etat.current.formulaire;
      const suite = { ...avant, ...(typeof changements === 'function' ? changements(avant) : changements) };
      etat.current.formulaire = suite;
      etat.current.isSale = true;
      setFormulaire(suite);
      setSauvegarde((courante) => (courante.etat === 'conflit' ? courante : { etat: 'attente' }));
      window.clearTimeout(minuterie.current);
      minuterie.current = window.setTimeout(() => void sauver(), PAUSE_MS);
    },
    [sauver],
  );

  const trancher = useCallback(
    (choix: 'mien' | 'autre') => {
      if (sauvegarde.etat !== 'conflit') return;
      const { autre } = sauvegarde;
      etat.current.version = autre.version;
      if (choix === 'autre') {
        etat.current.formulaire = autre.proposition as F;
        etat.current.isSale = false;
        setFormulaire(autre.proposition as F);
        keepMiseAJour(autre);
        setSauvegarde({ etat: 'enregistre', le: null });
      } else void sauver();
    },
    [sauvegarde, sauver],
  );

  useLeaveGuard(() => etat.current.isSale);
  useEffect(() => () => window.clearTimeout(minuterie.current), []);
  return { formulaire, sauvegarde, changer, enregistrer: sauver, trancher };
}

async function describeEchec(erreur: unknown, id: number): Promise<EtatSauvegarde> {
  const connue = erreur instanceof ApiError ? erreur : new ApiError({ status: 0 });
  if (connue.status !== 409) return { etat: 'erreur', erreur: connue };
  const autre = await queryClient.fetchQuery(miseAJourQuery(id)).catch(() => null);
  return autre === null ? { etat: 'erreur', erreur: connue } : { etat: 'conflit', autre };
}
