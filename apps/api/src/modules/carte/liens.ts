import type { CarteLiens, Filtres } from '@atlas/contracts';
import { forEachFicheEtGroupe, listPaires, type Paire } from '@atlas/recherche';
import { type Extremites, toExtremites } from '../recherche/extremites.ts';
import type { IndexProjets } from '../recherche/index-projets.ts';
import type { SelectionProjets } from '../recherche/schema.ts';
import { PREFIXE_DEPARTEMENT } from '../recherche/situations.ts';

/** Above this many links a map shows nothing but a tangle: flows from régions to countries replace them. */
export const LIENS_MAX = 400;

type Extremite = CarteLiens['origines'][number];
/** Who or what is at the end of a link, by the index of its side; undefined for what has no place. */
type Describe = (indice: number) => Extremite | undefined;

/** The links of a selection, the strongest first: between actors while they are few, else from région to country. */
export function aggregateLiens(
  index: IndexProjets,
  selection: SelectionProjets,
  filtres: Filtres,
): Omit<CarteLiens, 'niveau'> {
  const { collectivite, partenaire } = index.moteur.dimensions;
  const extremites = toExtremites(index, filtres);
  const { collectivites, partenaires } = extremites;
  const paires = listPaires(selection.places, collectivite, partenaire, {
    de: collectivites,
    vers: partenaires,
    max: LIENS_MAX,
  });
  const { total } = selection;
  if (paires === null) return { total, regroupement: 'territoires', ...listFlux(index, selection, extremites) };
  const describe = (cle: string | undefined, acteurs: ReadonlyMap<number, Omit<Extremite, 'cle'>>) => {
    const acteur = acteurs.get(Number(cle));
    return acteur && toExtremite(String(cle), acteur);
  };
  const { annuaire } = index;
  return {
    total,
    regroupement: 'acteurs',
    ...toLiens(
      paires,
      (indice) => describe(collectivite.cles[indice], annuaire.collectivites),
      (indice) => describe(partenaire.cles[indice], annuaire.partenaires),
    ),
  };
}

const toExtremite = (cle: string, { nom, longitude, latitude }: Omit<Extremite, 'cle'>): Extremite => ({
  cle,
  nom,
  longitude,
  latitude,
});

/** The flows from région (or, for collectivités d'outre-mer without région, département) to country. */
function listFlux(index: IndexProjets, selection: SelectionProjets, { collectivites, pays }: Extremites) {
  const { annuaire } = index;
  const { dimensions } = index.moteur;
  const groupes = index.situations.regionOuDepartement;
  const largeur = dimensions.pays.cles.length;
  const comptes = new Uint32Array(groupes.cles.length * largeur);
  forEachFicheEtGroupe(selection.places, dimensions.collectivite, groupes, collectivites, (place, rang) => {
    dimensions.pays.forEachValeur(place, (indice) => {
      if (pays[indice] !== 1) return;
      comptes[rang * largeur + indice] = (comptes[rang * largeur + indice] ?? 0) + 1;
    });
  });
  const paires: Paire[] = [];
  comptes.forEach((nombre, i) => {
    if (nombre > 0) paires.push({ de: Math.floor(i / largeur), vers: i % largeur, nombre });
  });
  const { regions, departements, pays: listePays } = annuaire.vocabulaires;
  return toLiens(
    paires,
    (rang) => {
      const cle = groupes.cles[rang] ?? '';
      const lieu = regions.get(cle) ?? departements.get(cle.slice(PREFIXE_DEPARTEMENT.length));
      return lieu && toExtremite(cle, lieu);
    },
    (indice) => {
      const code = dimensions.pays.cles[indice] ?? '';
      const lieu = listePays.get(code);
      return lieu && toExtremite(code, lieu);
    },
  );
}

/** The ends of one side by key, and their rank by the index that pairs speak of. */
function listExtremites(indices: Iterable<number>, describe: Describe) {
  const connues = [...new Set(indices)].flatMap((indice) => {
    const extremite = describe(indice);
    return extremite ? [{ indice, extremite }] : [];
  });
  connues.sort((a, b) => (a.extremite.cle < b.extremite.cle ? -1 : 1));
  return {
    extremites: connues.map(({ extremite }) => extremite),
    rangOf: new Map(connues.map(({ indice }, rang) => [indice, rang])),
  };
}

function toLiens(
  paires: readonly Paire[],
  describeOrigine: Describe,
  describeDestination: Describe,
): Pick<CarteLiens, 'origines' | 'destinations' | 'liens'> {
  const origines = listExtremites(
    paires.map(({ de }) => de),
    describeOrigine,
  );
  const destinations = listExtremites(
    paires.map(({ vers }) => vers),
    describeDestination,
  );
  const liens = paires.flatMap(({ de, vers, nombre }) => {
    const origine = origines.rangOf.get(de);
    const destination = destinations.rangOf.get(vers);
    return origine === undefined || destination === undefined ? [] : [{ origine, destination, projets: nombre }];
  });
  liens.sort((a, b) => b.projets - a.projets || a.origine - b.origine || a.destination - b.destination);
  return { origines: origines.extremites, destinations: destinations.extremites, liens };
}
