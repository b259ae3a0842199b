import { type CartePoints, type NiveauPoints, TYPES_COOPERATION } from '@atlas/contracts';
import { countCroises, listPortees } from '@atlas/recherche';
import type { IndexProjets } from '../recherche/index-projets.ts';
import type { SelectionProjets } from '../recherche/schema.ts';

interface Acteur {
  id: number;
  nom: string;
  longitude: number;
  latitude: number;
  exacte: boolean;
  territoire: string;
}

/** The collectivités or partenaires that a selection reaches, the busiest first. */
export function aggregatePoints(
  index: IndexProjets,
  selection: SelectionProjets,
  niveau: NiveauPoints,
): Omit<CartePoints, 'niveau'> {
  const comptes = selection.count(niveau);
  const { cles } = index.moteur.dimensions[niveau];
  const points = listPortees(comptes).flatMap((indice) => {
    const acteur = findActeur(index, niveau, Number(cles[indice]));
    return acteur ? [{ acteur, indice, projets: comptes[indice] ?? 0 }] : [];
  });
  points.sort((a, b) => b.projets - a.projets || a.acteur.id - b.acteur.id);
  const column = <T>(read: (acteur: Acteur) => T): T[] => points.map(({ acteur }) => read(acteur));
  return {
    total: selection.total,
    typesCooperation: [...TYPES_COOPERATION],
    id: column(({ id }) => id),
    nom: column(({ nom }) => nom),
    territoire: column(({ territoire }) => territoire),
    longitude: column(({ longitude }) => longitude),
    latitude: column(({ latitude }) => latitude),
    approximative: points.flatMap(({ acteur }, rang) => (acteur.exacte ? [] : [rang])),
    projets: points.map(({ projets: nombre }) => nombre),
    parType: countParType(
      index,
      selection,
      niveau,
      points.map(({ indice }) => indice),
    ),
  };
}

function findActeur({ annuaire }: IndexProjets, niveau: NiveauPoints, id: number): Acteur | undefined {
  if (niveau === 'partenaire') {
    const partenaire = annuaire.partenaires.get(id);
    return partenaire && { ...partenaire, territoire: partenaire.codePays };
  }
  const collectivite = annuaire.collectivites.get(id);
  return collectivite && { ...collectivite, territoire: collectivite.codeDepartement ?? collectivite.codeRegion ?? '' };
}

/** The projets of each point by type of cooperation, flat, in the order of `TYPES_COOPERATION`. */
function countParType(
  { moteur: { dimensions } }: IndexProjets,
  selection: SelectionProjets,
  niveau: NiveauPoints,
  indices: readonly number[],
): number[] {
  const types = dimensions.typeCooperation;
  const croises = countCroises(selection.places, dimensions[niveau], types);
  const colonnes = TYPES_COOPERATION.map((type) => types.indexOf(type));
  return indices.flatMap((indice) =>
    colonnes.map((colonne) => (colonne === undefined ? 0 : (croises[indice * types.cles.length + colonne] ?? 0))),
  );
}
