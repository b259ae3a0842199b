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

const keepAll = (dimension: Dimension): Uint8Array => new Uint8Array(dimension.cles.length).fill(1);

/** 1 at the index of each of these keys. */
function keepCles(dimension: Dimension, cles: readonly (string | number)[]): Uint8Array {
  const garde = new Uint8Array(dimension.cles.length);
  for (const cle of cles) {
    const indice = dimension.indexOf(String(cle));
    if (indice !== undefined) garde[indice] = 1;
  }
  return garde;
}

/** Those that every criterion keeps; all where none is given. */
function intersectGardes(dimension: Dimension, gardes: readonly (Uint8Array | undefined)[]): Uint8Array {
  const [premiere, ...autres] = gardes.filter((garde) => garde !== undefined);
  if (premiere === undefined) return keepAll(dimension);
  for (const garde of autres) {
    for (let indice = 0; indice < premiere.length; indice++) {
      premiere[indice] = (premiere[indice] ?? 0) & (garde[indice] ?? 0);
    }
  }
  return premiere;
}

/** What a criterion keeps where it is given. */
function given<V>(valeurs: readonly V[] | undefined, keep: (valeurs: readonly V[]) => Uint8Array) {
  return valeurs === undefined || valeurs.length === 0 ? undefined : keep(valeurs);
}

function unite(a: Uint8Array, b: Uint8Array): Uint8Array {
  const union = a.slice();
  for (let indice = 0; indice < union.length; indice++) union[indice] = (union[indice] ?? 0) | (b[indice] ?? 0);
  return union;
}

/** The ends that criteria leave: all of them where they say nothing of a side. */
export function toExtremites({ moteur, annuaire, situations }: IndexProjets, filtres: Filtres): Extremites {
  const { collectivite, departement, region, typeCollectivite, partenaire, pays, continent } = filtres;
  const { dimensions } = moteur;
  return {
    collectivites: intersectGardes(dimensions.collectivite, [
      given(collectivite, (ids) => keepCles(dimensions.collectivite, ids)),
      given(region, (codes) =>
        unite(situations.region.listMembres(codes), situations.ancienneRegion.listMembres(codes)),
      ),
      given(departement, (codes) => situations.departement.listMembres(codes)),
      given(typeCollectivite, (types) => situations.typeCollectivite.listMembres(types)),
    ]),
    partenaires: intersectGardes(dimensions.partenaire, [
      given(partenaire, (ids) => keepCles(dimensions.partenaire, ids)),
      given(pays, (codes) => situations.paysDuPartenaire.listMembres(codes)),
      given(continent, (continents) => situations.continentDuPartenaire.listMembres(continents)),
    ]),
    pays: intersectGardes(dimensions.pays, [
      given(pays, (codes) => keepCles(dimensions.pays, codes)),
      given(continent, (continents) => situations.continent.listMembres(continents)),
      given(partenaire, (ids) => {
        const codes = ids.flatMap((id) => annuaire.partenaires.get(id)?.codePays ?? []);
        return keepCles(dimensions.pays, codes);
      }),
    ]),
  };
}

/** Every actor and country but one actor: whom a collectivité or a partenaire acts with, itself left out. */
export function toAutres(
  { moteur: { dimensions } }: IndexProjets,
  cote: 'collectivites' | 'partenaires',
  id: number,
): Extremites {
  const extremites = {
    collectivites: keepAll(dimensions.collectivite),
    partenaires: keepAll(dimensions.partenaire),
    pays: keepAll(dimensions.pays),
  };
  const indice = dimensions[cote === 'collectivites' ? 'collectivite' : 'partenaire'].indexOf(String(id));
  if (indice !== undefined) extremites[cote][indice] = 0;
  return extremites;
}
