import { ANNEE_EN_COURS, GRAINE } from '../chiffres.ts';
import { type Plan, TYPES } from '../plan/plan.ts';
import { createRandom, createWeightedPicker, type Random, type WeightedPicker } from '../random.ts';
import { EVENEMENTS } from '../textes/autres-actions.ts';
import { THEMES } from '../textes/thematiques.ts';
import type { StatutProjet } from '../types.ts';
import { PAYS_RETENUS } from '../vocabulaire/pays.ts';

/** When a projet takes place; years are inclusive. */
export interface Calendrier {
  debut: number;
  /** Null while it goes on. */
  fin: number | null;
  /** Years it lasts, or is meant to. */
  duree: number;
  statut: StatutProjet;
}

type Palier = readonly [jusqua: number, poids: number];

function createTirage(
  premiere: number,
  paliers: readonly Palier[],
  facteur: (annee: number) => number = () => 1,
): WeightedPicker<number> {
  const annees = Array.from({ length: ANNEE_EN_COURS - premiere + 1 }, (_, i) => premiere + i);
  return createWeightedPicker(
    annees,
    (annee) => (paliers.find(([jusqua]) => annee <= jusqua)?.[1] ?? 0) * facteur(annee),
  );
}

/** The twinnings came in waves: after the Élysée treaty, with the regions of the 1980s, then with the opening of the East. */
const JUMELAGES: readonly Palier[] = [
  [1957, 0.2],
  [1963, 1],
  [1975, 1.7],
  [1990, 2.2],
  [2000, 2],
  [2010, 0.9],
  [2019, 0.45],
  [2026, 0.2],
];
const DEBUT_JUMELAGES: Readonly<Record<string, number>> = {
  ouest: 1950,
  est: 1958,
  afrique: 1961,
  asie: 1966,
  amerique: 1956,
  oceanie: 1965,
};
const EST = new Set('PL RO HU CZ SK BG EE LV LT HR SI RS BA MK AL XK MD UA RU ME GE AM AZ UZ KZ'.split(' '));
const PREMIERES_ANNEES: Readonly<Record<string, number>> = {
  ES: 1958,
  PT: 1964,
  PS: 1988,
  CN: 1979,
  VN: 1989,
  KH: 1994,
  LA: 1991,
};

const TIRAGES_JUMELAGE = new Map(
  Object.entries(DEBUT_JUMELAGES).map(([groupe, premiere]) => {
    const facteur = (annee: number) => (groupe === 'est' && annee < 1989 ? 0.12 : 1);
    return [groupe, createTirage(premiere, JUMELAGES, facteur)];
  }),
);
const TIRAGE_AMITIE = createTirage(1965, [
  [1980, 0.5],
  [1990, 1.2],
  [2015, 2],
  [2026, 1],
]);
const TIRAGE_TRANSFRONTALIER = createTirage(1990, [
  [1994, 0.6],
  [2006, 1.6],
  [2020, 2],
  [2026, 1.2],
]);
/** The State's calls for projets began to count in the 1990s and were at their height from 2005 to 2015. */
const TIRAGE_COOPERATION = createTirage(1985, [
  [1991, 0.45],
  [1999, 0.9],
  [2004, 1.5],
  [2015, 2.6],
  [2019, 2],
  [2021, 1.1],
  [2024, 1.7],
  [2026, 1.5],
]);
const TIRAGE_AUTRES = createTirage(2001, [
  [2009, 1],
  [2026, 1.4],
]);

/** Countries where coopération was suspended, with the year since which. */
const SUSPENSIONS: Readonly<Record<string, number>> = { ML: 2022, BF: 2023, NE: 2023, RU: 2022, HT: 2022 };

export function groupOfPays(code: string, continent: string): string {
  if (EST.has(code)) return 'est';
  return continent === 'europe' ? 'ouest' : continent;
}

/** Draws the years of projets; `continentOf` gives the continent of a country by its code. */
export function createCalendriers(plan: Plan, continentOf: (code: string) => string): (i: number) => Calendrier {
  const draw = (i: number): Calendrier => {
    const random = createRandom(GRAINE, 'annees', i);
    const code = PAYS_RETENUS[plan.projets.pays[i] as number]?.code ?? '';
    const type = TYPES[plan.projets.types[i] as number];
    const impose = plan.imposes.get(i);
    if (impose) {
      const fin = impose.fin ?? ANNEE_EN_COURS;
      return {
        debut: impose.debut,
        fin: impose.fin,
        duree: fin - impose.debut + 1,
        statut: impose.fin ? 'termine' : 'en_cours',
      };
    }
    if (type === 'jumelage') return drawJumelage(random, code, groupOfPays(code, continentOf(code)));
    if (type === 'accord_amitie') return drawPermanent(random, code, TIRAGE_AMITIE.pick(random));
    const precedent = plan.projets.precedents[i] as number;
    const theme = THEMES[plan.projets.themes[i] as number]?.textes.slug ?? '';
    const debut = precedent >= 0 ? followYear(draw(precedent), random) : drawDebut(type, random, code, theme);
    return close(random, code, debut, type === 'autre_action' ? random.integer(1, 2) : drawDuree(random));
  };
  return draw;
}

