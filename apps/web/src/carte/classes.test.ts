import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classOf, computeClasses, cutClasses, spreadColors } from './classes.ts';

describe('cutClasses', () => {
  it('keeps to its bounds, whatever the values', () => {
    const classes = cutClasses([0, 1, 24, 25, 80, 100, 100], [1, 25, 50, 75, 100]);
    expect(classes).toEqual([
      { min: 1, max: 24, effectif: 2 },
      { min: 25, max: 49, effectif: 1 },
      { min: 50, max: 74, effectif: 0 },
      { min: 75, max: 99, effectif: 1 },
      { min: 100, max: 100, effectif: 2 },
    ]);
    expect([0, 24, 25, 99, 100].map((valeur) => classOf(valeur, classes))).toEqual([-1, 0, 1, 3, 4]);
  });
});

describe('computeClasses', () => {
  it('cuts ten ranks into five pairs', () => {
    const classes = computeClasses([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(classes).toEqual([
      { min: 1, max: 2, effectif: 2 },
      { min: 3, max: 4, effectif: 2 },
      { min: 5, max: 6, effectif: 2 },
      { min: 7, max: 8, effectif: 2 },
      { min: 9, max: 10, effectif: 2 },
    ]);
  });

  it('never separates equal values and counts no zero', () => {
    const classes = computeClasses([0, 0, 1, 1, 1, 1, 1, 1, 2, 3, 40, 3000]);
    expect(classes[0]).toEqual({ min: 1, max: 1, effectif: 6 });
    expect(classes.reduce((somme, { effectif }) => somme + effectif, 0)).toBe(10);
  });

  it('gives one class per value when there are few', () => {
    expect(computeClasses([7, 7, 12])).toEqual([
      { min: 7, max: 7, effectif: 2 },
      { min: 12, max: 12, effectif: 1 },
    ]);
    expect(computeClasses([0])).toEqual([]);
  });

  it('partitions any positive values in order, and finds each again in its class', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 200 }), (valeurs) => {
        const classes = computeClasses(valeurs);
        expect(classes.length).toBeLessThanOrEqual(5);
        for (const [i, classe] of classes.entries()) {
          const dedans = valeurs.filter((valeur) => valeur > 0 && classOf(valeur, classes) === i);
          expect(dedans.length).toBe(classe.effectif);
          expect(Math.min(...dedans)).toBe(classe.min);
          expect(Math.max(...dedans)).toBe(classe.max);
        }
        expect(classes.reduce((somme, { effectif }) => somme + effectif, 0)).toBe(
          valeurs.filter((valeur) => valeur > 0).length,
        );
      }),
    );
  });
});

describe('classOf', () => {
  it('has no class for zero, nor without classes', () => {
    expect(classOf(0, computeClasses([1, 2, 3]))).toBe(-1);
    expect(classOf(3, [])).toBe(-1);
  });
});

describe('spreadColors', () => {
  it('uses both ends of the ramp', () => {
    const rampe = ['a', 'b', 'c', 'd', 'e'];
    expect(spreadColors(rampe, 5)).toEqual(rampe);
    expect(spreadColors(rampe, 3)).toEqual(['a', 'c', 'e']);
    expect(spreadColors(rampe, 1)).toEqual(['c']);
    expect(spreadColors(rampe, 0)).toEqual([]);
  });
});
