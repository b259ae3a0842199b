import { normalizeNom, type VilleDuMonde } from '@atlas/geodonnees';
import { loadSubdivisions, loadVillesDuMonde } from '@atlas/geodonnees/referentiels';

const RESULTATS_MAX = 10;

/** A town as the search finds it, and its name as it is compared. */
interface Entree {
  ville: VilleDuMonde;
  nom: string;
}

let connues: ReadonlyMap<string, readonly Entree[]> | undefined;

/** The towns of the référentiel by country, the most populated first; read once, which takes some tenths of a second. */
export function loadVilles(): ReadonlyMap<string, readonly Entree[]> {
  connues ??= Map.groupBy(
    loadVillesDuMonde().map((ville) => ({ ville, nom: normalizeNom(ville.nom) })),
    ({ ville }) => ville.codePays,
  );
  return connues;
}

let subdivisions: ReadonlyMap<string, string> | undefined;

function nameSubdivision(code: string | null): string | null {
  subdivisions ??= new Map(loadSubdivisions().map((subdivision) => [subdivision.code, subdivision.nom]));
  return code === null ? null : (subdivisions.get(code) ?? null);
}

/**
 * The towns of a country one of whose words begins as is typed: the very name first, then by population. Positions are
 * WGS 84 degrees (GeoNames).
 */
export function searchVilles(pays: string, q: string) {
  const cherche = normalizeNom(q);
  if (cherche === '') return [];
  const trouvees = (loadVilles().get(pays) ?? []).filter(({ nom }) => ` ${nom}`.includes(` ${cherche}`));
  const [exactes, autres] = [
    trouvees.filter(({ nom }) => nom === cherche),
    trouvees.filter(({ nom }) => nom !== cherche),
  ];
  return [...exactes, ...autres].slice(0, RESULTATS_MAX).map(({ ville }) => ({
    id: ville.id,
    nom: ville.nom,
    subdivision: nameSubdivision(ville.codeSubdivision),
    population: ville.population > 0 ? ville.population : null,
    longitude: ville.longitude,
    latitude: ville.latitude,
  }));
}
