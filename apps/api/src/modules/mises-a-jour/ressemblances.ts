import { normalizeNom } from '@atlas/geodonnees';
import type { IndexProjets } from '../recherche/index-projets.ts';

const RESSEMBLANTS_MAX = 5;
/** Candidates that are looked at: those that share most words with the title, and those of the same two actors. */
const CANDIDATS_MAX = 60;
/** Words of a title that say nothing by themselves are shorter. */
const MOT_MIN = 4;
/** What makes a projet worth showing: most of its title, or the two actors and something of it. */
const SEUIL = 0.6;
const PART_D_UN_ACTEUR = 0.3;

export interface Description {
  titre: string;
  collectivite?: readonly number[] | undefined;
  partenaire?: readonly number[] | undefined;
}

type Raison = 'titre' | 'collectivite' | 'partenaire';

const listMots = (titre: string): string[] =>
  normalizeNom(titre)
    .split(' ')
    .filter((mot) => mot.length >= MOT_MIN);

/** The share of the words of `a` and `b` that both hold (Dice), from 0 to 1. */
export function compareTitres(a: string, b: string): number {
  const [x, y] = [new Set(listMots(a)), new Set(listMots(b))];
  if (x.size + y.size === 0) return 0;
  return (2 * [...x].filter((mot) => y.has(mot)).length) / (x.size + y.size);
}

/** The projets that may be the one that is being described, the nearest first, each with why. */
export async function listRessemblants(
  index: IndexProjets,
  { titre, collectivite = [], partenaire = [] }: Description,
) {
  const q = listMots(titre).join(' ou ');
  const candidats = new Set<number>();
  const acteurs = { collectivite: [...collectivite], partenaire: [...partenaire] };
  if (q !== '') for (const id of index.select({ q }).pageParPertinence('recents', 0, CANDIDATS_MAX)) candidats.add(id);
  const ofActeurs =
    collectivite.length > 0 && partenaire.length > 0 ? index.select(acteurs).page('recents', 0, CANDIDATS_MAX) : [];
  for (const id of ofActeurs) candidats.add(id);
  const resumes = await index.resumes.list([...candidats]);
  return resumes
    .map((resume) => {
      const part = compareTitres(titre, resume.titre);
      const shares = (a: readonly { id: number }[], b: readonly number[]) => a.some(({ id }) => b.includes(id));
      const isDeLaCollectivite = shares(resume.collectivites, collectivite);
      const isDuPartenaire = shares(resume.partenaires, partenaire);
      const raisons: Raison[] = [];
      if (part >= 0.5) raisons.push('titre');
      if (isDeLaCollectivite) raisons.push('collectivite');
      if (isDuPartenaire) raisons.push('partenaire');
      const score = part + PART_D_UN_ACTEUR * (Number(isDeLaCollectivite) + Number(isDuPartenaire));
      return { id: resume.id, numero: resume.numero, titre: resume.titre, raisons, score };
    })
    .filter(({ score, raisons }) => score >= SEUIL && raisons.length > 0)
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, RESSEMBLANTS_MAX)
    .map(({ score: _score, ...projet }) => projet);
}
