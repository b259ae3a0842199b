import { expect, test } from 'vitest';
import { isVraisemblable } from './vraisemblance.ts';

test.each([
  ['replanter 30 hectares de mangrove', 'BF', 2010, false],
  ['replanter 30 hectares de mangrove', 'MG', 2010, true],
  ['la valorisation de la filière karité', 'TN', 2010, false],
  ['la valorisation de la filière karité', 'BJ', 2010, true],
  ['la route des vins', 'ML', 2010, false],
  ['la route des villages', 'ML', 2010, true],
  ['organiser des rencontres en visioconférence', 'DE', 1992, false],
  ['organiser des rencontres en visioconférence', 'DE', 2015, true],
  ["l'envoi de volontaires en service civique", 'SN', 2005, false],
  ['former les agents du service technique', 'SN', 1985, true],
])('«%s» in %s in %i: %s', (phrase, codePays, annee, attendu) => {
  expect(isVraisemblable(phrase, codePays, annee)).toBe(attendu);
});
