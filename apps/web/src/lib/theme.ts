import { useSyncExternalStore } from 'react';

/** What the reader chose; `system` follows the device. */
export const CHOIX_THEME = ['system', 'light', 'dark'] as const;
export type ChoixTheme = (typeof CHOIX_THEME)[number];
export type Theme = 'light' | 'dark';

/** Shared with `public/theme.js`, which applies the choice before the first paint. */
const CLE = 'theme';
const abonnes = new Set<() => void>();

function readStorage(): string | null {
  try {
    return localStorage.getItem(CLE);
  } catch {
    return null;
  }
}

const isChoix = (valeur: string | null): valeur is ChoixTheme => CHOIX_THEME.some((choix) => choix === valeur);

let choixCourant: ChoixTheme = 'system';
/** Paper is light, whatever the screen. */
let surPapier = false;

function prefersDark(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

function resolveTheme(): Theme {
  if (surPapier) return 'light';
  if (choixCourant !== 'system') return choixCourant;
  return prefersDark().matches ? 'dark' : 'light';
}

function applyTheme(): void {
  const racine = document.documentElement;
  racine.setAttribute('data-fr-scheme', surPapier ? 'light' : choixCourant);
  racine.setAttribute('data-fr-theme', resolveTheme());
  for (const abonne of abonnes) abonne();
}

const followPaper = (papier: boolean) => () => {
  surPapier = papier;
  applyTheme();
};

/** Reads the kept choice, follows the device and prints on white from now on; once, before the first render. */
export function startTheme(): void {
  const garde = readStorage();
  choixCourant = isChoix(garde) ? garde : 'system';
  prefersDark().addEventListener('change', applyTheme);
  window.addEventListener('beforeprint', followPaper(true));
  window.addEventListener('afterprint', followPaper(false));
  applyTheme();
}

/** Keeps the choice on this device; a browser that refuses storage keeps it for the visit. */
export function chooseTheme(choix: ChoixTheme): void {
  choixCourant = choix;
  try {
    localStorage.setItem(CLE, choix);
  } catch {
    // Private browsing: the choice lasts as long as the page.
  }
  applyTheme();
}

function subscribe(abonne: () => void): () => void {
  abonnes.add(abonne);
  return () => abonnes.delete(abonne);
}

/** The theme shown now: what a canvas needs to choose its colours. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, resolveTheme);
}

/** What the reader chose. */
export function useChoixTheme(): ChoixTheme {
  return useSyncExternalStore(subscribe, () => choixCourant);
}
