import { expect, test } from 'vitest';
import { heureDeParis, sayJour } from './heure.ts';

test('the first of the month is an ordinal in French alone', () => {
  expect([sayJour('fr', '2026-01-01'), sayJour('en', '2026-01-01')]).toEqual(['1er janvier 2026', '1 January 2026']);
  expect(sayJour('fr', '2026-01-11')).toBe('11 janvier 2026');
  expect(heureDeParis('fr', '2026-05-01T12:05:00Z')).toBe('1er mai 2026 à 14:05');
});