/** First years in which one speaks of a thématique. */
const PREMIERES_ANNEES_THEMES: Readonly<Record<string, number>> = {
  'inclusion-numerique': 1999,
  'information-geographique': 1996,
  'administration-numerique': 1997,
  'innovation-et-medias': 1997,
  'adaptation-au-climat': 2003,
  'ville-durable': 2003,
  agroecologie: 1996,
  'egalite-femmes-hommes': 1994,
  'participation-citoyenne': 1992,
  'education-a-la-solidarite': 1996,
  'economie-sociale-et-solidaire': 1995,
  'cultures-urbaines': 1994,
};
const ESSAIS = 30;

function drawDebut(type: string | undefined, random: Random, code: string, theme: string): number {
  if (type === 'autre_action' && (theme === 'aide-d-urgence' || theme === 'reconstruction')) {
    const evenements = EVENEMENTS[code] ?? [];
    if (evenements.length > 0 && random.chance(0.85)) return random.pick(evenements)[0];
  }
  const tirage =
    type === 'cooperation_transfrontaliere'
      ? TIRAGE_TRANSFRONTALIER
      : type === 'autre_action'
        ? TIRAGE_AUTRES
        : TIRAGE_COOPERATION;
  const premiere = Math.max(PREMIERES_ANNEES[code] ?? 0, PREMIERES_ANNEES_THEMES[theme] ?? 0);
  for (let essai = 0; essai < ESSAIS; essai++) {
    const annee = tirage.pick(random);
    if (annee >= premiere) return annee;
  }
  return premiere;
}

function drawDuree(random: Random): number {
  const tirage = random.next();
  return tirage < 0.1
    ? 1
    : tirage < 0.25
      ? 2
      : tirage < 0.75
        ? 3
        : tirage < 0.85
          ? 4
          : tirage < 0.95
            ? 5
            : random.integer(6, 9);
}

function followYear({ debut, duree }: Calendrier, random: Random): number {
  return Math.min(ANNEE_EN_COURS, debut + duree + (random.chance(0.3) ? 1 : 0));
}

function drawJumelage(random: Random, code: string, groupe: string): Calendrier {
  const tirage = TIRAGES_JUMELAGE.get(groupe);
  if (!tirage) throw new Error(`No waves of twinnings for ${groupe}`);
  return drawPermanent(random, code, Math.max(tirage.pick(random), PREMIERES_ANNEES[code] ?? 0));
}

/** A jumelage or an accord lasts until someone ends it. */
function drawPermanent(random: Random, code: string, debut: number): Calendrier {
  const duree = ANNEE_EN_COURS - debut + 1;
  if (code === 'RU' && debut < 2022)
    return { debut, fin: null, duree, statut: random.chance(0.85) ? 'suspendu' : 'en_cours' };
  const tirage = random.next();
  if (tirage < 0.05 && debut < 2012) {
    const fin = random.integer(Math.max(1995, debut + 8), ANNEE_EN_COURS - 1);
    return { debut, fin, duree: fin - debut + 1, statut: 'termine' };
  }
  if (tirage < 0.07 && debut < 2020) return { debut, fin: null, duree, statut: 'suspendu' };
  return { debut, fin: null, duree, statut: 'en_cours' };
}

function close(random: Random, code: string, debut: number, duree: number): Calendrier {
  const fin = debut + duree - 1;
  const suspension = SUSPENSIONS[code];
  if (suspension !== undefined && debut < suspension && fin >= suspension && random.chance(0.7)) {
    return { debut, fin: null, duree, statut: 'suspendu' };
  }
  if (fin < ANNEE_EN_COURS) {
    if (debut >= 2006 && random.chance(0.07))
      return { debut, fin: null, duree: ANNEE_EN_COURS - debut + 1, statut: 'en_cours' };
    return { debut, fin, duree, statut: 'termine' };
  }
  return {
    debut,
    fin: null,
    duree,
    statut: debut === ANNEE_EN_COURS && random.chance(0.55) ? 'en_preparation' : 'en_cours',
  };
}
