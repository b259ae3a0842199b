import { useState } from 'react';
import { useTextes } from '../../i18n/index.ts';
import { ApiError } from '../../lib/api.ts';
import { textes } from './textes.ts';

/** A form that is sent: whether it is on its way, and what was refused. */
export interface Envoi {
  isEnCours: boolean;
  /** What is wrong with the whole, when no field is to blame. */
  erreur: string | undefined;
  /** What is wrong with a field. */
  erreurOf: (champ: string) => string | undefined;
  envoyer: (action: () => Promise<void>) => Promise<void>;
}

/** Sends a form once at a time, and keeps what the API says of it. */
export function useEnvoi(): Envoi {
  const t = useTextes(textes);
  const [isEnCours, setIsEnCours] = useState(false);
  const [refus, setRefus] = useState<ApiError>();
  const envoyer = async (action: () => Promise<void>) => {
    if (isEnCours) return;
    setIsEnCours(true);
    setRefus(undefined);
    try {
      await action();
    } catch (raison) {
      setRefus(raison instanceof ApiError ? raison : new ApiError({ status: 0 }));
    } finally {
      setIsEnCours(false);
    }
  };
  const erreurs = refus?.erreurs ?? [];
  return {
    isEnCours,
    erreur: refus === undefined || erreurs.length > 0 ? undefined : refus.status === 0 ? t.erreur : refus.message,
    erreurOf: (champ) => erreurs.find(({ parametre }) => parametre === champ)?.message,
    envoyer,
  };
}
