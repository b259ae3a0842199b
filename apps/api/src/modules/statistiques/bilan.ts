import { type Bilan, type Filtres, TYPES_COOPERATION } from '@atlas/contracts';
import { countParGroupe, type Dimension, listPortees } from '@atlas/recherche';
import { type Extremites, toExtremites } from '../recherche/extremites.ts';
import type { IndexProjets } from '../recherche/index-projets.ts';
import type { DimensionProjets, SelectionProjets } from '../recherche/schema.ts';

/** Rows of a ranking, at most. */
const CLASSEMENT_MAX = 50;

type Ligne = Bilan['thematiques'][number];

/**
 * The figures and rankings of what the filters select.
 * @param perimetre whose actors count: by default those that the filters name, not all whom the projets bring together.
 */
export function computeBilan(
  index: IndexProjets,
  filtres: Filtres,
  perimetre: Extremites = toExtremites(index, filtres),
): Bilan {
  const selection = index.select(filtres);
  const { annuaire } = index;
  const acteurs = {
    collectivite: rank(index, selection, 'collectivite', perimetre.collectivites),
    partenaire: rank(index, selection, 'partenaire', perimetre.partenaires),
    pays: rank(index, selection, 'pays', perimetre.pays),
  };
  const isParente = (slug: string) => annuaire.isThematiqueParente(slug);
  return {
    projets: selection.total,
    projetsEnCours: countValeur(index, selection, 'statut', 'en_cours'),
    collectivites: acteurs.collectivite.nombre,
    partenaires: acteurs.partenaire.nombre,
    pays: acteurs.pays.nombre,
    montantFinance: selection.sumMesures(),
    parAnnee: countParAnnee(index, selection),
    parType: countParType(index, selection),
    thematiques: rank(index, selection, 'thematique', toGarde(index.moteur.dimensions.thematique, isParente)).lignes,
    financeurs: rank(index, selection, 'financeur', listFinanceurs(index)).lignes,
    classements: {
      pays: acteurs.pays.lignes,
      regions: rankTerritoires(index, selection, 'region', perimetre.collectivites),
      departements: rankTerritoires(index, selection, 'departement', perimetre.collectivites),
      collectivites: acteurs.collectivite.lignes,
      partenaires: acteurs.partenaire.lignes,
    },
  };
}

/** The financeurs themselves, not the years of each. */
function listFinanceurs({ moteur: { dimensions } }: IndexProjets): Uint8Array {
  const { cles, masquees } = dimensions.financeur;
  return Uint8Array.from(masquees.subarray(0, cles.length), (masquee) => 1 - masquee);
}

const toGarde = (dimension: Dimension, isKept: (cle: string) => boolean): Uint8Array =>
  Uint8Array.from(dimension.cles, (cle) => (isKept(cle) ? 1 : 0));

function countValeur(index: IndexProjets, selection: SelectionProjets, nom: DimensionProjets, cle: string): number {
  const indice = index.moteur.dimensions[nom].indexOf(cle);
  return indice === undefined ? 0 : (selection.count(nom)[indice] ?? 0);
}

/** The values of a dimension that count and that some selected projet bears: how many, and the fullest. */
function rank(index: IndexProjets, selection: SelectionProjets, nom: DimensionProjets, garde: Uint8Array) {
  const comptes = selection.count(nom);
  const indices = listPortees(comptes, garde);
  const { cles } = index.moteur.dimensions[nom];
  return { nombre: indices.length, lignes: toClassement(index, nom, { cles, indices, comptes }) };
}

/** The régions of today or the départements of the collectivités that count, by the projets of these. */
function rankTerritoires(
  index: IndexProjets,
  selection: SelectionProjets,
  nom: 'region' | 'departement',
  garde: Uint8Array,
): Ligne[] {
  const groupes = index.situations[nom];
  const comptes = countParGroupe(selection.places, index.moteur.dimensions.collectivite, groupes, garde);
  const indices = listPortees(comptes);
  return toClassement(index, nom, { cles: groupes.cles, indices, comptes });
}

/** The fullest keys first, by name where they are equal. */
function toClassement(
  { annuaire }: IndexProjets,
  nom: DimensionProjets,
  { cles, indices, comptes }: { cles: readonly string[]; indices: readonly number[]; comptes: Uint32Array },
): Ligne[] {
  // Names are looked up for those that may be ranked alone: the others have fewer projets than the last of these.
  const seuil =
    Uint32Array.from(indices, (indice) => comptes[indice] ?? 0)
      .sort()
      .at(-CLASSEMENT_MAX) ?? 0;
  return indices
    .filter((indice) => (comptes[indice] ?? 0) >= seuil)
    .map((indice) => ({
      cle: cles[indice] ?? '',
      ...annuaire.libelleOf(nom, cles[indice] ?? ''),
      projets: comptes[indice] ?? 0,
    }))
    .sort((a, b) => b.projets - a.projets || compareTextes(a.libelle, b.libelle) || compareTextes(a.cle, b.cle))
    .slice(0, CLASSEMENT_MAX);
}

const compareTextes = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The projets that began in each year, in order. */
function countParAnnee({ moteur }: IndexProjets, selection: SelectionProjets): Bilan['parAnnee'] {
  const comptes = new Map<number, number>();
  for (const place of selection.places) {
    const annee = moteur.periodes.debutOf(place);
    if (annee !== undefined) comptes.set(annee, (comptes.get(annee) ?? 0) + 1);
  }
  return [...comptes].sort(([a], [b]) => a - b).map(([annee, projets]) => ({ annee, projets }));
}

function countParType(index: IndexProjets, selection: SelectionProjets): Bilan['parType'] {
  return TYPES_COOPERATION.map((type) => ({ type, projets: countValeur(index, selection, 'typeCooperation', type) }))
    .filter(({ projets }) => projets > 0)
    .sort((a, b) => b.projets - a.projets);
}
