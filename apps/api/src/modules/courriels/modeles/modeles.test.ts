import { describe, expect, expectTypeOf, test } from 'vitest';
import { layOut, summarise } from '../mise-en-page.ts';
import { salutation } from './contenu.ts';
import { type Courriel, composeContenu, MODELES, MODELES_NOTIFIES } from './index.ts';

const LIEN = 'https://atlas.example.org/suite?jeton=a-b_c&etape=1';
const HOSTILE = `<script>alert("x")</script> & 'L’été'`;

/** All that any template asks for; each takes its own. */
const DONNEES = {
  ...{ nom: 'Awa Diop', lien: LIEN, le: '2026-11-27T09:30:00.000Z', organisation: HOSTILE, invitant: HOSTILE },
  ...{ role: HOSTILE, demandeur: HOSTILE, motif: `${HOSTILE}\nAutre ligne`, objet: HOSTILE, auteur: HOSTILE },
  ...{ projet: HOSTILE, collectivite: HOSTILE, partenaire: HOSTILE, lignes: [{ texte: HOSTILE, lien: LIEN }] },
  ...{ campagne: HOSTILE, fin: '2027-03-31', fiches: 12, restantes: 3 },
  ...{ autres: 2, message: HOSTILE, reponse: HOSTILE, favorable: true, exact: false, corrige: true },
  ...{ fait: 'code_secours', restants: 3 },
  ...{ recherche: HOSTILE, nouveaux: 12, refus: LIEN, titre: HOSTILE, pages: 2, courriel: 'awa@example.org' },
  expireLe: '2026-12-04T09:30:00.000Z',
};
const SANS_LIEN = [
  ...['mot-de-passe-change', 'role-change', 'compte-supprime'],
  ...['compte-desactive', 'compte-reactive', 'compte-sans-second-facteur', 'acces-au-compte'],
];

const cas = Object.entries(MODELES).flatMap(([modele, langues]) =>
  Object.keys(langues).map((langue) => [modele, langue] as const),
);

