import { describe, expect, test } from 'vitest';
import {
  a,
  aVille,
  capitalize,
  de,
  deVille,
  formatInteger,
  inLetters,
  isElided,
  joinFrench,
  withoutArticle,
} from './francais.ts';

describe('prepositions before a noun phrase', () => {
  test.each([
    ['le marché', 'du marché', 'au marché'],
    ['les écoles', 'des écoles', 'aux écoles'],
    ['la ville', 'de la ville', 'à la ville'],
    ["l'hôpital", "de l'hôpital", "à l'hôpital"],
    ['Lyon', 'de Lyon', 'à Lyon'],
    ['Oran', "d'Oran", 'à Oran'],
    ['Bordeaux Métropole', 'de Bordeaux Métropole', 'à Bordeaux Métropole'],
    ["l'Eurométropole de Strasbourg", "de l'Eurométropole de Strasbourg", "à l'Eurométropole de Strasbourg"],
    [
      'la communauté urbaine de Dunkerque',
      'de la communauté urbaine de Dunkerque',
      'à la communauté urbaine de Dunkerque',
    ],
    ['des artisans', "d'artisans", 'à des artisans'],
    ['des maçons', 'de maçons', 'à des maçons'],
  ])('%s', (groupe, avecDe, avecA) => {
    expect(de(groupe)).toBe(avecDe);
    expect(a(groupe)).toBe(avecA);
  });
});

describe('prepositions before a town', () => {
  test.each([
    ['Lyon', 'de Lyon', 'à Lyon'],
    ['Le Mans', 'du Mans', 'au Mans'],
    ['La Rochelle', 'de La Rochelle', 'à La Rochelle'],
    ["Les Sables-d'Olonne", "des Sables-d'Olonne", "aux Sables-d'Olonne"],
    ["L'Isle-Adam", "de L'Isle-Adam", "à L'Isle-Adam"],
    ['Évreux', "d'Évreux", 'à Évreux'],
    ['Annecy', "d'Annecy", 'à Annecy'],
    ['Hérouville-Saint-Clair', "d'Hérouville-Saint-Clair", 'à Hérouville-Saint-Clair'],
    ['Hambourg', 'de Hambourg', 'à Hambourg'],
    ['Ypres', "d'Ypres", 'à Ypres'],
    ['Yaoundé', 'de Yaoundé', 'à Yaoundé'],
    ['Ouagadougou', 'de Ouagadougou', 'à Ouagadougou'],
    ['Oujda', "d'Oujda", 'à Oujda'],
    ['Œting', "d'Œting", 'à Œting'],
    ['Le Caire', 'du Caire', 'au Caire'],
  ])('%s', (nom, avecDe, avecA) => {
    expect(deVille(nom)).toBe(avecDe);
    expect(aVille(nom)).toBe(avecA);
  });
});

test('a mute h, an aspirated one, a y that is a vowel and one that is not', () => {
  expect(['Hérault', 'Haïti', 'hôpital', 'histoire', 'Yonne', 'Yerres', 'Yzeure'].every(isElided)).toBe(true);
  expect(['Honduras', 'Hongrie', 'Havre', 'Yémen', 'Yokohama', 'Ouidah', 'onze'].some(isElided)).toBe(false);
});

test('articles, capitals, lists and numbers', () => {
  expect(withoutArticle("l'extension du réseau")).toBe('extension du réseau');
  expect(capitalize('élaboration')).toBe('Élaboration');
  expect(joinFrench(['a'])).toBe('a');
  expect(joinFrench(['a', 'b', 'c'])).toBe('a, b et c');
  expect(formatInteger(1250)).toBe('1\u202f250');
  expect(formatInteger(999)).toBe('999');
  expect(formatInteger(1_234_567)).toBe('1\u202f234\u202f567');
  expect([inLetters(2), inLetters(16), inLetters(17)]).toEqual(['deux', 'seize', '17']);
});
