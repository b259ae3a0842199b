import { listJetons, listMotsCles } from './jetons.ts';
import { type Borne, Lecture, type Lu } from './lecture.ts';
import { isLieu, type Lexique, type Sens } from './lexique.ts';
import { toReste } from './reste.ts';
import type { Choix, Critere, Interpretation } from './types.ts';

/** The most homonyms that are offered. */
const CHOIX_MAX = 12;

/** What a sense is as a value of its filter, with the year of its line when it is a financeur. */
function toChoix({ entree }: Sens, annee: number | null): Choix {
  const { filtre, valeur, libelle, libelleEn, precision, precisionEn } = entree;
  if (annee === null) return { filtre, valeur, libelle, libelleEn, precision, precisionEn };
  const libelleAnneeEn = libelleEn === null ? null : `${libelleEn} ${annee}`;
  return {
    filtre,
    valeur: `${valeur}:${annee}`,
    libelle: `${libelle} ${annee}`,
    libelleEn: libelleAnneeEn,
    precision,
    precisionEn,
  };
}

/** Puts first the homonym that another place of the phrase designates: «Saint-Denis à La Réunion». */
function preferNamed(lu: Lu, lus: readonly Lu[]): Sens[] {
  const nommes = lus.filter((autre) => autre !== lu).flatMap(({ sens }) => sens.slice(0, 1));
  const lieux = new Set(nommes.filter(({ entree }) => isLieu(entree.filtre)).map(({ entree }) => entree.libelle));
  const isDesigne = ({ entree }: Sens) => lieux.has(entree.precision.split(', ').at(-1) ?? '');
  return [...lu.sens.filter(isDesigne), ...lu.sens.filter((sens) => !isDesigne(sens))];
}

/** A criterion by the ranks of its words, before their places in the phrase are known. */
type CritereLu = Omit<Critere, 'debut' | 'fin'> & { debut: number; fin: number };

function toCritere(lu: Lu, lus: readonly Lu[]): CritereLu[] {
  const sens = lu.sens.length > 1 ? preferNamed(lu, lus) : lu.sens;
  const choix = sens.slice(0, CHOIX_MAX).map((un) => toChoix(un, lu.annee));
  const [retenu] = choix;
  if (!retenu) return [];
  const { filtre, valeur, libelle, libelleEn } = retenu;
  return [{ filtre, valeur, libelle, libelleEn, debut: lu.debut, fin: lu.fin, choix: choix.length > 1 ? choix : [] }];
}

function toCritereAnnee({ filtre, annee, debut, fin }: Borne): CritereLu {
  const isMin = filtre === 'anneeMin';
  const libelle = isMin ? `À partir de ${annee}` : `Jusqu’en ${annee}`;
  const libelleEn = isMin ? `From ${annee}` : `Until ${annee}`;
  return { filtre, valeur: String(annee), libelle, libelleEn, debut, fin, choix: [] };
}

/**
 * Reads a phrase as criteria of a search: what the lexicon names and the years, each with the words that say it and,
 * where these are ambiguous, the choice. The rest is keywords. A pure function: the same phrase and lexicon always give
 * the same answer, and no phrase fails.
 */
export function interpretPhrase(phrase: string, lexique: Lexique): Interpretation {
  const motsCles = listMotsCles(phrase);
  const jetons = listJetons(phrase, motsCles);
  const { lus, bornes, sorts } = new Lecture(jetons, lexique);
  const criteres = new Map<string, Critere>();
  const lusEtBornes = [...lus.flatMap((lu) => toCritere(lu, lus)), ...bornes.map(toCritereAnnee)];
  for (const critere of lusEtBornes.sort((a, b) => a.debut - b.debut)) {
    const cle = `${critere.filtre}=${critere.valeur}`;
    const [premier, dernier] = [jetons[critere.debut], jetons[critere.fin - 1]];
    if (criteres.has(cle) || !premier || !dernier) continue;
    criteres.set(cle, { ...critere, debut: premier.debut, fin: dernier.fin });
  }
  return { criteres: [...criteres.values()], reste: toReste(phrase, motsCles, jetons, sorts) };
}
