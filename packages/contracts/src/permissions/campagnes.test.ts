import { describe, expect, test } from 'vitest';
import { ETATS_CAMPAGNE, type EtatCampagne, ROLES_MEMBRE } from '../vocabulaire.ts';
import { canSuivreCampagne, canVoirCampagne } from './campagnes.ts';
import { createUtilisateur, NOMS_ACTEURS, type NomActeur } from './testing.ts';

const OUVERTES: readonly EtatCampagne[] = ['ouverte', 'close'];
type Matrice = Record<NomActeur, readonly EtatCampagne[]>;

const VOIR: Matrice = {
  internaute: [],
  collectivite: OUVERTES,
  prefecture: OUVERTES,
  prefectureDeRegion: OUVERTES,
  ambassade: OUVERTES,
  ministere: OUVERTES,
  operateur: OUVERTES,
  administration: ETATS_CAMPAGNE,
};
const SUIVRE: Matrice = { ...VOIR, collectivite: [], operateur: [] };

describe.each([
  ['seen', canVoirCampagne, VOIR],
  ['followed on its board', canSuivreCampagne, SUIVRE],
] as const)('a campaign is %s', (_quoi, can, matrice) => {
  test.each(NOMS_ACTEURS.flatMap((nom) => ROLES_MEMBRE.map((role) => [nom, role] as const)))(
    'by %s, %s, when it should be and never else',
    (nom, role) => {
      const etats = ETATS_CAMPAGNE.filter((etat) => can(createUtilisateur(nom, role), { etat }));
      expect(etats).toEqual(matrice[nom]);
    },
  );
});
