import { describe, expect, it } from 'vitest';
import { type ProjetSitue, toObjets } from './geojson.ts';

const PROJET: ProjetSitue = {
  id: 12,
  numero: 'P-000012',
  titre: 'Eau',
  typeCooperation: 'cooperation_decentralisee',
  statut: 'en_cours',
  anneeDebut: 2009,
  anneeFin: null,
  pays: [{ code: 'NZ', nom: 'Nouvelle-Zélande', nomEn: 'New Zealand', continent: 'oceanie' }],
  thematiques: [{ slug: 'eau', nom: 'Eau', nomEn: 'Water' }],
  collectivites: [
    {
      id: 3,
      nom: 'Papeete',
      type: 'commune',
      role: 'chef_de_file',
      departement: { code: '987', nom: 'Polynésie française' },
      region: null,
      longitude: -149.56651234,
      latitude: -17.5353,
      precision: 'exacte',
    },
  ],
  partenaires: [
    {
      id: 5,
      nom: 'Auckland',
      pays: { code: 'NZ', nom: 'Nouvelle-Zélande', nomEn: 'New Zealand', continent: 'oceanie' },
      subdivision: null,
      longitude: 174.7633,
      latitude: -36.8485,
      precision: 'pays',
    },
  ],
};

describe('the features of a projet', () => {
  it('are its ends and its link, which say of which projet they are', () => {
    const objets = toObjets(PROJET);
    expect(objets.map(({ id, geometry }) => [id, geometry?.type])).toEqual([
      ['projet-12/collectivite-3', 'Point'],
      ['projet-12/partenaire-5', 'Point'],
      ['projet-12/lien-3-5', 'MultiLineString'],
    ]);
    for (const { properties } of objets) {
      expect(properties).toMatchObject({
        projet: 12,
        numero: 'P-000012',
        typeCooperation: 'cooperation_decentralisee',
        typeCooperationLibelle: 'Coopération décentralisée',
        pays: ['NZ'],
        paysLibelles: ['Nouvelle-Zélande'],
      });
    }
    expect(objets[0]?.geometry).toEqual({ type: 'Point', coordinates: [-149.566512, -17.5353] });
    expect(objets[0]?.properties).toMatchObject({ nature: 'collectivite', role: 'chef_de_file', precision: 'exacte' });
    expect(objets[1]?.properties).toMatchObject({
      nature: 'partenaire',
      nom: 'Auckland',
      precision: 'pays',
      precisionLibelle: 'Position approchée : celle du pays',
    });
    expect(objets[2]?.properties).toMatchObject({ nature: 'lien', collectivite: 3, partenaire: 5 });
  });

  it('are the points alone when the other side is not known', () => {
    expect(toObjets({ ...PROJET, partenaires: [] }).map(({ id }) => id)).toEqual(['projet-12/collectivite-3']);
  });

  it('are one without geometry when no end is known', () => {
    expect(toObjets({ ...PROJET, partenaires: [], collectivites: [] })).toEqual([
      {
        type: 'Feature',
        id: 'projet-12',
        geometry: null,
        properties: expect.objectContaining({ nature: 'projet', projet: 12 }),
      },
    ]);
  });
});
