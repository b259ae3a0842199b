import { DERNIER_JOUR } from '../chiffres.ts';
import type { Random } from '../random.ts';

const JOUR = 24 * 3600 * 1000;
const PREMIER_JOUR = Date.UTC(2012, 0, 9);

/** ISO 8601, in UTC. */
export function toIso(instant: number): string {
  return new Date(instant).toISOString();
}

/** The day of an instant, as an ISO date. */
export function toIsoDate(instant: number): string {
  return toIso(instant).slice(0, 10);
}

/** An instant of office hours on a day at least `min` and at most `max` (milliseconds). */
export function drawInstant(random: Random, min: number, max: number): number {
  const jour = Math.floor((min + (max - min) * random.next()) / JOUR) * JOUR;
  return Math.min(max, jour + random.integer(7 * 3600, 17 * 3600) * 1000);
}

/**
 * When a row was written and last changed, and how many times: most are old, some were changed lately. No row precedes
 * `debut`, a civil year, by more than the year before.
 */
export function drawDates(random: Random, debut = 0): { version: number; creeLe: string; modifieLe: string } {
  const premier = Math.min(Math.max(PREMIER_JOUR, Date.UTC(debut - 1, 6, 1)), DERNIER_JOUR - 300 * JOUR);
  const creation = drawInstant(random, premier, DERNIER_JOUR - 5 * JOUR);
  const version = 1 + Math.floor(4 * random.next() ** 2);
  const modification = version === 1 ? creation : drawInstant(random, creation, DERNIER_JOUR);
  return { version, creeLe: toIso(creation), modifieLe: toIso(Math.max(creation, modification)) };
}