test.each(cas)('%s in %s says the same in text and in HTML, escaped', (modele, langue) => {
  const { sujet, texte, html } = layOut(composeContenu({ modele, langue, donnees: DONNEES }), langue);
  expect(sujet).toMatch(/^\S.{5,148}\S$/);
  expect(`${sujet}${texte}${html}`).not.toMatch(/undefined|\[object|NaN|Invalid/);
  expect(texte.includes(LIEN)).toBe(!SANS_LIEN.includes(modele));
  expect(html.includes(`href="${LIEN.replace('&', '&amp;')}"`)).toBe(!SANS_LIEN.includes(modele));
  expect(html).toContain(`<html lang="${langue}">`);
  expect(html).not.toContain('<script>');
  expect(html).not.toMatch(/<img|<link|<style|url\(/);
  expect(html.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  expect(texte.split('\n').filter((ligne) => /\s$/.test(ligne))).toEqual(['-- ']);
});

test.each(cas.filter(([modele]) => modele in MODELES_NOTIFIES))(
  '%s in %s says at its foot where to choose how it comes, and is said in two lines too',
  (modele, langue) => {
    const preferences = 'https://atlas.example.org/mon-compte#notifications';
    const contenu = composeContenu({ modele, langue, donnees: { ...DONNEES, preferences } });
    const { sujet, texte, html } = layOut(contenu, langue);
    expect(texte).toMatch(
      /(Changer ce choix\u00a0|Change this choice): https:\/\/atlas\.example\.org\/mon-compte#notifications\n/,
    );
    expect(html).toContain(`href="${preferences}"`);
    const { titre, detail } = summarise(contenu, langue);
    expect([titre, detail]).toEqual([sujet, expect.stringMatching(/^\S.{10,}/)]);
    expect(detail).not.toMatch(/^(Bonjour|Hello)|\n/);
    expect(detail.length).toBeLessThanOrEqual(300);
  },
);

test('French spaces its signs, in a mail of which every word counts', () => {
  const contenu = composeContenu({
    modele: 'mise-a-jour-rejetee',
    langue: 'fr',
    donnees: { objet: 'Eau à Thiès', motif: 'Le budget manque.\n\nVoir la note.', lien: LIEN },
  });
  expect(layOut(contenu, 'fr').texte.replaceAll('\u00a0', '~')).toBe(`Bonjour,

Votre mise à jour de «~Eau à Thiès~» n’a pas été retenue, pour le motif suivant~:

> Le budget manque.
>
> Voir la note.

Revoir ma proposition~:
${LIEN}

La fiche publiée n’a pas changé.

-- 
Atlas français de la coopération décentralisée
Ce message est automatique~: merci de ne pas y répondre.
`);
});

describe('what others wrote', () => {
  test('makes neither a header nor another line, nor turns the text around', () => {
    const objet = `Eau\r\nBcc: x@example.org\u202e`;
    const { sujet } = layOut(
      composeContenu({ modele: 'avis-demande', langue: 'en', donnees: { objet, lien: LIEN } }),
      'en',
    );
    expect(sujet).toBe('Your opinion is requested: Eau Bcc: x@example.org');
  });

  test('does not make a subject without end', () => {
    const objet = 'mots '.repeat(100);
    const { sujet } = layOut(
      composeContenu({ modele: 'avis-demande', langue: 'fr', donnees: { objet, lien: LIEN } }),
      'fr',
    );
    expect(sujet.length).toBeLessThanOrEqual(150);
    expect(sujet).toMatch(/ mots?…$/);
  });

  test.each([
    ['Awa Diop', 'Bonjour Awa Diop,'],
    [' J. Dupont ', 'Bonjour J. Dupont,'],
    ['', 'Bonjour,'],
    ['gagnez sur https://example.org', 'Bonjour,'],
    ['example.org', 'Bonjour,'],
    ['a@example', 'Bonjour,'],
    ['a'.repeat(81), 'Bonjour,'],
  ])('«%s» is greeted as a person, or not by name', (nom, attendu) => {
    expect(salutation('fr', nom)).toBe(attendu);
  });
});

test('a template or a language that is not known is an error', () => {
  for (const [modele, langue] of [
    ['inconnu', 'fr'],
    ['avis-demande', 'es'],
    ['constructor', 'fr'],
  ] as const) {
    expect(() => composeContenu({ modele, langue, donnees: {} })).toThrow(/no template/);
  }
});

test('each mail is typed by its template', () => {
  expectTypeOf<Extract<Courriel, { modele: 'confirmation-partenaire' }>['langue']>().toEqualTypeOf<
    'fr' | 'en' | 'es'
  >();
  expectTypeOf<Extract<Courriel, { modele: 'invitation' }>['langue']>().toEqualTypeOf<'fr' | 'en'>();
  expectTypeOf<Extract<Courriel, { modele: 'avis-demande' }>['donnees']>().toEqualTypeOf<{
    objet: string;
    lien: string;
  }>();
});

test.each([
  ['fr', 0, 'Il ne vous en reste aucun'],
  ['fr', 1, 'Il vous reste un seul code.'],
  ['fr', 9, 'Il vous reste 9 codes.'],
  ['en', 0, 'You have none left'],
  ['en', 1, 'You have one code left.'],
  ['en', 9, 'You have 9 codes left.'],
])('a recovery code that was used says in %s that %i are left', (langue, restants, attendu) => {
  const donnees = { ...DONNEES, fait: 'code_secours', restants };
  expect(layOut(composeContenu({ modele: 'acces-au-compte', langue, donnees }), 'fr').texte).toContain(attendu);
});

test.each(
  ['codes_refaits', 'second_facteur_active', 'second_facteur_retire', 'relie_a_proconnect'].flatMap((fait) => [
    [fait, 'fr', 'le 27 novembre 2026 à 10:30 (heure de Paris)'],
    [fait, 'en', 'on 27 November 2026 at 10:30 (Paris time)'],
  ]),
)(
  'what was done to an account (%s) is told in %s with its hour, and says nothing of codes left',
  (fait, langue, heure) => {
    const { texte } = layOut(
      composeContenu({ modele: 'acces-au-compte', langue, donnees: { ...DONNEES, fait } }),
      'fr',
    );
    expect(texte.replace(/\s+/g, ' ')).toContain(heure);
    expect(texte).not.toMatch(/reste|left/);
  },
);
