import { expect, test } from 'vitest';
import { splitTexte } from './texte.ts';

test('an empty line parts paragraphs, bullets make a list and are taken off', () => {
  expect(splitTexte('Un.\n\n- deux\n- trois\r\n\r\n1. quatre\n2) cinq')).toEqual([
    { liste: false, lignes: ['Un.'] },
    { liste: true, lignes: ['deux', 'trois'] },
    { liste: true, lignes: ['quatre', 'cinq'] },
  ]);
});

test('nothing gives nothing', () => expect(splitTexte(' \n\n ')).toEqual([]));
