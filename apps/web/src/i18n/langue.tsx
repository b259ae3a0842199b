import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';

export const LANGUES = ['fr', 'en'] as const;
export type Langue = (typeof LANGUES)[number];

/** Name of the parameter in the address, and of the entry in the browser's storage. */
const CLE = 'langue';
const PARAMETRE = 'lang';

export const isLangue = (valeur: string | null): valeur is Langue => LANGUES.some((langue) => langue === valeur);

interface ContexteLangue {
  langue: Langue;
  changerLangue: (langue: Langue) => void;
}

const Contexte = createContext<ContexteLangue>({ langue: 'fr', changerLangue: () => {} });

/** The language of the address, else the one kept on this device, else French. */
function readLangue(): Langue {
  const adresse = new URLSearchParams(window.location.search).get(PARAMETRE);
  if (isLangue(adresse)) return adresse;
  try {
    const gardee = localStorage.getItem(CLE);
    return isLangue(gardee) ? gardee : 'fr';
  } catch {
    return 'fr';
  }
}

function keepLangue(langue: Langue): void {
  try {
    localStorage.setItem(CLE, langue);
  } catch {
    // Storage refused: the choice lasts as long as the page.
  }
}

/** Gives its language to the application; `<html lang>` follows. */
export function LangueProvider({ children, initiale }: { children: ReactNode; initiale?: Langue }) {
  const [langue, setLangue] = useState<Langue>(() => initiale ?? readLangue());
  useEffect(() => {
    document.documentElement.lang = langue;
    keepLangue(langue);
  }, [langue]);
  const changerLangue = useCallback((choisie: Langue) => setLangue(choisie), []);
  const valeur = useMemo(() => ({ langue, changerLangue }), [langue, changerLangue]);
  return <Contexte value={valeur}>{children}</Contexte>;
}

/** The language of the page and the way to change it. */
export function useLangue(): ContexteLangue {
  return use(Contexte);
}
