import { expect, test } from 'vitest';
import { fraicheurOf } from './fraicheur.ts';

const NOW = new Date('2026-11-27T12:00:00Z');

test.each([
  ['2026-11-27T11:00:00Z', 'fraiche'],
  ['2026-12-24T00:00:00Z', 'fraiche'],
  ['2025-11-27T12:00:00Z', 'fraiche'],
  ['2025-11-27T11:59:59Z', 'vieillissante'],
  ['2023-11-27T12:00:00Z', 'vieillissante'],
  ['2023-11-27T11:59:59Z', 'perimee'],
  ['1998-01-01T00:00:00Z', 'perimee'],
])('a sheet verified at %s is %s', (verifieLe, attendue) => {
  expect(fraicheurOf(new Date(verifieLe), NOW)).toBe(attendue);
});
