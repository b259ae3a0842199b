import { describe, expect, it } from 'vitest';
import { easeZoom } from './ease-zoom.ts';

describe('easeZoom', () => {
  it('is the Bézier of Leaflet’s style sheet: fast at first, still at the end', () => {
    expect(easeZoom(0)).toBeCloseTo(0, 4);
    expect(easeZoom(1)).toBeCloseTo(1, 4);
    // A point of the curve at t = 0.5: x = 0.75 × 0.25 × 0.5 + 0.125, y = 3 × 0.25 × 0.5 + 0.125.
    expect(easeZoom(0.21875)).toBeCloseTo(0.5, 4);
    for (let i = 0; i < 9; i++) expect(easeZoom((i + 1) / 10)).toBeGreaterThan(easeZoom(i / 10));
  });
});
