/**
 * `geometrie/france.topo.json`: objects `departements` (id INSEE; the collectivités d'outre-mer too), `regions` (of
 * today) and `anciennes_regions` (the full generation of before 2016), which share their arcs.
 */
import type { Departement, Region } from '../../src/types.ts';
import type { FormeAdmin1 } from './admin1.ts';
import {
  buildTopologie,
  type Carte,
  dissolveTerritoires,
  dropIslets,
  fitTopologie,
  mergeSurfaces,
  type Surface,
  surfacesOf,
  type Territoire,
  toCouche,
} from './topologie.ts';

const CODES_OUTRE_MER: Record<string, string> = {
  'FR-GP': '971',
  'FR-MQ': '972',
  'FR-GF': '973',
  'FR-RE': '974',
  'FR-YT': '976',
};
const COLLECTIVITES: Record<string, string> = { PM: '975', BL: '977', MF: '978', WF: '986', PF: '987', NC: '988' };

/** Islands under this area are dropped, save the largest of their département: one square kilometre. */
const SURFACE_MIN_ILE = 0.0001;
/** Finest detail kept: some three hundred metres. */
const DETAIL_MIN = 0.003;
const TAILLE_MAX = 39_000;

function codeInseeOf({ codePays, code }: FormeAdmin1): string | null {
  if (codePays === 'FR') return CODES_OUTRE_MER[code] ?? code.replace('FR-', '');
  return COLLECTIVITES[codePays] ?? null;
}

/** The shape of each département, those in several parts (provinces, archipelagos) dissolved into one. */
function drawDepartements(formes: readonly FormeAdmin1[], departements: readonly Departement[]): Territoire[] {
  const noms = new Map(departements.map(({ code, nom }) => [code, nom]));
  const morceaux = formes.flatMap((forme) => {
    const id = codeInseeOf(forme);
    const nom = id === null ? undefined : noms.get(id);
    return id !== null && nom !== undefined ? [{ id, nom, polygones: forme.polygones }] : [];
  });
  const territoires = dissolveTerritoires(morceaux);
  if (territoires.length !== departements.length) throw new Error('A département has no shape');
  return territoires.map((territoire) => dropIslets(territoire, SURFACE_MIN_ILE));
}

/** Tropical islands are small and shown large, in insets of their own: their details count for more. */
const tropicalAllowance = (latitude: number) => (Math.abs(latitude) < 35 ? 8 : 1);

export function buildCarteFrance(
  formes: readonly FormeAdmin1[],
  departements: readonly Departement[],
  regions: readonly Region[],
): Carte {
  const carte = buildTopologie('departements', drawDepartements(formes, departements));
  const parDepartement = new Map(surfacesOf(carte, 'departements').map((surface) => [`${surface.id}`, surface]));
  const mergeRegion = ({ code, nom }: Region, membres: readonly Departement[]): Surface =>
    mergeSurfaces(
      carte,
      membres.flatMap((membre) => parDepartement.get(membre.code) ?? []),
      code,
      nom,
    );
  const actuelles = regions.filter((region) => !region.ancienne);
  const anciennes = regions.filter((region) => region.avant2016);
  carte.objects.regions = toCouche(
    actuelles.map((region) =>
      mergeRegion(
        region,
        departements.filter((d) => d.codeRegion === region.code),
      ),
    ),
  );
  carte.objects.anciennes_regions = toCouche(
    anciennes.map((region) =>
      mergeRegion(
        region,
        departements.filter((d) => d.codeAncienneRegion === region.code),
      ),
    ),
  );
  return fitTopologie(carte, DETAIL_MIN, TAILLE_MAX, tropicalAllowance).carte;
}
