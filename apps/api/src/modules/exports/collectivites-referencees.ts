import type { TypeCollectivite } from '@atlas/contracts/vocabulaire';
import { loadCommunes, loadDepartements, loadEpci, loadRegions } from '@atlas/geodonnees/referentiels';
import type { PositionTable } from './projet-table.ts';

/** What the référentiels say of a collectivité. */
export interface CollectiviteReferencee extends PositionTable {
  type: TypeCollectivite;
  nom: string;
  codeInsee: string | null;
  siren: string | null;
  codeDepartement: string | null;
  codeRegion: string | null;
  population: number;
}

let index: Map<string, CollectiviteReferencee> | undefined;

/**
 * The collectivité of that type and code in the référentiels: a commune, a département or a région of today by its
 * INSEE code, an EPCI by its SIREN. Its name is that of the territory («Isère»).
 */
export function findCollectiviteReferencee(type: TypeCollectivite, code: string): CollectiviteReferencee | undefined {
  index ??= buildIndex();
  return index.get(`${type}:${code}`);
}

function buildIndex(): Map<string, CollectiviteReferencee> {
  const departements = loadDepartements();
  const regionDe = new Map(departements.map(({ code, codeRegion }) => [code, codeRegion]));
  const codeRegionOf = (codeDepartement: string) => regionDe.get(codeDepartement) ?? null;
  const referencees: CollectiviteReferencee[] = [
    ...loadCommunes().map((commune) => ({
      ...commune,
      type: 'commune' as const,
      codeInsee: commune.code,
      codeRegion: codeRegionOf(commune.codeDepartement),
    })),
    ...loadEpci().map((epci) => ({
      ...epci,
      type: 'epci' as const,
      codeInsee: null,
      codeRegion: codeRegionOf(epci.codeDepartement),
    })),
    ...departements.map((departement) => ({
      ...departement,
      type: 'departement' as const,
      codeInsee: departement.code,
      codeDepartement: departement.code,
    })),
    ...loadRegions()
      .filter(({ ancienne }) => !ancienne)
      .map((region) => ({
        ...region,
        type: 'region' as const,
        codeInsee: region.code,
        codeDepartement: null,
        codeRegion: region.code,
      })),
  ];
  return new Map(referencees.map((referencee) => [`${referencee.type}:${codeOf(referencee)}`, referencee]));
}

/** The code by which a collectivité is known: the SIREN of an EPCI, else the INSEE code, else the SIREN. */
export function codeOf(collectivite: Pick<CollectiviteReferencee, 'type' | 'codeInsee' | 'siren'>): string | null {
  const { type, codeInsee, siren } = collectivite;
  return type === 'epci' ? siren : (codeInsee ?? siren);
}
