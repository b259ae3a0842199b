import { describe, expect, it } from 'vitest';
import { cumulate } from './cumul.ts';
import { addJours, countJours, readAujourdhui } from './jours.ts';

describe('cumulate', () => {
  it('gives every day, across a change of hour', () => {
    const jours = [
      { jour: '2027-03-27', verifiees: 3 },
      { jour: '2027-03-29', verifiees: 2 },
    ];
    expect(cumulate(jours, { debut: '2027-03-27', jusque: '2027-03-30' })).toEqual([
      { jour: '2027-03-27', verifiees: 3, cumul: 3 },
      { jour: '2027-03-28', verifiees: 0, cumul: 3 },
      { jour: '2027-03-29', verifiees: 2, cumul: 5 },
      { jour: '2027-03-30', verifiees: 0, cumul: 5 },
    ]);
  });

  it('gives one day to a campaign that opened today', () => {
    expect(cumulate([], { debut: '2027-03-27', jusque: '2027-03-27' })).toHaveLength(1);
  });
});

describe('days', () => {
  it('are those of Paris', () => {
    expect(readAujourdhui(new Date('2027-03-27T23:30:00Z'))).toBe('2027-03-28');
    expect(addJours('2027-03-27', 2)).toBe('2027-03-29');
    expect(countJours('2027-03-27', '2027-04-01')).toBe(5);
  });
});
