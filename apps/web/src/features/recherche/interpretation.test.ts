import { expect, test } from 'vitest';
import type { UrlFiltres } from '../projets/url-state.ts';
import { applyInterpretation, type Interpretation, replaceSens, undoInterpretation } from './interpretation.ts';

const VIDE: UrlFiltres = {
  q: '',
  typeCooperation: [],
  statut: [],
  thematique: [],
  continent: [],
  pays: [],
  region: [],
  departement: [],
  collectivite: [],
  typeCollectivite: [],
  partenaire: [],
  financeur: [],
  ville: [],
  anneeMin: null,
  anneeMax: null,
};
const critere = (filtre: 'pays' | 'collectivite' | 'anneeMin', valeur: string) => ({
  ...{ filtre, valeur, libelle: valeur, libelleEn: null, debut: 0, fin: 1, choix: [] },
});
const interpretation: Interpretation = {
  criteres: [critere('pays', 'IN'), critere('collectivite', '12'), critere('anneeMin', '2009')],
  reste: 'havelis',
};

test('a sentence adds its criteria to those in force, and leaves its keywords', () => {
  const suite = applyInterpretation({ ...VIDE, pays: ['SN'], q: 'eau' }, interpretation);
  expect(suite).toEqual({ ...VIDE, pays: ['SN', 'IN'], collectivite: [12], anneeMin: 2009, q: 'havelis' });
});

test('a criterion already in force is not there twice, and a sentence is undone', () => {
  const suite = applyInterpretation({ ...VIDE, pays: ['IN'] }, interpretation);
  expect(suite.pays).toEqual(['IN']);
  expect(undoInterpretation(suite, interpretation, 'les mots')).toEqual({ ...VIDE, q: 'les mots' });
});

test('another meaning takes the place of the one in force', () => {
  const suite = replaceSens(
    { ...VIDE, pays: ['GN', 'SN'] },
    { filtre: 'pays', valeur: 'GN' },
    { filtre: 'pays', valeur: 'GW' },
  );
  expect(suite.pays).toEqual(['SN', 'GW']);
});
