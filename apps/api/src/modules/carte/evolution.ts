import type { CarteEvolution } from '@atlas/contracts';
import { forEachFicheEtGroupe } from '@atlas/recherche';
import type { IndexProjets } from '../recherche/index-projets.ts';
import type { SelectionProjets } from '../recherche/schema.ts';
import { createNiveau } from './niveaux.ts';

/** Cooperation is replayed from here on; the first year also counts what began before it. */
const PREMIERE_ANNEE = 1950;

/** How many selected projets began each year in each unit of a level, the fullest unit first. */
export function aggregateEvolution(
  index: IndexProjets,
  selection: SelectionProjets,
  nom: CarteEvolution['niveau'],
): Omit<CarteEvolution, 'niveau'> {
  const { dimension, groupes } = createNiveau(index, nom);
  const { periodes, dimensions } = index.moteur;
  const derniereAnnee = new Date().getFullYear();
  const largeur = derniereAnnee - PREMIERE_ANNEE + 1;
  const comptes = groupes.cles.map(() => new Array<number>(largeur).fill(0));
  forEachFicheEtGroupe(selection.places, dimensions[dimension], groupes, undefined, (place, rang) => {
    const debut = periodes.debutOf(place);
    if (debut === undefined || debut > derniereAnnee) return;
    const annee = Math.max(debut, PREMIERE_ANNEE) - PREMIERE_ANNEE;
    const parAnnee = comptes[rang];
    if (parAnnee) parAnnee[annee] = (parAnnee[annee] ?? 0) + 1;
  });
  const sum = (projets: readonly number[]) => projets.reduce((somme, nombre) => somme + nombre, 0);
  const unites = groupes.cles
    .map((code, rang) => ({ code, projets: comptes[rang] ?? [] }))
    .filter(({ projets }) => sum(projets) > 0);
  unites.sort((a, b) => sum(b.projets) - sum(a.projets) || (a.code < b.code ? -1 : 1));
  return { premiereAnnee: PREMIERE_ANNEE, derniereAnnee, unites };
}
