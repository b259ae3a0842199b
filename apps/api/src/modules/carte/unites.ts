import type { CarteUnites, NiveauUnites } from '@atlas/contracts';
import { countDistinctsParGroupe, countMembres, countParGroupe, listPortees } from '@atlas/recherche';
import type { IndexProjets } from '../recherche/index-projets.ts';
import type { SelectionProjets } from '../recherche/schema.ts';
import { createNiveau, type Niveau } from './niveaux.ts';

type Cote = 'collectivite' | 'partenaire';

/** What a selection holds in each unit of a level that has something, the fullest first. */
export function aggregateUnites(
  index: IndexProjets,
  selection: SelectionProjets,
  nom: NiveauUnites,
): Pick<CarteUnites, 'total' | 'unites'> {
  const niveau = createNiveau(index, nom);
  const { groupes, dimension } = niveau;
  const projets = countParGroupe(selection.places, index.moteur.dimensions[dimension], groupes);
  const collectivites = countActeurs(index, selection, niveau, 'collectivite');
  const partenaires = countActeurs(index, selection, niveau, 'partenaire');
  const unites = groupes.cles.flatMap((code, rang) => {
    const unite = niveau.describe(code);
    if (unite === undefined || !projets[rang]) return [];
    return {
      code,
      nom: unite.nom,
      nomEn: unite.nomEn,
      longitude: unite.longitude,
      latitude: unite.latitude,
      projets: projets[rang] ?? 0,
      collectivites: collectivites[rang] ?? 0,
      partenaires: partenaires[rang] ?? 0,
    };
  });
  unites.sort((a, b) => b.projets - a.projets || (a.code < b.code ? -1 : 1));
  return { total: selection.total, unites };
}

/** The actors of one side in each unit, each once: where it is, if the level places it, else where its projets are. */
function countActeurs(index: IndexProjets, selection: SelectionProjets, niveau: Niveau, cote: Cote): ArrayLike<number> {
  const { dimension, groupes } = niveau;
  const { dimensions } = index.moteur;
  if (dimension === cote) return countMembres(groupes, listPortees(selection.count(cote)));
  if (dimension === 'pays' && cote === 'partenaire') return countPartenairesParPays(index, selection, niveau);
  return countDistinctsParGroupe(selection.places, dimensions[dimension], groupes, dimensions[cote]);
}

/** The selected partenaires of each country. */
function countPartenairesParPays({ situations }: IndexProjets, selection: SelectionProjets, niveau: Niveau): number[] {
  const { paysDuPartenaire } = situations;
  const comptes = countMembres(paysDuPartenaire, listPortees(selection.count('partenaire')));
  return niveau.groupes.cles.map((code) => comptes[paysDuPartenaire.rangOf(code) ?? -1] ?? 0);
}
