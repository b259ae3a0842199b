import type { NiveauUnites } from '@atlas/contracts';
import { createGroupes, type Groupes } from '@atlas/recherche';
import type { IndexProjets } from '../recherche/index-projets.ts';
import type { DimensionProjets } from '../recherche/schema.ts';

/** A unit before it is counted: its code and what the map calls it; a thématique has no place. */
export interface UniteNommee {
  code: string;
  nom: string;
  nomEn: string | null;
  longitude: number | null;
  latitude: number | null;
}

/** How a level of the map groups: by the values of a dimension, themselves or what they are in. */
export interface Niveau {
  dimension: DimensionProjets;
  groupes: Groupes;
  describe(code: string): UniteNommee | undefined;
}

/** A level of France groups the collectivités by where they are. */
function inFrance(
  { moteur, annuaire }: IndexProjets,
  niveau: 'region' | 'ancienne_region' | 'departement',
): Omit<Niveau, 'describe'> {
  const listGroupes = (cle: string): readonly string[] => {
    const collectivite = annuaire.collectivites.get(Number(cle));
    if (collectivite === undefined) return [];
    if (niveau === 'region') return collectivite.regionsActuelles;
    if (niveau === 'ancienne_region') return collectivite.anciennesRegions;
    return collectivite.codeDepartement === null ? [] : [collectivite.codeDepartement];
  };
  return { dimension: 'collectivite', groupes: createGroupes(moteur.dimensions.collectivite, listGroupes) };
}

/** Each value of a dimension is a group of its own. */
function byValeur({ moteur }: IndexProjets, dimension: 'pays' | 'thematique'): Omit<Niveau, 'describe'> {
  return { dimension, groupes: createGroupes(moteur.dimensions[dimension], (cle) => [cle]) };
}

/** A level of the map over an index. */
export function createNiveau(index: IndexProjets, niveau: NiveauUnites): Niveau {
  const { annuaire } = index;
  const { regions, departements, pays } = annuaire.vocabulaires;
  const place = (code: string, lieu: Omit<UniteNommee, 'code'> | undefined) => lieu && { ...lieu, code };
  switch (niveau) {
    case 'pays':
      return { ...byValeur(index, niveau), describe: (code) => place(code, pays.get(code)) };
    case 'departement':
      return { ...inFrance(index, niveau), describe: (code) => place(code, departements.get(code)) };
    case 'region':
    case 'ancienne_region':
      return { ...inFrance(index, niveau), describe: (code) => place(code, regions.get(code)) };
    case 'thematique':
      return {
        ...byValeur(index, niveau),
        describe: (code) => {
          const { libelle, libelleEn } = annuaire.libelleOf('thematique', code);
          return { code, nom: libelle, nomEn: libelleEn, longitude: null, latitude: null };
        },
      };
  }
}
