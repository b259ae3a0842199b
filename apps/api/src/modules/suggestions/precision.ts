import {
  LIBELLES_CONTINENT,
  LIBELLES_NIVEAU_PARTENAIRE,
  LIBELLES_TYPE_COLLECTIVITE,
  type Libelle,
  type TypeSuggestion,
} from '@atlas/contracts';

/** What tells something from its homonyms. */
export interface Situation {
  type: TypeSuggestion | 'financeur';
  /** Its kind within its type (`commune`, `etat_federe`), where the type has kinds. */
  genre: string | null;
  /** Where it is, or what it is part of. */
  lieu: string | null;
  lieuEn: string | null;
}

const TYPES: Record<Situation['type'], Libelle> = {
  pays: { fr: 'Pays', en: 'Country' },
  region: { fr: 'Région', en: 'Region' },
  ancienne_region: { fr: 'Région d’avant 2016', en: 'Region before 2016' },
  departement: { fr: 'Département', en: 'Département' },
  collectivite: { fr: 'Collectivité', en: 'Local authority' },
  commune: { fr: 'Commune sans coopération connue', en: 'Municipality without known cooperation' },
  partenaire: { fr: 'Partenaire', en: 'Partner' },
  thematique: { fr: 'Thématique', en: 'Topic' },
  projet: { fr: 'Projet', en: 'Project' },
  financeur: { fr: 'Financeur', en: 'Funder' },
};

const GENRES: Partial<Record<Situation['type'], Record<string, Libelle>>> = {
  collectivite: LIBELLES_TYPE_COLLECTIVITE,
  partenaire: LIBELLES_NIVEAU_PARTENAIRE,
};

/** «Commune, Rhône», «Ville, Sénégal», «Pays, Afrique». */
export function toPrecision({ type, genre, lieu, lieuEn }: Situation, langue: keyof Libelle): string {
  const nom = (GENRES[type]?.[genre ?? ''] ?? TYPES[type])[langue];
  const continent =
    type === 'pays' ? (LIBELLES_CONTINENT as Record<string, Libelle>)[genre ?? '']?.[langue] : undefined;
  const ou = continent ?? (langue === 'en' ? (lieuEn ?? lieu) : lieu);
  return ou ? `${nom}, ${ou}` : nom;
}
