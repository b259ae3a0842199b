import {
  LIBELLES_CONTINENT,
  LIBELLES_NIVEAU_PARTENAIRE,
  LIBELLES_TYPE_COLLECTIVITE,
  type Libelle,
  type Suggestion,
  TYPES_SUGGESTION,
  type TypeSuggestion,
} from '@atlas/contracts';
import type { Candidat } from './suggestions.repository.ts';

const TYPES: Record<TypeSuggestion, Libelle> = {
  pays: { fr: 'Pays', en: 'Country' },
  region: { fr: 'Région', en: 'Region' },
  ancienne_region: { fr: 'Région d’avant 2016', en: 'Region before 2016' },
  departement: { fr: 'Département', en: 'Département' },
  collectivite: { fr: 'Collectivité', en: 'Local authority' },
  commune: { fr: 'Commune sans coopération connue', en: 'Municipality without known cooperation' },
  partenaire: { fr: 'Partenaire', en: 'Partner' },
  thematique: { fr: 'Thématique', en: 'Topic' },
  projet: { fr: 'Projet', en: 'Project' },
};

const GENRES: Partial<Record<TypeSuggestion, Record<string, Libelle>>> = {
  collectivite: LIBELLES_TYPE_COLLECTIVITE,
  partenaire: LIBELLES_NIVEAU_PARTENAIRE,
};

function toPrecision(candidat: Candidat, langue: keyof Libelle): string {
  const { type, genre, lieu, lieuEn } = candidat;
  const nom = (GENRES[type]?.[genre ?? ''] ?? TYPES[type])[langue];
  const continent =
    type === 'pays' ? (LIBELLES_CONTINENT as Record<string, Libelle>)[genre ?? '']?.[langue] : undefined;
  const ou = continent ?? (langue === 'en' ? (lieuEn ?? lieu) : lieu);
  return ou ? `${nom}, ${ou}` : nom;
}

function toSuggestion({ genre, lieu, lieuEn, rang, ...suggestion }: Candidat): Suggestion {
  const candidat = { genre, lieu, lieuEn, rang, ...suggestion };
  return { ...suggestion, precision: toPrecision(candidat, 'fr'), precisionEn: toPrecision(candidat, 'en') };
}

/**
 * The suggestions to show, at most `limite`: each type in turn gives its best, so that no type hides another, then they
 * are grouped by type, the type with the best answer first.
 * @param candidats best first
 */
export function chooseSuggestions(candidats: readonly Candidat[], limite: number): Suggestion[] {
  const byType = Map.groupBy(candidats, (candidat) => candidat.type);
  const types = [...byType.keys()].sort((a, b) => bestRang(byType, a) - bestRang(byType, b) || order(a) - order(b));
  const retenus = new Map<TypeSuggestion, Candidat[]>(types.map((type) => [type, []]));
  let restants = Math.min(limite, candidats.length);
  for (let tour = 0; restants > 0; tour++) {
    for (const type of types) {
      const candidat = byType.get(type)?.[tour];
      if (candidat === undefined || restants === 0) continue;
      retenus.get(type)?.push(candidat);
      restants--;
    }
  }
  return types.flatMap((type) => (retenus.get(type) ?? []).map(toSuggestion));
}

const order = (type: TypeSuggestion) => TYPES_SUGGESTION.indexOf(type);
const bestRang = (byType: Map<TypeSuggestion, Candidat[]>, type: TypeSuggestion) => byType.get(type)?.[0]?.rang ?? 2;
