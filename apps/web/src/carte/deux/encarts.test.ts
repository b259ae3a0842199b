import { describe, expect, it } from 'vitest';
import { CADRAGE_FRANCE } from '../cadrages.ts';
import { isInBBox } from '../coordonnees.ts';
import lieux from '../donnees/lieux.json' with { type: 'json' };
import { COLLECTIVITES_OUTRE_MER, DROM } from './encarts.ts';

const positionOf = (code: string) => {
  const rang = lieux.departements.code.indexOf(code);
  return [lieux.departements.longitude[rang] ?? 0, lieux.departements.latitude[rang] ?? 0] as const;
};

describe('insets', () => {
  it('frame each overseas territory, and each of them once', () => {
    const encarts = [...DROM, ...COLLECTIVITES_OUTRE_MER];
    for (const encart of encarts) {
      expect(isInBBox(positionOf(encart.code), encart.bbox), encart.code).toBe(true);
      const autres = encarts.filter(({ code }) => code !== encart.code);
      expect(autres.some(({ bbox }) => isInBBox(positionOf(encart.code), bbox))).toBe(false);
    }
  });

  it('leave the whole of metropolitan France to the main map', () => {
    const codes = lieux.departements.code.filter((code) => !/^9[78]/.test(code));
    expect(codes).toHaveLength(96);
    for (const code of codes) expect(isInBBox(positionOf(code), CADRAGE_FRANCE.bbox), code).toBe(true);
    const outremer = lieux.departements.code.filter((code) => /^9[78]/.test(code)).toSorted();
    expect([...DROM, ...COLLECTIVITES_OUTRE_MER].map(({ code }) => code).toSorted()).toEqual(outremer);
  });
});
