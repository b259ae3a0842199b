import { describe, expect, test } from 'vitest';
import { findAdresse } from './adresses.ts';

describe('an address in a text', () => {
  test.each([
    ['Voir https://exemple.fr/a?b=1 ici', 'https://exemple.fr/a?b=1'],
    ['Voir HTTP://1.2', 'HTTP://1.2'],
    ['allez sur www.exemple', 'www.exemple'],
    ['allez sur exemple.fr.', 'exemple.fr.'],
    ['t.co/abc', 't.co/abc'],
    ['écrivez à a@b', 'a@b'],
    ['mailto:a', 'mailto:a'],
    ['exem\u200bple.fr', 'exemple.fr'],
    ['exemple。fr', 'exemple。fr'],
    ['пример.рф', 'пример.рф'],
    ['http//exemple．com', 'exemple．com'],
    ['192.0.2.1', '192.0.2.1'],
    ['ftp://exemple', 'ftp://exemple'],
  ])('«%s» holds one', (texte, adresse) => {
    expect(findAdresse(texte)).toBe(adresse);
  });

  test.each([
    'Bonjour Awa,\n\nVoici la carte de nos jumelages : 12.500 euros en 2009. Merci !',
    'Réunion le 3.12 à 14 h 30, page 2/5.',
    'J. Dupont et M. Diop… à bientôt.',
    '🌍 🤝',
    'مرحبا. شكرا',
    '',
  ])('«%s» holds none', (texte) => {
    expect(findAdresse(texte)).toBeNull();
  });
});
