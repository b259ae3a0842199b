import {
  type Facettes,
  type Filtres,
  LIBELLES_CONTINENT,
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type Libelle,
} from '@atlas/contracts';
import type { Contexte } from '../contexte.ts';

/** A criterion in words: «Pays : Inde ou Népal». */
export interface Critere {
  nom: string;
  valeurs: string[];
}

const VOCABULAIRES: Partial<Record<keyof Filtres, Record<string, Libelle>>> = {
  typeCooperation: LIBELLES_TYPE_COOPERATION,
  statut: LIBELLES_STATUT,
  continent: LIBELLES_CONTINENT,
  typeCollectivite: LIBELLES_TYPE_COLLECTIVITE,
};

/** The criteria of a search in words, in the order in which pages show them; facets know what codes are called. */
export function listCriteres(filtres: Filtres, facettes: Facettes, { t, langue, nomLocal }: Contexte): Critere[] {
  const nameOf = (filtre: keyof Filtres, valeur: string): string => {
    const mot = VOCABULAIRES[filtre]?.[valeur];
    if (mot) return mot[langue];
    const facette = filtre in facettes ? facettes[filtre as keyof Facettes] : undefined;
    const connue = facette?.valeurs.find((candidate) => candidate.valeur === valeur);
    return connue ? nomLocal(connue.libelle, connue.libelleEn) : valeur;
  };
  const criteres = Object.entries(t.filtres).flatMap(([cle, nom]): Critere[] => {
    const filtre = cle as keyof typeof t.filtres;
    const valeurs = [filtres[filtre] ?? []].flat().map(String);
    return valeurs.length === 0 || valeurs[0] === ''
      ? []
      : [{ nom, valeurs: valeurs.map((valeur) => nameOf(filtre, valeur)) }];
  });
  const periode = describePeriode(filtres, t);
  return periode === null ? criteres : [...criteres, { nom: t.periode, valeurs: [periode] }];
}

function describePeriode({ anneeMin, anneeMax }: Filtres, t: Contexte['t']): string | null {
  if (anneeMin !== undefined && anneeMax !== undefined) return t.entre(anneeMin, anneeMax);
  if (anneeMin !== undefined) return t.depuis(anneeMin);
  return anneeMax === undefined ? null : t.jusque(anneeMax);
}

/** All the criteria in one sentence. */
export const sayCriteres = (criteres: readonly Critere[], { t, langue }: Contexte): string =>
  criteres.length === 0
    ? t.toutAtlas
    : criteres.map(({ nom, valeurs }) => `${nom}${langue === 'fr' ? '\u00a0' : ''}: ${valeurs.join(t.ou)}`).join(' · ');
