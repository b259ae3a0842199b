import type { CarteUnites } from '@atlas/contracts';
import { describe, expect, it } from 'vitest';
import { toFond } from '../fond/geometrie.ts';
import { toElements } from './elements.ts';

const FOND = toFond(
  {
    type: 'Topology',
    arcs: ['SN', 'ML', 'FR'].map((_, i) => [
      [10 * i, 0],
      [10 * i + 4, 0],
      [10 * i + 4, 4],
      [10 * i, 0],
    ]),
    objects: {
      pays: {
        type: 'GeometryCollection',
        geometries: ['SN', 'ML', 'FR'].map((id, i) => ({ type: 'Polygon', id, arcs: [[i]], properties: { nom: id } })),
      },
    },
  },
  'pays',
);
const UNITES: CarteUnites = {
  niveau: 'pays',
  total: 3,
  unites: [
    {
      code: 'SN',
      nom: 'Sénégal',
      nomEn: 'Senegal',
      longitude: -14,
      latitude: 14,
      projets: 3,
      collectivites: 2,
      partenaires: 2,
    },
  ],
};
const LIEUX = {
  code: ['SN', 'ML'],
  nom: ['Sénégal', 'Mali'],
  nomEn: ['Senegal', ''],
  longitude: [-14, -4],
  latitude: [14, 17],
};
const unite = (nom: string, projets: number) => `${nom}: ${projets}`;

describe('toElements', () => {
  it('gives each surface its number, zero where nothing is selected, and leaves France out', () => {
    const elements = toElements('pays', FOND, UNITES, LIEUX, { langue: 'fr', unite });
    expect([...elements.values()].map(({ cle, ligne, valeur }) => [cle, ligne, valeur])).toEqual([
      ['pays:SN', 'Sénégal: 3', 3],
      ['pays:ML', 'Mali: 0', 0],
    ]);
    expect(elements.get('ML')?.position).toEqual([-4, 17]);
  });

  it('speaks English where there is an English name', () => {
    const elements = toElements('pays', FOND, UNITES, LIEUX, { langue: 'en', unite });
    expect(elements.get('SN')?.ligne).toBe('Senegal: 3');
    expect(elements.get('ML')?.ligne).toBe('Mali: 0');
  });

  it('stands before any data has come', () => {
    const elements = toElements('pays', FOND, undefined, undefined, { langue: 'fr', unite });
    expect(elements.get('SN')?.ligne).toBe('SN');
    expect(elements.get('SN')?.position[0]).toBeCloseTo(2);
  });
});
