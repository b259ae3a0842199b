import { expect, test } from 'vitest';
import { toRetour } from './retour.ts';

test('one goes back to a page of this application, and nowhere else', () => {
  expect(toRetour('/mises-a-jour/12?x=1')).toBe('/mises-a-jour/12?x=1');
  for (const ailleurs of [
    null,
    '',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'projets',
  ]) {
    expect(toRetour(ailleurs)).toBe('/mon-espace');
  }
});
