import { DECOUPAGE, readSource } from './sources.ts';

/** The files of @etalab/decoupage-administratif, as far as they are read. */
export interface CommuneSource {
  code: string;
  nom: string;
  type: 'commune-actuelle' | 'commune-deleguee' | 'commune-associee' | 'arrondissement-municipal';
  departement: string;
  region: string;
  /** Of a délégée or associée commune: the commune it belongs to. */
  chefLieu?: string;
  siren?: string;
  population?: number;
  codesPostaux?: string[];
  anciensCodes?: string[];
}

export interface EpciSource {
  code: string;
  nom: string;
  type: string;
  populationMunicipale: number;
  membres: { code: string }[];
}

export interface TerritoireSource {
  code: string;
  nom: string;
  region: string;
  chefLieu: string;
  zone: 'metro' | 'drom' | 'com';
}

export interface Decoupage {
  communes: CommuneSource[];
  epci: EpciSource[];
  departements: TerritoireSource[];
  regions: TerritoireSource[];
}

/** Terres australes et antarctiques, Clipperton: no inhabitant, no commune, no collectivité that cooperates. */
const SANS_HABITANT = new Set(['984', '989']);

export function readDecoupage(): Decoupage {
  const read = <T>(nom: string): T[] => JSON.parse(readSource(DECOUPAGE, `data/${nom}.json`)) as T[];
  return {
    communes: read<CommuneSource>('communes').filter((commune) => !SANS_HABITANT.has(commune.departement)),
    epci: read<EpciSource>('epci'),
    departements: read<TerritoireSource>('departements').filter((departement) => !SANS_HABITANT.has(departement.code)),
    regions: read<TerritoireSource>('regions').filter((region) => region.zone !== 'com'),
  };
}
