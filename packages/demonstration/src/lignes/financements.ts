import { ANNEE_EN_COURS } from '../chiffres.ts';
import type { Collectivite } from '../plan/collectivites.ts';
import type { ProjetImpose } from '../plan/exemple-connu.ts';
import type { Random } from '../random.ts';
import type { FinancementRow, TypeCooperation } from '../types.ts';
import { agenceOfDepartement, getFinanceur, type SlugFinanceur, slugOfMinistere } from '../vocabulaire/financeurs.ts';
import type { Calendrier } from './annees.ts';

export interface Budget {
  /** Whole euros; null where it is not known. */
  total: number | null;
  lignes: FinancementRow[];
}

/** One cofinancing: who, for which share of the total, over how many years, and the first year in which it exists. */
interface Apport {
  slug: SlugFinanceur | 'ministere';
  part: number;
  annees: number;
  depuis: number;
}

/** What the draw of a budget depends on. */
export interface Dossier {
  type: TypeCooperation;
  calendrier: Calendrier;
  acteur: Collectivite;
  famille: string;
  codePays: string;
  impose: ProjetImpose | undefined;
}

/** Share of the projets of each kind that have cofinancing lines: a third of the coopérations. */
const PROPORTION_COFINANCEE: Readonly<Record<TypeCooperation, number>> = {
  cooperation_decentralisee: 0.37,
  cooperation_transfrontaliere: 0.6,
  jumelage: 0.03,
  accord_amitie: 0.02,
  autre_action: 0.05,
};
const PROPORTION_BUDGET_CONNU: Readonly<Record<TypeCooperation, number>> = {
  cooperation_decentralisee: 0.55,
  cooperation_transfrontaliere: 0.5,
  jumelage: 0.04,
  accord_amitie: 0.03,
  autre_action: 0.75,
};
const PROPORTION_MONTANT_TU = 0.04;
const PART_MAX = 0.85;

const ACP = new Set(
  'ML BF SN MG BJ TG CM NE MR GN CI TD GA CG CD KM DJ HT RW BI ET CF GW CV GM SL GH NG KE UG TZ ZA NA MZ ZW AO MU SC MA TN DZ EG LB PS JO'.split(
    ' ',
  ),
);
const EUROPE = new Set('DE GB IT ES BE PL PT RO IE NL HU CZ GR AT LU SE FI DK SK SI HR BG EE LV LT CY MT'.split(' '));

/** Median total over three years, in euros, by size of the collectivité. */
function medianTotal({ type, population }: Collectivite): number {
  if (type === 'region') return 150_000;
  if (type === 'departement' || type === 'autre') return 90_000;
  if (type === 'epci') return 65_000;
  if (population >= 100_000) return 110_000;
  if (population >= 20_000) return 55_000;
  return population >= 5000 ? 28_000 : 18_000;
}

function drawApports({ type, calendrier, acteur, famille, codePays }: Dossier, random: Random): Apport[] {
  const { debut } = calendrier;
  const apports: Apport[] = [];
  const part = (min: number, max: number) => min + (max - min) * random.next();
  if (type === 'cooperation_transfrontaliere')
    return [{ slug: 'union-europeenne', part: part(0.4, 0.65), annees: 4, depuis: 1990 }];
  if (type === 'jumelage' || type === 'accord_amitie') {
    const slug = codePays === 'DE' ? 'ofaj' : EUROPE.has(codePays) ? 'union-europeenne' : 'ministere';
    return [{ slug, part: part(0.3, 0.5), annees: 1, depuis: slug === 'ofaj' ? 1964 : 1993 }];
  }
  const agence = famille === 'eau-et-assainissement' ? agenceOfDepartement(acteur.codeDepartement) : undefined;
  if (agence && debut >= 2004 && random.chance(0.75))
    apports.push({ slug: agence, part: part(0.25, 0.4), annees: 2, depuis: 2005 });
  if (!EUROPE.has(codePays) && random.chance(apports.length > 0 ? 0.45 : 0.86)) {
    apports.push({ slug: 'ministere', part: part(0.18, 0.38), annees: 3, depuis: 1989 });
  }
  if (ACP.has(codePays) && debut >= 2006 && random.chance(0.14))
    apports.push({ slug: 'afd', part: part(0.25, 0.45), annees: 3, depuis: 2007 });
  if (random.chance(EUROPE.has(codePays) ? 0.8 : ACP.has(codePays) ? 0.1 : 0.03)) {
    apports.push({ slug: 'union-europeenne', part: part(0.3, 0.5), annees: 3, depuis: 1992 });
  }
  if (famille === 'environnement-climat-energie' && debut >= 2000 && random.chance(0.1)) {
    apports.push({ slug: random.chance(0.6) ? 'ffem' : 'ademe', part: part(0.15, 0.3), annees: 2, depuis: 2000 });
  }
  if (famille === 'jeunesse-sport-mobilite' && debut >= 2010 && random.chance(codePays === 'CA' ? 0.8 : 0.25)) {
    apports.push({
      slug: codePays === 'CA' ? 'ofqj' : 'france-volontaires',
      part: part(0.1, 0.25),
      annees: 2,
      depuis: 2010,
    });
  }
  if (famille === 'agriculture-et-securite-alimentaire' && random.chance(0.12)) {
    apports.push({ slug: 'ministere-agriculture', part: part(0.08, 0.2), annees: 1, depuis: 1992 });
  }
  if (famille === 'culture' && debut >= 2011 && random.chance(0.3))
    apports.push({ slug: 'institut-francais', part: part(0.1, 0.3), annees: 1, depuis: 2011 });
  if (famille === 'patrimoine' && random.chance(0.15))
    apports.push({ slug: 'unesco', part: part(0.1, 0.2), annees: 1, depuis: 1990 });
  if (random.chance(0.07))
    apports.push({
      slug: random.pick(['fondation-de-france', 'oif', 'pnud', 'banque-mondiale'] as const),
      part: part(0.08, 0.2),
      annees: 1,
      depuis: 1990,
    });
  if (debut >= 2015 && random.chance(0.04))
    apports.push({ slug: 'expertise-france', part: part(0.1, 0.25), annees: 2, depuis: 2015 });
  return apports;
}

