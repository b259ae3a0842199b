import { describe, expect, test } from 'vitest';
import { listSlots } from '../grammaire/gabarit.ts';
import * as autres from './autres-actions.ts';
import { CONTEXTES_NORD } from './contextes-nord.ts';
import { CONTEXTES_PAYS } from './contextes-pays.ts';
import * as cooperation from './cooperation.ts';
import * as jumelage from './jumelage.ts';
import { FAMILLES, THEMES } from './thematiques.ts';
import * as transfrontalier from './transfrontalier.ts';

const LIEUX = new Set(['ici', 'deIci', 'enPays', 'dePays']);

function expectSlots(gabarits: readonly string[], permis: ReadonlySet<string>): void {
  for (const gabarit of gabarits) {
    for (const slot of listSlots(gabarit)) expect(permis, gabarit).toContain(slot);
    expect(gabarit, 'one apostrophe everywhere').not.toContain('’');
  }
}

test('the vocabulary has two levels, stable slugs and both languages', () => {
  const slugs = [...FAMILLES, ...THEMES.map(({ textes }) => textes)].map(({ slug }) => slug);
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs).toContain('patrimoine');
  expect(FAMILLES.length).toBeGreaterThanOrEqual(14);
  for (const slug of slugs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  for (const { nom, nomEn, enfants, odd } of FAMILLES) {
    expect([nom, nomEn].every(Boolean)).toBe(true);
    expect(enfants.length).toBeGreaterThanOrEqual(4);
    expect(enfants.length).toBeLessThanOrEqual(8);
    expect(odd.every((numero) => numero >= 1 && numero <= 17)).toBe(true);
  }
});

describe.each(THEMES.map(({ textes }) => [textes.slug, textes] as const))('%s', (_, { objets, actions, resultats }) => {
  test('objects are noun phrases without place', () => {
    expectSlots(objets, new Set());
    for (const objet of objets) expect(objet).toMatch(/^(\[?(la|le|les|l')|\[)/);
  });

  test('actions are infinitive clauses', () => {
    expectSlots(actions, LIEUX);
    for (const action of actions) expect(action.split(/[ ,[|]/).find(Boolean)).toMatch(/(er|ir|re|oir)$/);
    expect(actions.length).toBeGreaterThanOrEqual(5);
  });

  test('results are sentences', () => {
    expectSlots(resultats, LIEUX);
    for (const resultat of resultats) expect(resultat).toMatch(/\.$/);
  });
});

test('services are one of something, since they are the subject of singular verbs', () => {
  for (const service of FAMILLES.flatMap(({ services }) => services)) expect(service).toMatch(/^(la |le |l'|un |une )/);
});

test('the contexts of families and countries are sentences', () => {
  const parFamille = FAMILLES.flatMap(({ contextes }) => contextes);
  const duNord = Object.values(CONTEXTES_NORD).flat();
  expectSlots([...parFamille, ...duNord], LIEUX);
  const parPays = Object.values(CONTEXTES_PAYS).flatMap((phrases) => phrases.map(([, phrase]) => phrase));
  expectSlots(parPays, new Set());
  for (const phrase of [...parFamille, ...duNord, ...parPays]) expect(phrase).toMatch(/\.$/);
  expect(Object.keys(CONTEXTES_NORD).every((slug) => FAMILLES.some((famille) => famille.slug === slug))).toBe(true);
});

test('the frames of fiches can all be read', () => {
  const isTexte = (valeur: unknown): valeur is string => typeof valeur === 'string';
  const gabarits = [cooperation, jumelage, transfrontalier, autres]
    .flatMap((module) => Object.values(module).flatMap((valeur): unknown[] => (Array.isArray(valeur) ? valeur : [])))
    .filter(isTexte);
  expect(gabarits.length).toBeGreaterThan(120);
  for (const gabarit of gabarits) expect(() => listSlots(gabarit)).not.toThrow();
});
