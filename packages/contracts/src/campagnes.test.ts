import { describe, expect, test } from 'vitest';
import { controlerCampagne } from './campagnes.ts';
import type { CampagneSaisie } from './schemas/campagnes.ts';

const SAISIE: CampagneSaisie = {
  ...{ titre: 'Mise à jour de printemps', message: 'Vérifiez vos fiches.', debut: '2027-03-01', fin: '2027-03-31' },
  ...{ regions: [], departements: [], pays: [], acteurs: ['collectivite'], objets: ['projet'], termines: false },
};

describe('a campaign', () => {
  test('that is whole is kept', () => {
    expect(controlerCampagne(SAISIE, '2027-02-15')).toEqual([]);
    expect(controlerCampagne({ ...SAISIE, fin: '2027-03-01' }, '2027-03-01')).toEqual([]);
  });

  test.each([
    ['titre', { titre: '  a ' }],
    ['message', { message: ' Bonjour ' }],
    ['acteurs', { acteurs: [] }],
    ['objets', { objets: [] }],
    ['debut', { debut: '2027-02-30' }],
    ['fin', { fin: '2027-13-01' }],
    ['fin', { fin: '2027-02-28' }],
    ['fin', { debut: '2027-01-01', fin: '2027-02-01' }],
    ['fin', { fin: '2028-03-02' }],
  ] as const)('is refused by its field «%s»: %j', (parametre, champs) => {
    expect(controlerCampagne({ ...SAISIE, ...champs } as CampagneSaisie, '2027-02-15')).toEqual([
      { parametre, message: expect.stringMatching(/\.$/) },
    ]);
  });
});
