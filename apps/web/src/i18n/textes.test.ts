import { expect, test } from 'vitest';

/** Every module of texts of the application, whatever it exports. */
const modules = import.meta.glob<Record<string, unknown>>(['../**/textes.ts', '../**/vocabulaire.ts'], { eager: true });

/** Anything that is not a number, for messages that take words. */
const ARGUMENT = 'mot';

type Feuille = [chemin: string, texte: string];

/** The texts of a tree, functions called with a number for each parameter. */
function listFeuilles(noeud: unknown, chemin = ''): Feuille[] {
  if (typeof noeud === 'string') return [[chemin, noeud]];
  if (typeof noeud === 'function') {
    const parametres = Array.from({ length: noeud.length }, (_, rang) => (rang === 0 ? 3 : ARGUMENT));
    return [[chemin, String(noeud(...parametres))]];
  }
  if (typeof noeud !== 'object' || noeud === null) return [];
  return Object.entries(noeud).flatMap(([cle, valeur]) => listFeuilles(valeur, `${chemin}.${cle}`));
}

const bilingues = Object.entries(modules).flatMap(([fichier, exports]) =>
  Object.entries(exports)
    .filter(([, valeur]) => typeof valeur === 'object' && valeur !== null && 'fr' in valeur && 'en' in valeur)
    .map(([nom, valeur]) => [`${fichier} ${nom}`, valeur as { fr: unknown; en: unknown }] as const),
);

test('there are texts to check', () => expect(bilingues.length).toBeGreaterThan(8));

test.each(bilingues)('%s says everything in both languages', (_, { fr, en }) => {
  const francais = listFeuilles(fr);
  const anglais = listFeuilles(en);
  expect(anglais.map(([chemin]) => chemin)).toEqual(francais.map(([chemin]) => chemin));
  for (const [rang, [chemin, texte]] of francais.entries()) {
    const traduit = anglais[rang]?.[1] ?? '';
    expect(traduit.trim() === '', chemin).toBe(texte.trim() === '');
    expect(`${texte} ${traduit}`, chemin).not.toContain('undefined');
  }
});

test.each(bilingues)('%s: French is typeset as French', (_, { fr }) => {
  for (const [chemin, texte] of listFeuilles(fr)) {
    expect(texte, `${chemin}: typographic apostrophe`).not.toMatch(/\p{L}'\p{L}/u);
    expect(texte, `${chemin}: three dots`).not.toContain('...');
    expect(texte, `${chemin}: no-break spaces within guillemets`).not.toMatch(/«[^\u00a0]|[^\u00a0]»/);
  }
});
