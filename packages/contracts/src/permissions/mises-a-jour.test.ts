import { describe, expect, test } from 'vitest';
import { ROLES_MEMBRE, TYPES_ACTEUR, type TypeActeur } from '../vocabulaire.ts';
import { isGenerale, PERMISSIONS_GENERALES, PERMISSIONS_SUR_OBJET } from './index.ts';
import {
  canDeciderMiseAJour,
  canDonnerAvis,
  canEcrireMiseAJour,
  canModifierFiche,
  canTraiterSignalement,
  canVoirMiseAJour,
  type MiseAJourVisee,
  valideurOf,
} from './mises-a-jour.ts';
import { createUtilisateur, LA_SIENNE, NOMS_ACTEURS, type NomActeur, PORTEES, UNE_AUTRE } from './testing.ts';
import type { Utilisateur } from './utilisateur.ts';

/** How a proposal stands to whoever asks: of their organisation, of another in their scope, or out of it. */
const SITUATIONS = {
  sienne: { organisationId: LA_SIENNE, portee: PORTEES.dedans },
  dedans: { organisationId: UNE_AUTRE, portee: PORTEES.dedans },
  dehors: { organisationId: UNE_AUTRE, portee: PORTEES.dehors },
  nullePart: { organisationId: UNE_AUTRE, portee: PORTEES.nullePart },
} as const;
type Situation = keyof typeof SITUATIONS;
const NOMS_SITUATIONS = Object.keys(SITUATIONS) as Situation[];

/** Before it was ever submitted (a draft, or one that was withdrawn), and from then on, whatever became of it. */
const STADES = ['jamais_soumise', 'soumise_un_jour'] as const;
type Stades = readonly (typeof STADES)[number][];
/** The stages at which a permission is given, in each situation; where nothing is said, never. */
type Matrice = Record<NomActeur, Partial<Record<Situation, Stades>>>;

const TOUS: Stades = STADES;
const SORTIES: Stades = ['soumise_un_jour'];
const PARTOUT = { sienne: TOUS, dedans: TOUS, dehors: TOUS, nullePart: TOUS };

const VOIR: Matrice = {
  internaute: {},
  collectivite: { sienne: TOUS, dedans: SORTIES },
  prefecture: { sienne: TOUS, dedans: SORTIES },
  prefectureDeRegion: { sienne: TOUS, dedans: SORTIES },
  ambassade: { sienne: TOUS, dedans: SORTIES },
  ministere: { sienne: TOUS, dedans: SORTIES, dehors: SORTIES, nullePart: SORTIES },
  operateur: { sienne: TOUS, dedans: SORTIES },
  administration: PARTOUT,
};

const ECRIRE: Matrice = {
  internaute: {},
  collectivite: { sienne: TOUS },
  prefecture: { sienne: TOUS },
  prefectureDeRegion: { sienne: TOUS },
  ambassade: { sienne: TOUS },
  ministere: { sienne: TOUS },
  operateur: { sienne: TOUS },
  administration: { sienne: TOUS },
};

const DONNER_AVIS: Matrice = {
  internaute: {},
  collectivite: {},
  prefecture: {},
  prefectureDeRegion: {},
  ambassade: { dedans: SORTIES },
  ministere: { dedans: SORTIES, dehors: SORTIES, nullePart: SORTIES },
  operateur: { dedans: SORTIES },
  administration: {},
};

/** Where it is the préfecture that is asked, and where it is not. */
const DECIDER_EN_PREFECTURE: Matrice = {
  internaute: {},
  collectivite: {},
  prefecture: { dedans: SORTIES },
  prefectureDeRegion: { dedans: SORTIES },
  ambassade: {},
  ministere: {},
  operateur: {},
  administration: PARTOUT,
};
const DECIDER_AILLEURS: Matrice = { ...DECIDER_EN_PREFECTURE, prefecture: {}, prefectureDeRegion: {} };

type Peut = (utilisateur: Utilisateur, miseAJour: MiseAJourVisee) => boolean;
const CAS: [string, Peut, TypeActeur, Matrice][] = [
  ['seen', canVoirMiseAJour, 'prefecture', VOIR],
  ['written', canEcrireMiseAJour, 'prefecture', ECRIRE],
  ['given an opinion on', canDonnerAvis, 'prefecture', DONNER_AVIS],
  ['decided, by a préfecture', canDeciderMiseAJour, 'prefecture', DECIDER_EN_PREFECTURE],
  ['decided, by the administration', canDeciderMiseAJour, 'administration', DECIDER_AILLEURS],
];

describe.each(CAS)('a proposal is %s', (_quoi, peut, valideur, matrice) => {
  test.each(NOMS_ACTEURS.flatMap((nom) => ROLES_MEMBRE.map((role) => [nom, role] as const)))(
    'by %s, %s, where it should be and nowhere else',
    (nom, role) => {
      for (const situation of NOMS_SITUATIONS) {
        const stades = STADES.filter((stade) =>
          peut(createUtilisateur(nom, role), {
            wasSubmitted: stade === 'soumise_un_jour',
            valideur,
            ...SITUATIONS[situation],
          }),
        );
        expect(stades, situation).toEqual(matrice[nom][situation] ?? []);
      }
    },
  );
});

test('more than half of what is asked is refused', () => {
  const accordees = CAS.flatMap(([, , , matrice]) =>
    Object.values(matrice).flatMap((situations) => Object.values(situations).flat()),
  );
  const cases = CAS.length * NOMS_ACTEURS.length * NOMS_SITUATIONS.length * STADES.length;
  expect(accordees.length).toBeLessThan(cases / 2);
});

test.each(NOMS_ACTEURS)('a record is changed by %s when it concerns it', (nom) => {
  for (const role of ROLES_MEMBRE) {
    const utilisateur = createUtilisateur(nom, role);
    for (const can of [canModifierFiche, canTraiterSignalement]) {
      expect(can(utilisateur, PORTEES.dedans)).toBe(nom !== 'internaute');
      for (const portee of [PORTEES.dehors, PORTEES.nullePart])
        expect(can(utilisateur, portee)).toBe(nom === 'administration');
    }
  }
});

test('what a collectivité proposes goes to its préfecture, the rest to the administration', () => {
  expect(TYPES_ACTEUR.map((type) => [type, valideurOf(type)])).toEqual([
    ['collectivite', 'prefecture'],
    ['prefecture', 'administration'],
    ['ambassade', 'administration'],
    ['ministere', 'administration'],
    ['operateur', 'administration'],
    ['administration', 'administration'],
  ]);
});

test('a permission is general or about a record, never both', () => {
  expect(Object.keys(PERMISSIONS_GENERALES).every((nom) => isGenerale(nom as keyof typeof PERMISSIONS_GENERALES))).toBe(
    true,
  );
  expect(Object.keys(PERMISSIONS_SUR_OBJET).some((nom) => isGenerale(nom as keyof typeof PERMISSIONS_SUR_OBJET))).toBe(
    false,
  );
});
