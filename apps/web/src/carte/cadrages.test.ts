import { describe, expect, it } from 'vitest';
import { CADRAGE_FRANCE, CADRAGE_MONDE, isSameView, viewOf, zoomMin } from './cadrages.ts';
import { projectUnite, worldSize } from './coordonnees.ts';

const extent = (vue: { zoom: number }, pixels: number) => pixels / worldSize(vue.zoom);

describe('viewOf', () => {
  it('shows all of France with air around', () => {
    const vue = viewOf(CADRAGE_FRANCE, { largeur: 600, hauteur: 600 });
    expect(extent(vue, 600)).toBeGreaterThan(projectUnite([9.7, 0])[0] - projectUnite([-5.2, 0])[0]);
    expect(vue.centre[0]).toBeCloseTo(2.25);
    expect(vue.centre[1]).toBeGreaterThan(46);
    expect(vue.centre[1]).toBeLessThan(47);
  });

  it('never shows a place of the world twice, in any frame', () => {
    for (const taille of [
      { largeur: 2560, hauteur: 400 },
      { largeur: 390, hauteur: 700 },
      { largeur: 1440, hauteur: 800 },
    ])
      expect(extent(viewOf(CADRAGE_MONDE, taille), taille.largeur)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('fills a wide frame without the poles, and shows most of the world in a tall one', () => {
    const large = { largeur: 1200, hauteur: 560 };
    const vue = viewOf(CADRAGE_MONDE, large);
    const [, y] = projectUnite(vue.centre);
    expect(y - extent(vue, large.hauteur) / 2).toBeGreaterThan(projectUnite([0, 80])[1]);
    expect(y + extent(vue, large.hauteur) / 2).toBeLessThan(projectUnite([0, -62])[1]);
    const haute = { largeur: 600, hauteur: 700 };
    const vueHaute = viewOf(CADRAGE_MONDE, haute);
    expect(extent(vueHaute, haute.largeur)).toBeCloseTo(1 / 1.75);
    const haut = projectUnite(vueHaute.centre)[1] - extent(vueHaute, haute.hauteur) / 2;
    expect(haut).toBeCloseTo(projectUnite([0, 73])[1]);
    const etroite = { largeur: 300, hauteur: 900 };
    expect(extent(viewOf(CADRAGE_MONDE, etroite), etroite.hauteur)).toBeCloseTo(0.72);
  });

  it('frames a box that crosses the antimeridian by its narrow side', () => {
    const fidji = viewOf({ bbox: [177, -19, -179, -16], mode: 'contenir' }, { largeur: 400, hauteur: 400 });
    expect(fidji.centre[0]).toBeCloseTo(179);
    expect(fidji.zoom).toBeGreaterThan(6);
  });

  it('stays within the zooms of the map for a single point', () => {
    const taille = { largeur: 400, hauteur: 400 };
    expect(viewOf({ bbox: [2, 48, 2, 48], mode: 'contenir' }, taille).zoom).toBe(12);
    expect(viewOf({ bbox: [-180, -85, 180, 85], mode: 'contenir' }, taille).zoom).toBeCloseTo(zoomMin(taille));
  });
});

describe('isSameView', () => {
  it('ignores what is less than two pixels', () => {
    expect(isSameView({ centre: [2, 48], zoom: 5 }, { centre: [2.001, 48], zoom: 5.001 })).toBe(true);
    expect(isSameView({ centre: [2, 48], zoom: 5 }, { centre: [3, 48], zoom: 5 })).toBe(false);
    expect(isSameView({ centre: [2, 48], zoom: 5 }, { centre: [2, 48], zoom: 5.5 })).toBe(false);
  });
});
