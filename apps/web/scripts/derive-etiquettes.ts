/**
 * Derives the names that the maps write: `src/carte/donnees/lieux.json` (countries, régions, départements) and
 * `villes.json` (main towns, loaded when zoomed), from the référentiels of geodonnees. Their sources and licences are
 * those of geodonnees (GeoNames, CC BY 4.0, for the towns). Run again when the référentiels change:
 *
 *     node scripts/derive-etiquettes.ts
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Position } from '@atlas/geodonnees';
import {
  loadCommunes,
  loadDepartements,
  loadPays,
  loadRegions,
  loadVillesDuMonde,
} from '@atlas/geodonnees/referentiels';
import { NOMS_FRANCAIS_VILLES } from '../../../packages/geodonnees/scripts/tables/noms-francais-villes.ts';
import type { ColonnesLieux, ColonnesVilles } from '../src/carte/donnees/etiquettes.ts';

const SORTIE = join(import.meta.dirname, '..', 'src', 'carte', 'donnees');
const POPULATION_MIN = 500_000;
const POPULATION_MIN_FRANCE = 45_000;
/** Every country keeps its first towns, however small. */
const VILLES_PAR_PAYS = 6;

const round = (degres: number) => Math.round(degres * 1000) / 1000;

function toColonnes(lieux: readonly (Position & { code: string; nom: string; nomEn?: string })[]): ColonnesLieux {
  return {
    code: lieux.map(({ code }) => code),
    nom: lieux.map(({ nom }) => nom),
    nomEn: lieux.map(({ nom, nomEn }) => (nomEn === undefined || nomEn === nom ? '' : nomEn)),
    longitude: lieux.map(({ longitude }) => round(longitude)),
    latitude: lieux.map(({ latitude }) => round(latitude)),
  };
}

/** The name outside French, by country and French name. */
const NOMS_LOCAUX = new Map(
  Object.entries(NOMS_FRANCAIS_VILLES).flatMap(([pays, paires]) =>
    paires.split('|').map((paire): [string, string] => {
      const [local = '', francais = ''] = paire.split('=');
      return [`${pays} ${francais}`, local];
    }),
  ),
);

interface Ville extends Position {
  nom: string;
  nomEn: string;
  population: number;
  capitale: boolean;
}

function listVillesEtrangeres(): Ville[] {
  const capitales = new Map(loadPays().map(({ code, capitale }) => [code, capitale]));
  const parPays = Map.groupBy(loadVillesDuMonde(), ({ codePays }) => codePays);
  return [...parPays].flatMap(([codePays, villes]) =>
    villes
      .map((ville) => ({ ...ville, capitale: ville.nom === capitales.get(codePays) }))
      .filter(({ population, capitale }, rang) => capitale || rang < VILLES_PAR_PAYS || population >= POPULATION_MIN)
      .map((ville) => ({ ...ville, nomEn: NOMS_LOCAUX.get(`${codePays} ${ville.nom}`) ?? '' })),
  );
}

function listVillesFrancaises(): Ville[] {
  const chefsLieux = new Set(loadDepartements().map(({ codeChefLieu }) => codeChefLieu));
  return loadCommunes()
    .filter(({ code, population }) => chefsLieux.has(code) || population >= POPULATION_MIN_FRANCE)
    .map((commune) => ({ ...commune, nomEn: '', capitale: commune.code === '75056' }));
}

function toColonnesVilles(villes: readonly Ville[]): ColonnesVilles {
  const triees = villes.toSorted((a, b) => b.population - a.population);
  return {
    nom: triees.map(({ nom }) => nom),
    nomEn: triees.map(({ nomEn }) => nomEn),
    // Thousands: all that ranking needs.
    population: triees.map(({ population }) => Math.round(population / 1000)),
    capitales: triees.flatMap(({ capitale }, rang) => (capitale ? [rang] : [])),
    longitude: triees.map(({ longitude }) => Math.round(longitude * 100) / 100),
    latitude: triees.map(({ latitude }) => Math.round(latitude * 100) / 100),
  };
}

const regions = loadRegions();
const lieux = {
  pays: toColonnes(loadPays()),
  regions: toColonnes(regions.filter(({ ancienne }) => !ancienne)),
  anciennesRegions: toColonnes(regions.filter(({ avant2016 }) => avant2016)),
  departements: toColonnes(loadDepartements()),
};
writeFileSync(join(SORTIE, 'lieux.json'), `${JSON.stringify(lieux)}\n`);
const villes = toColonnesVilles([...listVillesEtrangeres(), ...listVillesFrancaises()]);
writeFileSync(join(SORTIE, 'villes.json'), `${JSON.stringify(villes)}\n`);
process.stdout.write(`${lieux.pays.code.length} pays, ${villes.nom.length} villes\n`);
