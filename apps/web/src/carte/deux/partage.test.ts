import { describe, expect, it } from 'vitest';
import { clampPartage, PARTAGE_DEFAUT, PARTAGE_MAX, PARTAGE_MIN, partageAfterKey, partageUnder } from './partage.ts';

describe('the divider', () => {
  it('moves by its keys, and no further than its ends', () => {
    expect(partageAfterKey(0.5, 'ArrowRight')).toBe(0.55);
    expect(partageAfterKey(0.5, 'ArrowUp')).toBe(0.45);
    expect(partageAfterKey(0.79, 'ArrowRight')).toBe(PARTAGE_MAX);
    expect(partageAfterKey(0.5, 'Home')).toBe(PARTAGE_MIN);
    expect(partageAfterKey(0.5, 'End')).toBe(PARTAGE_MAX);
    expect(partageAfterKey(0.7, 'Enter')).toBe(PARTAGE_DEFAUT);
    expect(partageAfterKey(0.5, 'Tab')).toBeNull();
  });

  it('follows the pointer along the axis of the frame', () => {
    const cadre = { left: 100, top: 50, width: 1000, height: 500 };
    expect(partageUnder({ x: 500, y: 0 }, cadre, false)).toBe(0.4);
    expect(partageUnder({ x: 0, y: 300 }, cadre, true)).toBe(0.5);
    expect(partageUnder({ x: 5000, y: 0 }, cadre, false)).toBe(PARTAGE_MAX);
  });

  it('is written with two decimals', () => {
    expect(clampPartage(0.123456)).toBe(0.2);
    expect(clampPartage(0.456789)).toBe(0.46);
  });
});
