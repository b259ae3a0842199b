import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PointEcran } from '../moteur/fenetre.ts';
import { type Courbe, clampTo, curveBetween, opacityOf, widthOf } from './courbe.ts';

/** The point of a curve at `t` from 0 to 1. */
function pointOf({ depart, poignee1, poignee2, arrivee }: Courbe, t: number): PointEcran {
  const u = 1 - t;
  const [a, b, c, d] = [u ** 3, 3 * u * u * t, 3 * u * t * t, t ** 3];
  return {
    x: a * depart.x + b * poignee1.x + c * poignee2.x + d * arrivee.x,
    y: a * depart.y + b * poignee1.y + c * poignee2.y + d * arrivee.y,
  };
}

const coordonnee = fc.integer({ min: -500, max: 2000 });
const point = fc.record({ x: coordonnee, y: coordonnee });

describe('curveBetween', () => {
  it('starts and ends where the link does', () => {
    fc.assert(
      fc.property(point, point, fc.constantFrom('cote_a_cote' as const, 'empilee' as const), (a, b, disposition) => {
        const courbe = curveBetween(a, b, disposition);
        expect(pointOf(courbe, 0)).toEqual(a);
        const fin = pointOf(courbe, 1);
        expect(fin.x).toBeCloseTo(b.x);
        expect(fin.y).toBeCloseTo(b.y);
      }),
    );
  });

  it('never goes back across the divider, side by side or stacked', () => {
    const cote = curveBetween({ x: 100, y: 300 }, { x: 900, y: 120 }, 'cote_a_cote');
    const empilee = curveBetween({ x: 100, y: 100 }, { x: 300, y: 700 }, 'empilee');
    for (let t = 0; t < 1; t += 0.05) {
      expect(pointOf(cote, t + 0.05).x).toBeGreaterThan(pointOf(cote, t).x);
      expect(pointOf(empilee, t + 0.05).y).toBeGreaterThan(pointOf(empilee, t).y);
    }
  });

  it('is lifted above the straight line', () => {
    const milieu = pointOf(curveBetween({ x: 0, y: 100 }, { x: 800, y: 100 }, 'cote_a_cote'), 0.5);
    expect(milieu.x).toBeCloseTo(400);
    expect(milieu.y).toBeLessThan(60);
  });
});

describe('widthOf and opacityOf', () => {
  it('are thicker with number and fainter with many', () => {
    expect(widthOf(1, 50)).toBeLessThan(widthOf(10, 50));
    expect(widthOf(100, 100)).toBe(5);
    expect(widthOf(1, 1)).toBe(1);
    expect(widthOf(2, 2)).toBeLessThan(2);
    expect(opacityOf(1)).toBe(0.55);
    expect(opacityOf(400)).toBeLessThan(0.12);
    expect(opacityOf(10_000)).toBe(0.1);
  });
});

describe('clampTo', () => {
  it('keeps what is inside and brings the rest to the edge', () => {
    const cadre = { x: 10, y: 10, largeur: 100, hauteur: 50 };
    expect(clampTo({ x: 20, y: 20 }, cadre)).toEqual({ x: 20, y: 20, dedans: true });
    expect(clampTo({ x: 500, y: -5 }, cadre)).toEqual({ x: 110, y: 10, dedans: false });
  });
});
