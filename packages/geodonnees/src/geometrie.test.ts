import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection, MultiPolygon, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { createLocalisateur } from './localisation.ts';
import {
  listAnciennesRegions,
  listRegionsActuelles,
  loadDepartements,
  loadPays,
  loadSubdivisions,
} from './referentiels.ts';

type Couche = GeometryCollection<{ nom: string }>;
type Carte = Topology<Record<string, Couche>>;

const GEOMETRIE = join(import.meta.dirname, '..', 'geometrie');

function open(chemin: string): { carte: Carte; taille: number } {
  const texte = readFileSync(join(GEOMETRIE, chemin), 'utf8');
  return { carte: JSON.parse(texte) as Carte, taille: gzipSync(texte).length };
}

function surfacesOf(carte: Carte, objet: string) {
  const geometries = carte.objects[objet]?.geometries ?? [];
  return geometries.map((geometrie) => ({
    id: `${geometrie.id}`,
    nom: (geometrie.properties as { nom: string }).nom,
    polygones: feature(carte, geometrie as MultiPolygon).geometry.coordinates,
  }));
}

/** Longest step in longitude along any ring: a ring that jumps across the map would show as a streak. */
function longestStep(carte: Carte, objet: string): number {
  const anneaux = surfacesOf(carte, objet).flatMap(({ polygones }) => polygones.flat());
  return Math.max(
    ...anneaux.flatMap((anneau) => anneau.slice(1).map(([x = 0], rang) => Math.abs(x - (anneau[rang]?.[0] ?? 0)))),
  );
}

const monde = open('monde.topo.json');
const france = open('france.topo.json');

describe('world map', () => {
  it('weighs at most 75 kB gzipped, and 120 kB with that of France', () => {
    expect(monde.taille).toBeLessThanOrEqual(75_000);
    expect(france.taille).toBeLessThanOrEqual(40_000);
    expect(monde.taille + france.taille).toBeLessThanOrEqual(120_000);
  });

  it('draws every country, under its code and its name', () => {
    const dessines = surfacesOf(monde.carte, 'pays').map(({ id, nom }) => [id, nom]);
    expect(dessines).toEqual(loadPays().map(({ code, nom }) => [code, nom]));
    expect(surfacesOf(monde.carte, 'pays').filter(({ polygones }) => polygones.length === 0)).toEqual([]);
  });

  it('has no streak across the antimeridian', () => {
    expect(longestStep(monde.carte, 'pays')).toBeLessThan(60);
  });

  it('puts each label in its country', () => {
    const contours = new Map(surfacesOf(monde.carte, 'pays').map(({ id, polygones }) => [id, polygones]));
    const egares = loadPays().filter(
      (pays) => createLocalisateur([[pays.code, contours.get(pays.code) ?? []]])(pays) === null,
    );
    expect(egares.map(({ code }) => code)).toEqual([]);
  });

  it('tells the disputed borders apart', () => {
    expect(Object.keys(monde.carte.objects)).toEqual(['pays', 'autres_terres', 'frontieres', 'frontieres_contestees']);
  });
});

describe('map of France', () => {
  it('draws the départements and both generations of régions, overseas ones included', () => {
    const codes = (lignes: readonly { code: string }[]) => lignes.map(({ code }) => code).sort();
    const ids = (objet: string) =>
      surfacesOf(france.carte, objet)
        .map(({ id }) => id)
        .sort();
    expect(ids('departements')).toEqual(codes(loadDepartements()));
    expect(ids('regions')).toEqual(codes(listRegionsActuelles()));
    expect(ids('anciennes_regions')).toEqual(codes(listAnciennesRegions()));
  });

  it('names the départements as INSEE does', () => {
    const noms = new Map(surfacesOf(france.carte, 'departements').map(({ id, nom }) => [id, nom]));
    expect([noms.get('77'), noms.get('68'), noms.get('973')]).toEqual(['Seine-et-Marne', 'Haut-Rhin', 'Guyane']);
  });

  it('holds the centre of each département', () => {
    const contours = new Map(surfacesOf(france.carte, 'departements').map(({ id, polygones }) => [id, polygones]));
    const archipels = new Set(['975', '986', '987']);
    const egares = loadDepartements().filter(
      (departement) =>
        !archipels.has(departement.code) &&
        createLocalisateur([['', contours.get(departement.code) ?? []]])(departement) === null,
    );
    expect(egares).toEqual([]);
  });
});

describe('maps of subdivisions', () => {
  const fichiers = readdirSync(join(GEOMETRIE, 'subdivisions'));
  const parPays = Map.groupBy(loadSubdivisions(), ({ codePays }) => codePays);

  it('are one for each country that has some', () => {
    expect(fichiers.sort()).toEqual([...parPays.keys()].map((code) => `${code}.topo.json`).sort());
  });

  it('draw the subdivisions of the référentiel, under their codes and names', () => {
    for (const fichier of fichiers) {
      const dessinees = surfacesOf(open(join('subdivisions', fichier)).carte, 'subdivisions');
      const attendues = parPays.get(fichier.slice(0, 2)) ?? [];
      expect(dessinees.map(({ id, nom }) => [id, nom])).toEqual(attendues.map(({ code, nom }) => [code, nom]));
    }
  });

  it('weigh at most 60 kB gzipped each, and have no streak', () => {
    const cartes = fichiers.map((fichier) => ({ fichier, ...open(join('subdivisions', fichier)) }));
    const fautives = cartes.filter(({ carte, taille }) => taille > 60_000 || longestStep(carte, 'subdivisions') >= 60);
    expect(fautives.map(({ fichier }) => fichier)).toEqual([]);
  });
});
