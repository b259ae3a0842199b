import type { NiveauUnites } from '@atlas/contracts';
import type { Groupes } from '@atlas/recherche';
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

/** A level of the map over an index. */
export function createNiveau(index: IndexProjets, niveau: NiveauUnites): Niveau {
  const { annuaire, situations } = index;
  const { regions, departements, pays } = annuaire.vocabulaires;
  const place = (code: string, lieu: Omit<UniteNommee, 'code'> | undefined) => lieu && { ...lieu, code };
  const inFrance = (groupes: Groupes, lieux: ReadonlyMap<string, Omit<UniteNommee, 'code'>>): Niveau => ({
    dimension: 'collectivite',
    groupes,
    describe: (code) => place(code, lieux.get(code)),
  });
  switch (niveau) {
    case 'departement':
      return inFrance(situations.departement, departements);
    case 'region':
      return inFrance(situations.region, regions);
    case 'ancienne_region':
      return inFrance(situations.ancienneRegion, regions);
    case 'pays':
      return { dimension: niveau, groupes: situations.pays, describe: (code) => place(code, pays.get(code)) };
    case 'thematique':
      return {
        dimension: niveau,
        groupes: situations.thematique,
        describe: (code) => {
          const { libelle, libelleEn } = annuaire.libelleOf('thematique', code);
          return { code, nom: libelle, nomEn: libelleEn, longitude: null, latitude: null };
        },
      };
  }
}
