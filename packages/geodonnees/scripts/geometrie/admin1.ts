/** First-level subdivisions of the countries, from Natural Earth: codes, French names, shapes. */
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { ADMIN1, readSource } from '../sources.ts';
import {
  CODES_CORRIGES,
  COUPURES_NORD,
  FORMES_ECARTEES,
  NOMS_SUBDIVISIONS,
  RATTACHEMENTS,
  REGROUPEMENTS,
  SANS_CODE_ISO,
} from '../tables/subdivisions.ts';
import { PAYS_A_CHEVAL } from '../tables/territoires-reunis.ts';
import { clipNorth, joinAcrossAntimeridian, type Polygone, polygonsOf } from './anneaux.ts';

interface ProprietesSource {
  iso_a2: string;
  iso_3166_2: string;
  adm1_code: string;
  name?: string;
  name_fr?: string;
  region?: string;
}

/** A shape of the source, with the subdivision it is, or is a part of. */
export interface FormeAdmin1 {
  codePays: string;
  code: string;
  /** Empty for a part that is not the one the subdivision is named after. */
  nom: string;
  polygones: Polygone[];
}

/** What the source puts before a name to say its kind: «voïvodie de Silésie», «canton d'Argovie», «d'Orel», «la Kara». */
const NATURE_DU_NOM =
  /^(?:région|province|préfecture|wilaya|canton|voïvodie|voblast|oblys|municipalité|commune|comitat|comté|gouvernorat|raion|paroisse)\s+(?:de la |de l'|du |des |de |d'|(?=maritime))/i;
const ARTICLE = /^(?:de la |de l'|du |des |de |d'|la (?=Kara|Corogne)|l'(?=Amour))(?=\p{Lu}|îles)/u;

/** The bare name, with a capital: «voïvodie de Silésie» is Silésie. */
export function cleanNomSubdivision(nom: string): string {
  const nu = nom.normalize('NFC').replaceAll('’', "'").trim().replace(NATURE_DU_NOM, '').replace(ARTICLE, '');
  return nu.charAt(0).toLocaleUpperCase('fr') + nu.slice(1);
}

/** The country a source shape belongs to: as its ISO code says, which follows the United Nations (Crimea is UA-43). */
function codePaysOf({ iso_a2, iso_3166_2 }: ProprietesSource): string {
  if (iso_3166_2.startsWith('NL-BQ')) return 'BQ';
  if (iso_3166_2 === 'US-PR' || iso_3166_2 === 'NL-SX') return iso_a2;
  return /^[A-Z]{2}-/.test(iso_3166_2) ? iso_3166_2.slice(0, 2) : iso_a2;
}

function identify(source: ProprietesSource, codePays: string): { code: string; nom: string } {
  const regroupement = REGROUPEMENTS[codePays];
  if (regroupement) {
    const region = regroupement[source.region ?? ''];
    if (!region) throw new Error(`${source.iso_3166_2}: region ${source.region} is not in the table`);
    return { code: region[0], nom: region[1] };
  }
  const brut = SANS_CODE_ISO.has(codePays) ? source.adm1_code : (CODES_CORRIGES[source.adm1_code] ?? source.iso_3166_2);
  const rattachement = RATTACHEMENTS[brut];
  if (rattachement) return { code: rattachement, nom: NOMS_SUBDIVISIONS[rattachement] ?? '' };
  const code = brut.replace('-99-', `${codePays}-`).replace('~', '');
  const nom = SANS_CODE_ISO.has(codePays) ? source.name : (source.name_fr ?? source.name);
  return { code, nom: NOMS_SUBDIVISIONS[code] ?? cleanNomSubdivision(nom ?? '') };
}

/** All shapes of the source that are land of a country; those of one subdivision bear its code and name. */
export function readAdmin1(): FormeAdmin1[] {
  const collection = JSON.parse(readSource(ADMIN1, 'data/states/admin1.json')) as FeatureCollection<
    Polygon | MultiPolygon,
    ProprietesSource
  >;
  return collection.features.flatMap(({ properties, geometry }) => {
    if (!properties.name || FORMES_ECARTEES.has(properties.iso_3166_2)) return [];
    const codePays = codePaysOf(properties);
    const brutes = polygonsOf(geometry);
    const jointes = PAYS_A_CHEVAL.has(codePays) ? joinAcrossAntimeridian(brutes) : brutes;
    const coupure = COUPURES_NORD[codePays];
    const polygones = coupure === undefined ? jointes : clipNorth(jointes, coupure);
    return polygones.length > 0 ? [{ codePays, ...identify(properties, codePays), polygones }] : [];
  });
}
