import type { CarteLiens } from '@atlas/contracts';
import { describe, expect, it } from 'vitest';
import { toFond } from '../fond/geometrie.ts';
import { lightUp, toModeleLiens } from './modele.ts';

const CARRE = toFond(
  {
    type: 'Topology',
    arcs: [
      [
        [4, 45],
        [6, 45],
        [6, 46],
        [4, 46],
        [4, 45],
      ],
    ],
    objects: { regions: { type: 'GeometryCollection', geometries: [{ type: 'Polygon', id: '84', arcs: [[0]] }] } },
  },
  'regions',
);
const FRANCE = { fond: CARRE, type: 'region' as const };
const AILLEURS = { fond: undefined, type: 'pays' as const };

const LIENS: CarteLiens = {
  niveau: 'liens',
  total: 4,
  regroupement: 'acteurs',
  origines: [
    { cle: '1', nom: 'Lyon', longitude: 4.8, latitude: 45.76 },
    { cle: '2', nom: 'Nantes', longitude: -1.55, latitude: 47.2 },
  ],
  destinations: [
    { cle: '7', nom: 'Ouagadougou', longitude: -1.5, latitude: 12.4 },
    { cle: '8', nom: 'Dakar', longitude: -17.4, latitude: 14.7 },
  ],
  liens: [
    { origine: 0, destination: 0, projets: 3 },
    { origine: 0, destination: 1, projets: 1 },
    { origine: 1, destination: 1, projets: 2 },
  ],
};

describe('toModeleLiens', () => {
  const modele = toModeleLiens(LIENS, FRANCE, AILLEURS);

  it('answers for actors and for the unit they lie in', () => {
    expect(modele.projetsMax).toBe(3);
    expect(modele.parCle.get('collectivite:1')).toEqual([0, 1]);
    expect(modele.parCle.get('region:84')).toEqual([0, 1]);
    expect(modele.parCle.get('partenaire:8')).toEqual([1, 2]);
  });

  it('keeps the keys of territories when links are flows', () => {
    const flux = toModeleLiens({ ...LIENS, regroupement: 'territoires' }, FRANCE, AILLEURS);
    expect(flux.parCle.get('region:1')).toEqual([0, 1]);
    expect(flux.parCle.get('pays:8')).toEqual([1, 2]);
    expect(flux.parCle.has('region:84')).toBe(false);
    const origines = LIENS.origines.map((origine) => ({ ...origine, cle: 'departement:987' }));
    const outremer = toModeleLiens({ ...LIENS, origines, regroupement: 'territoires' }, FRANCE, AILLEURS);
    expect(outremer.parCle.has('departement:987')).toBe(true);
  });
});

describe('lightUp', () => {
  const modele = toModeleLiens(LIENS, FRANCE, AILLEURS);

  it('lights the links of what is pointed at, and their other ends', () => {
    const { rangs, echos } = lightUp(modele, ['partenaire:8']);
    expect([...rangs]).toEqual([1, 2]);
    expect(echos).toEqual([['collectivite:1', 'region:84'], ['collectivite:2']]);
    expect(lightUp(modele, ['region:84']).echos).toEqual([['partenaire:7'], ['partenaire:8']]);
  });

  it('lights nothing for nothing, nor for what has no link', () => {
    expect(lightUp(modele, []).rangs.size).toBe(0);
    expect(lightUp(modele, ['pays:XX']).echos).toEqual([]);
    expect(lightUp(undefined, ['pays:SN']).rangs.size).toBe(0);
  });
});
