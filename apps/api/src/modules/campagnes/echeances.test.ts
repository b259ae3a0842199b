import { describe, expect, test } from 'vitest';
import { isRelanceDue } from './echeances.ts';
import { addJours, readParis } from './jours.ts';

/** The days on which a campaign that runs from `debut` to `fin` reminds, by an instance that looks each day but on some. */
function listRelances(debut: string, fin: string, { relances = [] as string[], absents = [] as string[] } = {}) {
  const faites = [...relances];
  const automatiques: string[] = [];
  for (let jour = debut; jour <= addJours(fin, 3); jour = addJours(jour, 1)) {
    if (absents.includes(jour)) continue;
    for (const heure of [0, 7, 8, 15, 23]) {
      if (!isRelanceDue({ debut, fin, relances: faites.filter((une) => une <= jour) }, { jour, heure })) continue;
      faites.push(jour);
      automatiques.push(`${jour} ${heure}`);
    }
  }
  return automatiques;
}

describe('a campaign reminds by itself', () => {
  test('a week after it opened, a week before it ends, the day before, at eight', () => {
    expect(listRelances('2027-03-01', '2027-03-31')).toEqual(['2027-03-08 8', '2027-03-24 8', '2027-03-30 8']);
  });

  test('once where two reminders are close, and not at all where there is no day for it', () => {
    expect(listRelances('2027-03-01', '2027-03-15')).toEqual(['2027-03-08 8', '2027-03-14 8']);
    expect(listRelances('2027-03-01', '2027-03-16')).toEqual(['2027-03-08 8', '2027-03-15 8']);
    expect(listRelances('2027-03-01', '2027-03-08')).toEqual(['2027-03-07 8']);
    expect(listRelances('2027-03-01', '2027-03-02')).toEqual([]);
    expect(listRelances('2027-03-01', '2027-03-01')).toEqual([]);
  });

  test('later when no instance ran that day, unless the next one is due', () => {
    const absents = ['2027-03-08', '2027-03-09'];
    expect(listRelances('2027-03-01', '2027-03-31', { absents })[0]).toBe('2027-03-10 8');
    const longtemps = Array.from({ length: 25 }, (_, rang) => addJours('2027-03-05', rang));
    expect(listRelances('2027-03-01', '2027-03-31', { absents: longtemps })).toEqual(['2027-03-30 8']);
  });

  test('not when the administration just did', () => {
    expect(listRelances('2027-03-01', '2027-03-31', { relances: ['2027-03-07', '2027-03-29'] })).toEqual([
      '2027-03-24 8',
      '2027-03-30 8',
    ]);
  });
});

test.each([
  ['2027-03-27T23:30:00Z', '2027-03-28', 0],
  ['2027-03-28T01:30:00Z', '2027-03-28', 3],
  ['2027-10-31T22:59:59Z', '2027-10-31', 23],
  ['2026-12-31T23:00:00Z', '2027-01-01', 0],
])('at %s it is %s, %i o’clock in Paris', (moment, jour, heure) => {
  expect(readParis(new Date(moment))).toEqual({ jour, heure });
});
