import { describe, expect, test } from 'vitest';
import { ROLES_MEMBRE } from '../vocabulaire.ts';
import {
  canAdministrer,
  canContribuer,
  canGererOrganisation,
  canVoirOrganisation,
  type OrganisationVisee,
} from './organisations.ts';
import { createUtilisateur, LA_SIENNE, NOMS_ACTEURS, type NomActeur, UNE_AUTRE } from './testing.ts';

const lieu = { codeDepartement: '69', codeRegion: '84' };
const ailleurs = { codeDepartement: '35', codeRegion: '53' };
const nullePart = { codeDepartement: null, codeRegion: null };

const ORGANISATIONS = {
  laSienne: { id: LA_SIENNE, type: 'collectivite', ...nullePart },
  collectiviteDuDepartement: { id: UNE_AUTRE, type: 'collectivite', ...lieu },
  collectiviteDeLaRegion: { id: UNE_AUTRE, type: 'collectivite', codeDepartement: '01', codeRegion: '84' },
  collectiviteDAilleurs: { id: UNE_AUTRE, type: 'collectivite', ...ailleurs },
  collectiviteSansLieu: { id: UNE_AUTRE, type: 'collectivite', ...nullePart },
  prefectureDuDepartement: { id: UNE_AUTRE, type: 'prefecture', codeDepartement: '69', codeRegion: null },
  ambassade: { id: UNE_AUTRE, type: 'ambassade', ...nullePart },
  administration: { id: UNE_AUTRE, type: 'administration', ...nullePart },
} satisfies Record<string, OrganisationVisee>;
type NomOrganisation = keyof typeof ORGANISATIONS;
const NOMS_ORGANISATIONS = Object.keys(ORGANISATIONS) as NomOrganisation[];

/** What a manager of each manages; all the rest is refused. */
const GEREES: Record<NomActeur, readonly NomOrganisation[]> = {
  internaute: [],
  collectivite: ['laSienne'],
  prefecture: ['laSienne', 'collectiviteDuDepartement'],
  prefectureDeRegion: ['laSienne', 'collectiviteDuDepartement', 'collectiviteDeLaRegion'],
  ambassade: ['laSienne'],
  ministere: ['laSienne'],
  operateur: ['laSienne'],
  administration: NOMS_ORGANISATIONS,
};

describe.each(NOMS_ACTEURS)('%s', (nom) => {
  test.each(ROLES_MEMBRE)('administers and contributes according to its kind, as %s', (role) => {
    expect(canAdministrer(createUtilisateur(nom, role))).toBe(nom === 'administration');
    expect(canContribuer(createUtilisateur(nom, role))).toBe(nom !== 'internaute');
  });

  test.each(NOMS_ORGANISATIONS)('manages %s or not, a manager more than an editor', (organisation) => {
    const visee = ORGANISATIONS[organisation];
    const isGeree = GEREES[nom].includes(organisation);
    expect(canGererOrganisation(createUtilisateur(nom, 'gestionnaire'), visee)).toBe(isGeree);
    expect(canGererOrganisation(createUtilisateur(nom, 'redacteur'), visee)).toBe(nom === 'administration');
  });

  test.each(NOMS_ORGANISATIONS)('sees the agents of %s when it manages it or is one of them', (organisation) => {
    const visee = ORGANISATIONS[organisation];
    const isSienne = organisation === 'laSienne' && nom !== 'internaute';
    expect(canVoirOrganisation(createUtilisateur(nom, 'gestionnaire'), visee)).toBe(GEREES[nom].includes(organisation));
    expect(canVoirOrganisation(createUtilisateur(nom, 'redacteur'), visee)).toBe(isSienne || nom === 'administration');
  });
});

test('more than half of the matrix is refusals', () => {
  const accordees = Object.values(GEREES).flat().length;
  expect(accordees).toBeLessThan((NOMS_ACTEURS.length * NOMS_ORGANISATIONS.length) / 2);
});
