import { normalizeNom, type Pays, type VilleDuMonde } from '@atlas/geodonnees';
import { aVille } from '../grammaire/francais.ts';
import { formsOfPays } from '../grammaire/lieux.ts';
import type { PosteDiplomatiqueRow, Referentiels } from '../types.ts';
import { PAYS_RETENUS } from '../vocabulaire/pays.ts';
import { CONSULATS, REPRESENTES_PAR_UN_CONSULAT, SIEGES } from '../vocabulaire/postes.ts';

type Position = Pick<PosteDiplomatiqueRow, 'longitude' | 'latitude' | 'precision'>;

/** An embassy in each of the 140 countries, or the consulate general that stands for it, then the other consulates. */
export function listPostes({ pays, villesDuMonde }: Referentiels): PosteDiplomatiqueRow[] {
  const parCode = new Map(pays.map((p) => [p.code, p]));
  const retenus = PAYS_RETENUS.map(({ code }) => parCode.get(code)).filter((p) => p !== undefined);
  const villes = indexVilles(villesDuMonde);
  const locate = (p: Pays, ville: string, codePays = p.code): Position => {
    const { longitude, latitude, precision } = villes.get(keyOfVille(codePays, ville)) ?? p;
    return { longitude, latitude, precision };
  };
  const consulat = (p: Pays, ville: string, position: Position): Omit<PosteDiplomatiqueRow, 'id'> => ({
    type: 'consulat_general',
    nom: `Consulat général de France ${aVille(ville)}`,
    codePays: p.code,
    ville,
    ...position,
    siteWeb: null,
  });
  const ambassades = retenus.map((p): Omit<PosteDiplomatiqueRow, 'id'> => {
    const represente = REPRESENTES_PAR_UN_CONSULAT[p.code];
    if (represente) return consulat(p, represente.ville, locate(p, represente.ville, represente.codePaysVille));
    const ville = SIEGES[p.code] ?? p.capitale ?? p.nom;
    const nom = `Ambassade de France ${formsOfPays(p).dans}`;
    return { type: 'ambassade', nom, codePays: p.code, ville, ...locate(p, ville), siteWeb: null };
  });
  const consulats = retenus.flatMap((p) =>
    (CONSULATS[p.code] ?? []).map((ville) => consulat(p, ville, locate(p, ville))),
  );
  return [...ambassades, ...consulats].map((poste, rang) => ({ id: rang + 1, ...poste }));
}

const keyOfVille = (codePays: string, nom: string) => `${codePays} ${normalizeNom(nom)}`;

/** The most populated town of each name; the référentiel gives them in that order. */
function indexVilles(villes: readonly VilleDuMonde[]): Map<string, VilleDuMonde> {
  const index = new Map<string, VilleDuMonde>();
  for (const ville of villes) {
    const cle = keyOfVille(ville.codePays, ville.nom);
    if (!index.has(cle)) index.set(cle, ville);
  }
  return index;
}
