import type { Filtre, ProjetTrouve, ResumeProjet, TriProjets } from '@atlas/contracts';
import type { FiltreHorsDimension } from '@atlas/recherche';
import type { DimensionProjets, SelectionProjets } from './schema.ts';

export interface PageDemandee {
  /** From 1. */
  page: number;
  parPage: number;
  /** By default relevance when there are keywords, else the latest first. */
  tri?: TriProjets | undefined;
}

/** The ids of the projets from rank `debut` to `fin` (excluded) in an order. Relevance is that of the keywords. */
export function listIds(selection: SelectionProjets, tri: TriProjets, debut: number, fin: number): number[] {
  return tri === 'pertinence' ? selection.pageParPertinence('recents', debut, fin) : selection.page(tri, debut, fin);
}

/** The ids of one page. */
export function listPage(selection: SelectionProjets, { page, parPage, tri = 'pertinence' }: PageDemandee): number[] {
  return listIds(selection, tri, (page - 1) * parPage, page * parPage);
}

/** What each filter of the engine is called in the contract. */
const toFiltre = (nom: DimensionProjets | FiltreHorsDimension): Filtre => (nom === 'periode' ? 'anneeMin' : nom);

/** The criteria that give projets back when they are dropped, the one that gives most first. */
export function listRelances(selection: SelectionProjets): { filtre: Filtre; total: number }[] {
  return selection.filtres
    .map((nom) => ({ filtre: toFiltre(nom), total: selection.countWithout(nom) }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

/** A projet with the places of the words that the keywords found; as it is when there are no keywords. */
export function highlight(projet: ResumeProjet, { motsCles }: SelectionProjets): ProjetTrouve {
  if (motsCles === undefined) return projet;
  const { titre, resume } = projet;
  return { ...projet, surlignage: { titre: motsCles.highlight(titre), resume: motsCles.highlight(resume) } };
}

/** What was said of the keywords, when something was: an answer without corrections has none. */
export function describeMotsCles({ motsCles }: SelectionProjets) {
  const corrections = motsCles?.corrections ?? [];
  return corrections.length === 0 ? {} : { motsCles: { corrections } };
}
