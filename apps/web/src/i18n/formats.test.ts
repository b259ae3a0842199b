import { expect, test } from 'vitest';
import { compterEn, compterFr } from './compter.ts';
import { createFormats } from './formats.ts';

const fr = createFormats('fr');
const en = createFormats('en');
/** Typographic spaces as plain ones: which one it is depends on the Unicode data at hand. */
const plain = (texte: string) => texte.replaceAll(/[\u00a0\u202f]/g, ' ');

test('numbers have the spacing of their language', () => {
  expect(plain(fr.nombre(12180))).toBe('12 180');
  expect(en.nombre(12180)).toBe('12,180');
});

test('amounts are in euros, short where place is', () => {
  expect(plain(fr.euros(1250000))).toBe('1 250 000 €');
  expect(plain(fr.eurosCourts(1250000))).toBe('1,25 M€');
  expect(plain(fr.eurosCourts(34000))).toBe('34 000 €');
  expect(en.eurosCourts(1250000)).toBe('€1.25m');
  expect(en.euros(1250000)).toBe('€1,250,000');
});

test('dates are in full, of the day it is in Paris', () => {
  expect(fr.date('2026-03-12')).toBe('12 mars 2026');
  expect(en.date('2026-03-12')).toBe('12 March 2026');
  expect([fr.date('2026-01-01'), en.date('2026-01-01')]).toEqual(['1er janvier 2026', '1 January 2026']);
  expect(fr.date('2026-01-11')).toBe('11 janvier 2026');
  expect(fr.dateHeure('2026-05-01T12:05:00Z')).toBe('1er mai 2026 à 14:05');
  expect(fr.date('2026-03-12T23:30:00Z')).toBe('13 mars 2026');
  expect(fr.dateHeure('2026-03-12T23:30:00Z')).toBe('13 mars 2026 à 00:30');
  expect(en.dateHeure('2026-03-12T23:30:00Z')).toBe('13 March 2026 at 00:30');
  expect(fr.heure('2026-03-12T23:30:00Z')).toBe('00:30');
});

test('sizes of files are in the units of their language', () => {
  expect(plain(fr.taille(0))).toBe('0 o');
  expect(plain(fr.taille(999))).toBe('999 o');
  expect(plain(fr.taille(184320))).toBe('184 ko');
  expect(plain(fr.taille(2_500_000))).toBe('2,5 Mo');
  expect(plain(en.taille(2_500_000))).toBe('2.5 MB');
  expect(plain(fr.taille(5e12))).toBe('5 000 Go');
});

test('a period says what is known of it', () => {
  expect(fr.periode(2009, 2014)).toBe('2009 – 2014');
  expect(fr.periode(2009, 2009)).toBe('2009');
  expect(fr.periode(2009, null)).toBe('depuis 2009');
  expect(fr.periode(null, 2014)).toBe('jusqu’en 2014');
  expect(fr.periode(null, null)).toBe('');
  expect(en.periode(2009, null)).toBe('since 2009');
});

test('French keeps the singular below two, English for one alone', () => {
  expect([0, 1, 2].map((n) => plain(compterFr(n, 'projet')))).toEqual(['0 projet', '1 projet', '2 projets']);
  expect([0, 1, 2].map((n) => compterEn(n, 'project'))).toEqual(['0 projects', '1 project', '2 projects']);
  expect(plain(compterFr(3000, 'pays', 'pays'))).toBe('3 000 pays');
});
