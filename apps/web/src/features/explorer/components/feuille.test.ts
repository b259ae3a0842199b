import { describe, expect, it } from 'vitest';
import { nearestCran } from './feuille.tsx';

describe('nearestCran', () => {
  it('stops where the sheet was let go', () => {
    expect(nearestCran(0.05)).toBe(0);
    expect(nearestCran(0.4)).toBe(1);
    expect(nearestCran(0.6)).toBe(1);
    expect(nearestCran(0.95)).toBe(2);
  });
});
