import type { Filtres } from '@atlas/contracts';
import type { Dimension } from '@atlas/recherche';
import type { IndexProjets } from './index-projets.ts';

/**
 * The actors and countries that count in a selection: 1 at the index of each in its dimension. Criteria about an actor or
 * a place bound them too: a région counts its own collectivités, and who selects a collectivité sees its links, not those
 * of whom its projets bring together besides.
 */
export interface Extremites {
  collectivites: Uint8Array;
  partenaires: Uint8Array;
  pays: Uint8Array;
}

const isGiven = (valeurs: readonly unknown[] | undefined): boolean => (valeurs?.length ?? 0) > 0;

/** 1 at the index of each key that counts; all of them where nothing was asked. */
function keep(dimension: Dimension, criteres: readonly (false | ((cle: string) => boolean))[]): Uint8Array {
  const demandes = criteres.filter((critere) => critere !== false);
  if (demandes.length === 0) return new Uint8Array(dimension.cles.length).fill(1);
  return Uint8Array.from(dimension.cles, (cle) => (demandes.every((demande) => demande(cle)) ? 1 : 0));
}

/** A criterion given, as a test of the actor behind a key; false where it is not given. */
function test<V, A>(
  valeurs: readonly V[] | undefined,
  find: (cle: string) => A | undefined,
  list: (acteur: A) => readonly (V | null)[],
): false | ((cle: string) => boolean) {
  if (valeurs === undefined || !isGiven(valeurs)) return false;
  const choisies: ReadonlySet<V | null> = new Set(valeurs);
  return (cle) => {
    const acteur = find(cle);
    return acteur !== undefined && list(acteur).some((valeur) => choisies.has(valeur));
  };
}

/** The ends that criteria leave: all of them where they say nothing of a side. */
export function toExtremites({ moteur, annuaire }: IndexProjets, filtres: Filtres): Extremites {
  const { collectivite, departement, region, typeCollectivite, partenaire, pays, continent } = filtres;
  const { dimensions } = moteur;
  const collectiviteOf = (cle: string) => annuaire.collectivites.get(Number(cle));
  const partenaireOf = (cle: string) => annuaire.partenaires.get(Number(cle));
  const continentOf = (code: string) => annuaire.vocabulaires.pays.get(code)?.continent ?? null;
  const paysDesPartenaires = partenaire?.flatMap((id) => annuaire.partenaires.get(id)?.codePays ?? []);
  return {
    collectivites: keep(dimensions.collectivite, [
      test(collectivite, collectiviteOf, ({ id }) => [id]),
      test(region, collectiviteOf, ({ regionsActuelles, anciennesRegions }) => [
        ...regionsActuelles,
        ...anciennesRegions,
      ]),
      test(departement, collectiviteOf, ({ codeDepartement }) => [codeDepartement]),
      test(typeCollectivite, collectiviteOf, ({ type }) => [type]),
    ]),
    partenaires: keep(dimensions.partenaire, [
      test(partenaire, partenaireOf, ({ id }) => [id]),
      test(pays, partenaireOf, ({ codePays }) => [codePays]),
      test(continent, partenaireOf, ({ codePays }) => [continentOf(codePays)]),
    ]),
    pays: keep(dimensions.pays, [
      test(pays, String, (code) => [code]),
      test(continent, String, (code) => [continentOf(code)]),
      isGiven(partenaire) && ((code) => paysDesPartenaires?.includes(code) ?? false),
    ]),
  };
}

/** Every actor and country but one actor: whom a collectivité acts with, itself left out. */
export function toAutres(
  { moteur: { dimensions } }: IndexProjets,
  cote: 'collectivites' | 'partenaires',
  id: number,
): Extremites {
  const extremites = {
    collectivites: keep(dimensions.collectivite, []),
    partenaires: keep(dimensions.partenaire, []),
    pays: keep(dimensions.pays, []),
  };
  const indice = dimensions[cote === 'collectivites' ? 'collectivite' : 'partenaire'].indexOf(String(id));
  if (indice !== undefined) extremites[cote][indice] = 0;
  return extremites;
}
