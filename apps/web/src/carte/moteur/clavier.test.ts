import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCommande } from './clavier.ts';
import type { Element } from './couche.ts';

const createElement = (code: string, longitude: number, latitude: number, valeur: number): Element => ({
  cle: `pays:${code}`,
  cible: { type: 'pays', cle: code },
  ligne: code,
  position: [longitude, latitude],
  valeur,
});

const ELEMENTS = [
  createElement('SN', -14, 14, 300),
  createElement('ML', -4, 17, 250),
  createElement('BF', -2, 12, 280),
  createElement('MA', -7, 32, 400),
  createElement('DE', 10, 51, 3000),
];

const press = (key: string, courante: string | null, modificateurs: Partial<KeyboardEvent> = {}) =>
  toCommande(
    { key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...modificateurs },
    ELEMENTS,
    courante,
  );

const reached = (key: string, courante: string | null) => {
  const commande = press(key, courante);
  return commande?.type === 'parcourir' ? commande.element.cle : null;
};

describe('toCommande', () => {
  it('starts with the first of the ranking', () => {
    expect(reached('ArrowDown', null)).toBe('pays:DE');
    expect(reached('PageDown', null)).toBe('pays:DE');
  });

  it('goes to the neighbour in the direction of the arrow', () => {
    expect(reached('ArrowRight', 'pays:SN')).toBe('pays:BF');
    expect(reached('ArrowUp', 'pays:ML')).toBe('pays:MA');
    expect(reached('ArrowDown', 'pays:ML')).toBe('pays:BF');
    expect(reached('ArrowLeft', 'pays:SN')).toBeNull();
  });

  it('goes by its arrows from one that has projets to another', () => {
    const elements = [...ELEMENTS, createElement('GM', -12, 14, 0)];
    const touche = { key: 'ArrowRight', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(toCommande(touche, elements, 'pays:SN')).toMatchObject({ element: { cle: 'pays:BF' } });
    expect(toCommande({ ...touche, key: 'End' }, elements, 'pays:SN')).toMatchObject({ element: { cle: 'pays:GM' } });
  });

  it('follows the ranking, and stops at its ends', () => {
    expect(reached('PageDown', 'pays:DE')).toBe('pays:MA');
    expect(reached('PageUp', 'pays:DE')).toBe('pays:DE');
    expect(reached('End', 'pays:DE')).toBe('pays:ML');
    expect(reached('PageDown', 'pays:ML')).toBe('pays:ML');
    expect(reached('Home', 'pays:ML')).toBe('pays:DE');
  });

  it('reaches every element by Page Down, whatever they are', () => {
    const element = fc.record({ longitude: fc.integer({ min: -170, max: 170 }), valeur: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(element, { minLength: 1, maxLength: 30 }), (tires) => {
        const elements = tires.map(({ longitude, valeur }, i) => createElement(`P${i}`, longitude, 0, valeur));
        const vus = new Set<string>();
        let courante: string | null = null;
        for (let i = 0; i < elements.length; i++) {
          const commande = toCommande(
            { key: 'PageDown', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
            elements,
            courante,
          );
          courante = commande?.type === 'parcourir' ? commande.element.cle : null;
          if (courante) vus.add(courante);
        }
        expect(vus.size).toBe(elements.length);
      }),
    );
  });

  it('activates, leaves, zooms and moves', () => {
    expect(press('Enter', 'pays:SN')).toEqual({ type: 'activer' });
    expect(press(' ', 'pays:SN')).toEqual({ type: 'activer' });
    expect(press('Escape', null)).toEqual({ type: 'quitter' });
    expect(press('+', null)).toEqual({ type: 'zoomer', pas: 1 });
    expect(press('-', null)).toEqual({ type: 'zoomer', pas: -1 });
    expect(press('ArrowUp', null, { shiftKey: true })).toEqual({ type: 'deplacer', x: 0, y: -1 });
  });

  it('leaves to the page what is the page’s', () => {
    expect(press('Tab', 'pays:SN')).toBeNull();
    expect(press('a', 'pays:SN')).toBeNull();
    expect(press('ArrowLeft', 'pays:SN', { altKey: true })).toBeNull();
    expect(press('+', 'pays:SN', { ctrlKey: true })).toBeNull();
  });
});
