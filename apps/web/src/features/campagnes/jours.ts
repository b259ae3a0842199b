const PARIS = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' });
const JOUR_MS = 24 * 3600 * 1000;

/** The day it is in Paris, YYYY-MM-DD. */
export const readAujourdhui = (now = new Date()): string => PARIS.format(now);

/** Days from one to another. */
export const countJours = (de: string, a: string): number => Math.round((Date.parse(a) - Date.parse(de)) / JOUR_MS);

/** The day that comes some days after another. */
export const addJours = (jour: string, nombre: number): string =>
  new Date(Date.parse(jour) + nombre * JOUR_MS).toISOString().slice(0, 10);
