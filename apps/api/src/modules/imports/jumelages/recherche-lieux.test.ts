import { loadVillesDuMonde } from '@atlas/geodonnees/referentiels';
import { describe, expect, it } from 'vitest';
import { type LieuDecrit, RechercheLieux } from './recherche-lieux.ts';

const recherche = new RechercheLieux();
const VARSOVIE = { latitude: 52.23, longitude: 21.01 };

const recognize = (lieu: Partial<LieuDecrit> & { libelle: string; codePays: string }) =>
  recherche.recognize({ point: null, population: null, ...lieu });

describe('a foreign place', () => {
  it('is what the file says, when nothing contradicts it', () => {
    const { partenaire, corrections } = recognize({
      libelle: 'Villagio Inventato',
      codePays: 'IT',
      point: { latitude: 43.7, longitude: 11.2 },
      population: 1200,
    });
    expect(corrections).toEqual([]);
    expect(partenaire).toEqual({
      nom: 'Villagio Inventato',
      codePays: 'IT',
      position: { latitude: 43.7, longitude: 11.2, precision: 'exacte' },
      niveau: 'commune',
      codeSubdivision: 'IT-52',
      population: 1200,
      siteWeb: null,
    });
  });

  it.each([
    ['Warsaw', 'PL', VARSOVIE, 'Varsovie'],
    ['Kraków', 'PL', { latitude: 50.06, longitude: 19.94 }, 'Cracovie'],
    ['Padua', 'IT', { latitude: 45.41, longitude: 11.88 }, 'Padoue'],
    ['Gmina Wieliczka', 'PL', { latitude: 49.99, longitude: 20.06 }, 'Wieliczka'],
    ['Santos, São Paulo', 'BR', { latitude: -23.96, longitude: -46.33 }, 'Santos'],
    ['Arnsberg (Sauerland)', 'DE', { latitude: 51.38, longitude: 8.08 }, 'Arnsberg'],
    ['Rehovot', 'IL', { latitude: 31.89, longitude: 34.81 }, 'Rehovot'],
    ['Granada\u200e', 'ES', { latitude: 37.18, longitude: -3.6 }, 'Grenade'],
  ])('has the name that French gives it: %s', (libelle, codePays, point, nom) => {
    expect(recognize({ libelle, codePays, point, population: 212000 }).partenaire.nom).toBe(nom);
  });

  it('is not taken for its larger neighbour', () => {
    const outremont = recognize({
      libelle: 'Outremont',
      codePays: 'CA',
      point: { latitude: 45.52, longitude: -73.61 },
      population: 23000,
    });
    expect(outremont.partenaire.nom).toBe('Outremont');
  });

  it('has its coordinates put right when they are inverted', () => {
    const inverse = { latitude: VARSOVIE.longitude, longitude: VARSOVIE.latitude };
    const { partenaire, corrections } = recognize({ libelle: 'Varsovie', codePays: 'PL', point: inverse });
    expect(corrections).toEqual(['coordonnees_inversees']);
    expect(partenaire.position).toMatchObject(VARSOVIE);
    const hanoi = recognize({ libelle: 'Hanoï', codePays: 'VN', point: { latitude: 105.85, longitude: 21.03 } });
    expect(hanoi.partenaire.position).toMatchObject({ latitude: 21.03, longitude: 105.85 });
  });

  it('has the position of the town of its name when the file has none, or none in its country', () => {
    const absent = recognize({ libelle: 'Hamburg', codePays: 'DE' });
    expect(absent.corrections).toEqual(['position_de_la_ville']);
    expect(absent.partenaire).toMatchObject({
      nom: 'Hambourg',
      position: { precision: 'exacte' },
      codeSubdivision: 'DE-HH',
    });
    const auLarge = recognize({ libelle: 'Hamburg', codePays: 'DE', point: { latitude: -50, longitude: -120 } });
    expect(auLarge.corrections).toEqual(['coordonnees_hors_pays', 'position_de_la_ville']);
    expect(auLarge.partenaire.position).toEqual(absent.partenaire.position);
  });

  it('is at the centre of its country when nothing else is known, and says so', () => {
    const { partenaire, corrections } = recognize({ libelle: 'Villagio Inventato', codePays: 'IT' });
    expect(corrections).toEqual(['position_du_pays']);
    expect(partenaire).toMatchObject({ position: { precision: 'pays' }, codeSubdivision: null });
  });

  it('is in the country where its coordinates are', () => {
    const yalta = { latitude: 44.5, longitude: 34.16 };
    const { partenaire, corrections } = recognize({ libelle: 'Yalta', codePays: 'RU', point: yalta });
    expect(corrections).toEqual(['pays_corrige']);
    expect(partenaire.codePays).toBe('UA');
  });

  it.each([
    ['Comté Inventé County', 'departement'],
    ['Vale County Borough', 'commune'],
    ['Mapo District', 'autre'],
    ['Legionowo, Warsaw County', 'commune'],
  ])('has the level that its name tells: %s', (libelle, niveau) => {
    expect(recognize({ libelle, codePays: 'GB' }).partenaire.niveau).toBe(niveau);
  });

  it('is the town of the référentiel, for every town of it', () => {
    const autres = loadVillesDuMonde()
      .filter((_, rang) => rang % 97 === 0)
      .filter((ville) => {
        const { partenaire } = recognize({ libelle: ville.nom, codePays: ville.codePays, point: ville });
        return partenaire.codePays !== ville.codePays;
      });
    expect(autres).toEqual([]);
  });
});
