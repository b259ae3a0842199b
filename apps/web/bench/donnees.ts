/** Invented, deterministic data for the bench page: the real countries and régions, plausible numbers. */
import type { CarteLiens, CartePoints, CarteUnites, NiveauPoints } from '@atlas/contracts';
import { TYPES_COOPERATION } from '@atlas/contracts/vocabulaire';
import type { ColonnesVilles, Lieux } from '../src/carte/donnees/etiquettes.ts';

/** A small generator (mulberry32): the same numbers everywhere for the same seed. */
export function createAleatoire(graine: number): () => number {
  let etat = graine;
  return () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A few long tails: Germany and the francophone countries first. */
const POIDS: Record<string, number> = {
  DE: 2900,
  IT: 900,
  GB: 850,
  ES: 640,
  BE: 420,
  PL: 380,
  RO: 310,
  PT: 260,
  SN: 330,
  MA: 300,
  ML: 260,
  BF: 280,
  MG: 220,
  BJ: 180,
  TN: 150,
  CA: 170,
  US: 130,
  CN: 120,
  JP: 60,
  VN: 90,
  HT: 70,
  LB: 80,
  IN: 45,
  BR: 50,
};

export function createUnites(niveau: CarteUnites['niveau'], lieux: Lieux): CarteUnites {
  const alea = createAleatoire(7);
  const colonnes = {
    pays: lieux.pays,
    region: lieux.regions,
    ancienne_region: lieux.anciennesRegions,
    departement: lieux.departements,
    thematique: lieux.regions,
  }[niveau];
  const unites = colonnes.code.flatMap((code, rang) => {
    const projets =
      niveau === 'pays'
        ? (POIDS[code] ?? (alea() < 0.55 ? Math.ceil(alea() ** 4 * 90) : 0))
        : Math.ceil(20 + alea() ** 3 * (niveau === 'departement' ? 400 : 2000));
    if (projets === 0 || code === 'FR') return [];
    return [
      {
        code,
        nom: colonnes.nom[rang] ?? '',
        nomEn: colonnes.nomEn[rang] || null,
        longitude: colonnes.longitude[rang] ?? null,
        latitude: colonnes.latitude[rang] ?? null,
        projets,
        collectivites: Math.ceil(projets / 2),
        partenaires: Math.ceil(projets / 1.6),
      },
    ];
  });
  return { niveau, total: 12_667, unites };
}

/** Points scattered around real towns, denser around the larger ones; `boite` keeps those of a part of the world. */
export function createPoints(
  niveau: NiveauPoints,
  nombre: number,
  villes: ColonnesVilles,
  boite: readonly [number, number, number, number] = [-180, -60, 180, 75],
): CartePoints {
  const alea = createAleatoire(nombre + (niveau === 'partenaire' ? 1 : 2));
  const rangs = villes.nom
    .map((_, i) => i)
    .filter((i) => {
      const [x, y] = [villes.longitude[i] ?? 0, villes.latitude[i] ?? 0];
      return x > boite[0] && x < boite[2] && y > boite[1] && y < boite[3];
    });
  const points: CartePoints = {
    niveau,
    total: nombre,
    typesCooperation: [...TYPES_COOPERATION],
    id: [],
    nom: [],
    territoire: [],
    longitude: [],
    latitude: [],
    approximative: [],
    projets: [],
    parType: [],
  };
  for (let i = 0; i < nombre; i++) {
    const rang = rangs[Math.floor(alea() ** 1.5 * rangs.length)] ?? 0;
    const projets = Math.ceil(alea() ** 6 * 40);
    points.id.push(i + 1);
    points.nom.push(`${villes.nom[rang] ?? ''} ${i}`);
    points.territoire.push('');
    points.longitude.push((villes.longitude[rang] ?? 0) + (alea() - 0.5) * 2);
    points.latitude.push((villes.latitude[rang] ?? 0) + (alea() - 0.5) * 1.5);
    if (alea() < 0.2) points.approximative.push(i);
    points.projets.push(projets);
    const dominant = Math.floor(alea() ** 2 * TYPES_COOPERATION.length);
    points.parType.push(...TYPES_COOPERATION.map((_, type) => (type === dominant ? projets : 0)));
  }
  return points;
}

/** Links between the first points of two sets. */
export function createLiens(origines: CartePoints, destinations: CartePoints, nombre: number): CarteLiens {
  const alea = createAleatoire(nombre);
  const extremites = (points: CartePoints) =>
    points.id.map((id, i) => ({
      cle: String(id),
      nom: points.nom[i] ?? '',
      longitude: points.longitude[i] ?? 0,
      latitude: points.latitude[i] ?? 0,
    }));
  return {
    niveau: 'liens',
    total: nombre,
    regroupement: 'acteurs',
    origines: extremites(origines),
    destinations: extremites(destinations),
    liens: Array.from({ length: nombre }, () => ({
      origine: Math.floor(alea() * origines.id.length),
      destination: Math.floor(alea() * destinations.id.length),
      projets: Math.ceil(alea() ** 5 * 12),
    })),
  };
}
