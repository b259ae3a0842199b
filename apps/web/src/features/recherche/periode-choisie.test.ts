import { expect, test } from 'vitest';
import { chooseAnnee, isInPeriode } from './periode-choisie.ts';

test.each([
  [{ min: null, max: null }, 2009, { min: 2009, max: 2009 }],
  [{ min: 2009, max: 2009 }, 2012, { min: 2009, max: 2012 }],
  [{ min: 2009, max: 2009 }, 2001, { min: 2001, max: 2009 }],
  [{ min: 2009, max: 2009 }, 2009, { min: null, max: null }],
  [{ min: 2001, max: 2009 }, 2005, { min: 2005, max: 2005 }],
  [{ min: 2001, max: null }, 2005, { min: 2005, max: 2005 }],
])('%j then %i is %j', (avant, annee, apres) => {
  expect(chooseAnnee(avant, annee)).toEqual(apres);
});

test('an open period goes on; none holds no year', () => {
  expect([2000, 2001, 2030].map((annee) => isInPeriode({ min: 2001, max: null }, annee))).toEqual([false, true, true]);
  expect(isInPeriode({ min: null, max: null }, 2000)).toBe(false);
});
