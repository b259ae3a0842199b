import { expect, test } from 'vitest';
import { listFichiers, toLigne } from './poids.ts';

const MANIFESTE = {
  'index.html': { file: 'index.js', imports: ['_react.js'], css: ['index.css'] },
  '_react.js': { file: 'react.js' },
  'src/features/accueil/page.tsx': { file: 'page.js', imports: ['index.html', '_liste.js'], css: ['page.css'] },
  '_liste.js': { file: 'liste.js', css: ['page.css'] },
  'src/carte/carte-monde.tsx': { file: 'carte.js', imports: ['_react.js'] },
  'src/features/projets/page-fiche.tsx': { file: 'fiche.js' },
  '../../packages/geodonnees/geometrie/monde.topo.json': { file: 'monde.json' },
  '../../packages/geodonnees/geometrie/subdivisions/SN.topo.json': { file: 'SN.json' },
};

test('what the first page downloads, each file once, and nothing of the other pages', () => {
  expect(listFichiers(MANIFESTE)).toEqual({
    javascript: ['index.js', 'react.js', 'page.js', 'liste.js', 'carte.js'],
    css: ['index.css', 'page.css'],
    geometrie: ['monde.json'],
  });
});

test('a page that moved is an error, not a light page', () => {
  const { 'src/carte/carte-monde.tsx': _, ...sansCarte } = MANIFESTE;
  expect(() => listFichiers(sansCarte)).toThrow('carte-monde');
});

test('the limit itself is allowed', () => {
  expect(toLigne('css', 75_000).depasse).toBe(false);
  expect(toLigne('css', 75_001)).toMatchObject({ depasse: true, ligne: expect.stringContaining('TOO HEAVY') });
});
