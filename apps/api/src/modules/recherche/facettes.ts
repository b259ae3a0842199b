import { FACETTES, type Facettes, type Filtres, type ValeurFacette } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import type { Compte } from '@atlas/recherche';
import type { Annuaire } from './annuaire.ts';
import { toCles } from './requete.ts';
import type { DimensionProjets, SelectionProjets } from './schema.ts';

/** At most this many values of a facet are given, besides the chosen ones: every country, not every actor. */
const VALEURS_MAX = 250;
const ACTEURS_MAX = 20;
const NOMBREUSES: ReadonlySet<DimensionProjets> = new Set(['collectivite', 'partenaire', 'ville']);

/** Every facet of a selection, each counted with its own filter left out. */
export function countFacettes(selection: SelectionProjets, annuaire: Annuaire, filtres: Filtres): Facettes {
  return Object.fromEntries(
    FACETTES.map((nom) => [
      nom,
      nom === 'annee' ? countAnnees(selection) : countValeurs(selection, annuaire, filtres, nom),
    ]),
  ) as Facettes;
}

function countAnnees(selection: SelectionProjets): Facettes['annee'] {
  const annees = selection.facetteAnnees(new Date().getFullYear());
  return {
    total: annees.length,
    valeurs: annees.map(({ annee, nombre }) => ({
      valeur: String(annee),
      libelle: String(annee),
      libelleEn: null,
      nombre,
    })),
  };
}

function countValeurs(
  selection: SelectionProjets,
  annuaire: Annuaire,
  filtres: Filtres,
  nom: DimensionProjets,
): Facettes[DimensionProjets] {
  const { total, valeurs } = selection.facette(nom, {
    max: NOMBREUSES.has(nom) ? ACTEURS_MAX : VALEURS_MAX,
    choisies: toCles(filtres, nom),
  });
  return { total, valeurs: valeurs.map((compte) => toValeur(nom, compte, annuaire, filtres)) };
}

/** A value as it is read, and as the filter takes it: a town by its name, in the writing of whoever chose it. */
function toValeur(nom: DimensionProjets, { cle, nombre }: Compte, annuaire: Annuaire, filtres: Filtres): ValeurFacette {
  const { libelle, libelleEn } = annuaire.libelleOf(nom, cle);
  if (nom !== 'ville') return { valeur: cle, libelle, libelleEn, nombre };
  const choisie = filtres.ville?.find((ville) => normalizeNom(ville) === cle);
  return { valeur: choisie ?? libelle, libelle, libelleEn, nombre };
}
