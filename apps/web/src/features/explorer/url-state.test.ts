import { createSerializer } from 'nuqs';
import { describe, expect, it } from 'vitest';
import { filterOf, parseAsSelection, parseAsVue, sideOf, urlExplorer } from './url-state.ts';

const serialize = createSerializer(urlExplorer);

describe('selection in the address', () => {
  it('comes back as it was written', () => {
    for (const texte of ['pays:SN', 'departement:2A', 'collectivite:12', 'thematique:patrimoine-bati'])
      expect(parseAsSelection.serialize(parseAsSelection.parse(texte) ?? { type: 'pays', cle: '' })).toBe(texte);
  });

  it('ignores what is none', () => {
    for (const texte of ['', 'pays', 'pays:sn', 'ville:12', 'collectivite:0', 'region:84;x', 'subdivision:SN-DK'])
      expect(parseAsSelection.parse(texte)).toBeNull();
  });

  it('becomes the filter of the API of the same name', () => {
    expect(filterOf(parseAsSelection.parse('ancienne_region:82'))).toEqual({ region: ['82'] });
    expect(filterOf(parseAsSelection.parse('partenaire:45'))).toEqual({ partenaire: [45] });
    expect(filterOf(null)).toEqual({});
  });

  it('knows its side', () => {
    expect(sideOf({ type: 'departement', cle: '69' })).toBe('france');
    expect(sideOf({ type: 'partenaire', cle: '1' })).toBe('ailleurs');
    expect(sideOf({ type: 'thematique', cle: 'eau' })).toBeNull();
  });
});

describe('view in the address', () => {
  it('is rounded to what the eye sees', () => {
    expect(parseAsVue.serialize({ centre: [2.3512345, 48.8567], zoom: 6.51234 })).toBe('2.351,48.857,6.51');
    expect(parseAsVue.parse('2.351,48.857,6.51')).toEqual({ centre: [2.351, 48.857], zoom: 6.51 });
  });

  it('ignores what is nowhere', () => {
    for (const texte of ['', '2,48', '2,48,5,6', '2,91,5', '200,0,5', 'a,b,c', '2,48,99'])
      expect(parseAsVue.parse(texte)).toBeNull();
  });
});

describe('the whole address', () => {
  it('carries the API’s own names and leaves out what is as at the start', () => {
    expect(serialize({ par: 'pays' })).toBe('');
    expect(
      serialize({
        par: 'departement',
        selection: { type: 'pays', cle: 'SN' },
        thematique: ['eau', 'patrimoine'],
        anneeMin: 2010,
        vueMonde: { centre: [-14, 14.5], zoom: 6 },
      }),
    ).toBe('?par=departement&selection=pays:SN&thematique=eau&thematique=patrimoine&anneeMin=2010&vueMonde=-14,14.5,6');
  });
});