/** Rounds to what a deliberation would vote: hundreds below 20,000 euros, thousands above. */
function roundAmount(montant: number): number {
  const pas = montant < 20_000 ? 100 : 1000;
  return Math.max(500, Math.round(montant / pas) * pas);
}

function listLignes(
  apports: readonly Apport[],
  total: number,
  calendrier: Calendrier,
  random: Random,
): FinancementRow[] {
  const derniere = Math.min(ANNEE_EN_COURS, calendrier.fin ?? calendrier.debut + calendrier.duree - 1);
  const lignes: FinancementRow[] = [];
  let reste = total * PART_MAX;
  for (const { slug, part, annees, depuis } of apports) {
    const premiere = Math.max(calendrier.debut, depuis);
    const nombre = Math.min(annees, derniere - premiere + 1);
    for (let k = 0; k < nombre; k++) {
      const annee = premiere + k;
      const montant = roundAmount((total * part * (0.85 + 0.3 * random.next())) / nombre);
      if (montant > reste) break;
      reste -= montant;
      const financeurId = getFinanceur(slug === 'ministere' ? slugOfMinistere(annee) : slug).id;
      lignes.push({ financeurId, annee, montant: random.chance(PROPORTION_MONTANT_TU) ? null : montant });
    }
  }
  return lignes;
}

/** Draws the total of a projet and its cofinancing lines: the lines sum to at most 85 % of the total. */
export function drawBudget(dossier: Dossier, random: Random): Budget {
  const { impose, type, calendrier, acteur } = dossier;
  if (impose) return budgetOfImpose(impose);
  const isCofinance = random.chance(PROPORTION_COFINANCEE[type]) && calendrier.statut !== 'en_preparation';
  const apports = isCofinance ? drawApports(dossier, random) : [];
  const echelle = Math.exp(0.75 * random.normal()) * Math.sqrt(Math.min(calendrier.duree, 6) / 3);
  const levier = apports.some(({ slug }) => slug === 'afd')
    ? 4
    : apports.some(({ slug }) => slug === 'union-europeenne')
      ? 2.5
      : 1;
  const nature = type === 'cooperation_decentralisee' ? 1 : type === 'cooperation_transfrontaliere' ? 3 : 0.2;
  const minimum = apports.length > 0 ? 15_000 : 2500;
  const total = roundAmount(Math.max(minimum, medianTotal(acteur) * nature * levier * echelle));
  const lignes = listLignes(apports, total, calendrier, random);
  const isConnu = lignes.length > 0 || random.chance(PROPORTION_BUDGET_CONNU[type]);
  return { total: isConnu ? total : null, lignes };
}

function budgetOfImpose({ financements }: ProjetImpose): Budget {
  const lignes = financements.map(([slug, annee, montant]) => ({ financeurId: getFinanceur(slug).id, annee, montant }));
  const somme = lignes.reduce((total, { montant }) => total + montant, 0);
  return { total: somme > 0 ? roundAmount(somme * 1.9) : null, lignes };
}
