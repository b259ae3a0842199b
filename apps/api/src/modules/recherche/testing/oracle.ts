import type { Filtres, NomFacette } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import type { ProjetModele } from '../../../testing/monde-aleatoire.ts';

/** The values that a projet bears for a facet, as its filter takes them. */
export const VALEURS: Record<NomFacette, (projet: ProjetModele) => string[]> = {
  typeCooperation: (projet) => [projet.typeCooperation],
  statut: (projet) => [projet.statut],
  thematique: (projet) => projet.thematiques.flatMap(({ slug, parent }) => (parent ? [slug, parent] : [slug])),
  continent: (projet) => projet.pays.map(({ continent }) => continent),
  pays: (projet) => projet.pays.map(({ code }) => code),
  region: (projet) => projet.collectivites.flatMap(({ regions }) => regions),
  departement: (projet) => projet.collectivites.flatMap(({ departement }) => departement ?? []),
  collectivite: (projet) => projet.collectivites.map(({ id }) => String(id)),
  typeCollectivite: (projet) => projet.collectivites.map(({ type }) => type),
  partenaire: (projet) => projet.partenaires.map(({ id }) => String(id)),
  financeur: (projet) => projet.financements.map(({ slug }) => slug),
  annee: () => [],
  ville: (projet) => [
    ...projet.collectivites.filter(({ type }) => type === 'commune').map(({ nom }) => nom),
    ...projet.partenaires.filter(({ niveau }) => niveau === 'commune').map(({ nom }) => nom),
  ],
};

type FiltreRepete = Exclude<NomFacette, 'annee'>;
type Criteres = Omit<Filtres, 'q'>;

/** «The projet answers the criteria», by the definition of each, one projet at a time. */
export function matches(projet: ProjetModele, criteres: Criteres): boolean {
  const { anneeMin, anneeMax, ...repetes } = criteres;
  const { anneeDebut, anneeFin } = projet;
  if (anneeMin !== undefined && (anneeFin ?? Number.POSITIVE_INFINITY) < anneeMin) return false;
  if (anneeMax !== undefined && (anneeDebut === null || anneeDebut > anneeMax)) return false;
  return Object.entries(repetes).every(
    ([filtre, choisies]) =>
      choisies.length === 0 || choisies.some((choisie) => bears(projet, filtre as FiltreRepete, String(choisie))),
  );
}

function bears(projet: ProjetModele, filtre: FiltreRepete, choisie: string): boolean {
  if (filtre === 'financeur') {
    const [slug, annee] = choisie.split(':');
    return projet.financements.some((ligne) => ligne.slug === slug && (annee === undefined || ligne.annee === +annee));
  }
  const toKey = filtre === 'ville' ? normalizeNom : (valeur: string) => valeur;
  return VALEURS[filtre](projet).some((valeur) => toKey(valeur) === toKey(choisie));
}

/** The counts of a facet over projets that answer the other filters. */
export function countValeurs(projets: readonly ProjetModele[], nom: NomFacette): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const projet of projets) {
    for (const valeur of new Set(VALEURS[nom](projet))) counts[valeur] = (counts[valeur] ?? 0) + 1;
  }
  return counts;
}

/** The projets under way in each year, up to the last year known or the current one. */
export function countAnnees(projets: readonly ProjetModele[]): Record<string, number> {
  const dates = projets.filter(({ anneeDebut }) => anneeDebut !== null);
  const last = Math.max(
    new Date().getFullYear(),
    ...dates.map(({ anneeDebut, anneeFin }) => anneeFin ?? anneeDebut ?? 0),
  );
  const counts: Record<string, number> = {};
  for (let annee = 1990; annee <= last; annee++) {
    const nombre = dates.filter((projet) => matches(projet, { anneeMin: annee, anneeMax: annee })).length;
    if (nombre > 0) counts[annee] = nombre;
  }
  return counts;
}
