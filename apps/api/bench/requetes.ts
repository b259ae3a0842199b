import { DIMENSIONS, type DimensionProjets, type FicheProjetIndexee } from '../src/modules/recherche/schema.ts';
import { createRandom } from '../src/testing/monde-aleatoire.ts';

/** A search of the bench: what every engine is asked. */
export interface RequeteBanc {
  valeurs: Partial<Record<DimensionProjets, readonly string[]>>;
  anneeMin: number | undefined;
  anneeMax: number | undefined;
  q: string;
}

/** Searches of no keyword among so many. */
const SANS_MOTS = 0.5;
const MOT = /[\p{L}]{4,}/gu;

/**
 * Searches drawn from what projets hold, always the same ones: up to three criteria of one to three values, a period once
 * in four, one or two words of a title in half of them.
 */
export function drawRequetes(fiches: readonly FicheProjetIndexee[], nombre: number): RequeteBanc[] {
  const random = createRandom(2026);
  const pick = <T>(valeurs: readonly T[]): T => valeurs[Math.floor(random() * valeurs.length)] as T;
  const drawValeurs = () => {
    const valeurs: Partial<Record<DimensionProjets, readonly string[]>> = {};
    for (let n = Math.floor(random() * 4); n > 0; n--) {
      const nom = pick(DIMENSIONS);
      const choisies = Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(fiches).valeurs[nom]);
      const portees = choisies.filter((cles) => cles.length > 0).map((cles) => pick(cles));
      if (portees.length > 0) valeurs[nom] = [...new Set(portees)];
    }
    return valeurs;
  };
  const drawMots = () => {
    const mots = pick(fiches).textes[0]?.texte.match(MOT) ?? [];
    return Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(mots)).join(' ');
  };
  return Array.from({ length: nombre }, () => {
    const debut = random() < 0.25 ? 1980 + Math.floor(random() * 40) : undefined;
    return {
      valeurs: drawValeurs(),
      anneeMin: debut,
      anneeMax: debut === undefined ? undefined : debut + 5,
      q: random() < SANS_MOTS ? '' : drawMots(),
    };
  });
}
