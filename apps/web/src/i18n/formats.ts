import { useMemo } from 'react';
import { type Langue, useLangue } from './langue.tsx';

/** How numbers, dates, amounts and sizes are written in a language. */
export interface Formats {
  /** 12 180 */
  nombre: (valeur: number) => string;
  /** Whole euros: 1 250 000 € */
  euros: (montant: number) => string;
  /** Euros where place is short: 34 000 €, then 1,3 M€ */
  eurosCourts: (montant: number) => string;
  /** 12 mars 2026, of an ISO date or date-time */
  date: (iso: string) => string;
  /** 12 mars 2026 à 14:05, of an ISO date-time */
  dateHeure: (iso: string) => string;
  /** 14:05, of an ISO date-time */
  heure: (iso: string) => string;
  /** 1,2 Mo, of bytes */
  taille: (octets: number) => string;
  /** 34 %, of a share between 0 and 1 */
  part: (part: number) => string;
  /** «2009 – 2014», «depuis 2009», «jusqu’en 2014»; the empty string when nothing is known */
  periode: (debut: number | null, fin: number | null) => string;
  /** Alphabetical order of the language */
  comparer: (a: string, b: string) => number;
}

const LOCALES: Record<Langue, string> = { fr: 'fr-FR', en: 'en-GB' };
const UNITES: Record<Langue, readonly string[]> = { fr: ['o', 'ko', 'Mo', 'Go'], en: ['B', 'kB', 'MB', 'GB'] };

function createTaille(langue: Langue) {
  const unites = UNITES[langue];
  return (octets: number): string => {
    const rang = octets < 1 ? 0 : Math.min(unites.length - 1, Math.floor(Math.log10(octets) / 3));
    const valeur = new Intl.NumberFormat(LOCALES[langue], { maximumFractionDigits: rang > 1 ? 1 : 0 });
    return `${valeur.format(octets / 1000 ** rang)}\u00a0${unites[rang] ?? ''}`;
  };
}

function createPeriode(langue: Langue) {
  return (debut: number | null, fin: number | null): string => {
    if (debut !== null && fin !== null) return debut === fin ? String(debut) : `${debut} – ${fin}`;
    if (debut !== null) return langue === 'fr' ? `depuis ${debut}` : `since ${debut}`;
    if (fin !== null) return langue === 'fr' ? `jusqu’en ${fin}` : `until ${fin}`;
    return '';
  };
}

/** The first of the month is an ordinal in French: «1er janvier 2026», which `Intl` does not write. */
const ordinate = (langue: Langue, date: string): string => (langue === 'fr' ? date.replace(/^1(?=\s)/, '1er') : date);

/** The formats of one language. Dates are those of Paris, where the administration is. */
export function createFormats(langue: Langue): Formats {
  const locale = LOCALES[langue];
  const nombre = new Intl.NumberFormat(locale);
  const euros = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const eurosCourts = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: 'EUR',
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  // «1,3 M€» is written as one word.
  const toCourt = (montant: number) => eurosCourts.format(montant).replace(/(\p{L})\s€$/u, '$1€');
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const dateHeure = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  const heure = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Paris' });
  const part = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const collator = new Intl.Collator(locale);
  return {
    nombre: (valeur) => nombre.format(valeur),
    euros: (montant) => euros.format(montant),
    eurosCourts: (montant) => (Math.abs(montant) < 1e6 ? euros.format(montant) : toCourt(montant)),
    date: (iso) => ordinate(langue, date.format(new Date(iso))),
    dateHeure: (iso) => ordinate(langue, dateHeure.format(new Date(iso))),
    heure: (iso) => heure.format(new Date(iso)),
    taille: createTaille(langue),
    part: (valeur) => part.format(valeur),
    periode: createPeriode(langue),
    comparer: (a, b) => collator.compare(a, b),
  };
}

/** The formats of the page's language. */
export function useFormats(): Formats {
  const { langue } = useLangue();
  return useMemo(() => createFormats(langue), [langue]);
}
