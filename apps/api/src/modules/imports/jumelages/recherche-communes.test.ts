import { loadCommunes } from '@atlas/geodonnees/referentiels';
import { describe, expect, it } from 'vitest';
import { RechercheCommunes } from './recherche-communes.ts';

const recherche = new RechercheCommunes();
const PARIS = { latitude: 48.857, longitude: 2.352 };
const REUNION = { latitude: -20.88, longitude: 55.45 };
const AU_LARGE = { latitude: 45, longitude: -10 };

describe('a French commune', () => {
  it('is found by its name alone when it is the only one', () => {
    expect(recherche.find('Gordes', null)).toEqual({ voie: 'nom', code: '84050', nom: 'Gordes' });
    expect(recherche.find('GORDES', { latitude: 43.91, longitude: 5.2 })).toMatchObject({ code: '84050' });
  });

  it('is told from its homonyms by coordinates', () => {
    expect(recherche.find('Saint-Denis', REUNION)).toMatchObject({ voie: 'nom', code: '97411' });
    expect(recherche.find('Saint-Denis', { latitude: 48.936, longitude: 2.358 })).toMatchObject({
      voie: 'nom',
      code: '93066',
    });
    expect(recherche.find('Saint-Denis', null)).toMatchObject({ voie: null, motif: 'homonymes' });
  });

  it('is found for every commune whose position is known, by its own name and position', () => {
    const situees = loadCommunes().filter(({ precision }) => precision === 'exacte');
    const perdues = situees.filter((commune) => {
      const trouvee = recherche.find(commune.nom, commune);
      return trouvee.voie === null || trouvee.voie === 'epci' || trouvee.nom !== commune.nom;
    });
    expect(perdues.map(({ nom }) => nom)).toEqual([]);
  });

  it('is the successor of a former one', () => {
    expect(recherche.find('Jaunay-Clan', { latitude: 46.68, longitude: 0.37 })).toEqual({
      voie: 'ancienne_commune',
      code: '86115',
      nom: 'Jaunay-Marigny',
    });
  });

  it('is recognised when its name has grown', () => {
    const evry = { latitude: 48.629, longitude: 2.441 };
    expect(recherche.find('Évry', evry)).toMatchObject({ voie: 'nom_allonge', code: '91228' });
  });

  it('may be told apart by what follows a comma', () => {
    expect(recherche.find('Gordes, Vaucluse', null)).toMatchObject({ voie: 'nom', code: '84050' });
  });

  it('may be an EPCI', () => {
    const saintQuentin = { latitude: 48.78, longitude: 2.04 };
    expect(recherche.find('Saint-Quentin-en-Yvelines', saintQuentin)).toMatchObject({
      voie: 'epci',
      siren: '200058782',
    });
  });

  it('is not taken for a homonym far away', () => {
    expect(recherche.find('Gordes', PARIS)).toMatchObject({
      voie: null,
      motif: 'eloignee',
      explication: expect.stringMatching(/Gordes \(84050\) est à 5\d\d km/),
    });
  });

  it('is unknown with what stands at its place, for whoever corrects the file', () => {
    expect(recherche.find('Trifouillis', PARIS)).toEqual({
      voie: null,
      motif: 'inconnue',
      explication: 'à ces coordonnées : Paris (75056)',
    });
    expect(recherche.find('Trifouillis', AU_LARGE)).toMatchObject({ explication: 'aucune commune à ces coordonnées' });
    expect(recherche.find('Trifouillis', null)).toMatchObject({ explication: 'pas de coordonnées pour la retrouver' });
  });
});
