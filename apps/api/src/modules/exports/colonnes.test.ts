import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CelluleInvalide } from './cellules.ts';
import { COLONNES, findColonne, toCellules } from './colonnes.ts';
import type { NomsProjet, ProjetTable } from './projet-table.ts';

const NOMS: NomsProjet = {
  chefDeFile: 'Gordes',
  collectivitesAssociees: [],
  partenaires: ['Bornem (Belgique)'],
  pays: ['Belgique'],
  thematiques: [],
  financeurs: [],
};

const texte = fc.string({ unit: 'grapheme', maxLength: 20 });
const nom = texte.filter((valeur) => valeur.trim() !== '' && valeur.trim() === valeur);
const facultatif = fc.option(nom);
const montant = fc.nat({ max: 2_147_483_647 });
const annee = fc.integer({ min: 1900, max: 2200 });
const instant = fc
  .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const precision = fc.constantFrom('exacte' as const, 'pays' as const);
const position = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }).map((valeur) => valeur + 0),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }).map((valeur) => valeur + 0),
  precision,
});
const codePays = fc.constantFrom('BE', 'ML', 'VN');
const uniques = <T>(arbitraire: fc.Arbitrary<T>) =>
  fc.uniqueArray(arbitraire).map((valeurs) => valeurs.sort((a, b) => (a < b ? -1 : 1)));

const projet: fc.Arbitrary<ProjetTable> = fc.record({
  numero: fc.nat().map((rang) => `P-${String(rang).padStart(6, '0')}`),
  titre: nom,
  resume: texte,
  objectifs: texte,
  description: texte,
  typeCooperation: fc.constantFrom('jumelage', 'autre_action'),
  statut: fc.constantFrom('en_cours', 'termine'),
  anneeDebut: fc.option(fc.integer({ min: 1800, max: 2200 })),
  anneeFin: fc.option(fc.integer({ min: 1800, max: 2200 })),
  dateSignature: fc.option(instant.map((date) => date.slice(0, 10))),
  budgetTotal: fc.option(montant),
  odd: uniques(fc.integer({ min: 1, max: 17 })),
  chefDeFile: fc.option(fc.constant({ type: 'commune' as const, code: '84050', nom: null, detail: null })),
  collectivitesAssociees: fc.array(
    fc.record({
      type: fc.constant('autre' as const),
      code: fc.constantFrom(null, '200012345'),
      nom,
      detail: fc.option(
        fc
          .tuple(
            position,
            fc.record({
              codeDepartement: fc.constantFrom('2A', null),
              codeRegion: fc.constant(null),
              population: montant,
            }),
          )
          .map(([situee, reste]) => ({ ...situee, ...reste })),
      ),
    }),
    { maxLength: 3 },
  ),
  partenaires: fc.array(
    fc.record({
      nom,
      codePays,
      position: fc.option(position),
      niveau: fc.constantFrom('commune', 'region'),
      codeSubdivision: fc.constantFrom('BE-VLG', null),
      population: fc.option(montant),
      siteWeb: facultatif,
    }),
    { maxLength: 3 },
  ),
  pays: uniques(codePays),
  thematiques: uniques(nom),
  operateurs: fc.array(fc.record({ slug: nom, nom, sigle: facultatif, siteWeb: facultatif }), { maxLength: 3 }),
  financements: fc.array(fc.record({ financeur: nom, annee, montant: fc.option(montant) }), { maxLength: 3 }),
  contacts: fc.array(
    fc.record({
      fonction: nom,
      service: facultatif,
      nom: facultatif,
      courriel: facultatif,
      telephone: facultatif,
      visibilite: fc.constantFrom('publique', 'acteurs'),
    }),
    { maxLength: 3 },
  ),
  documents: fc.array(
    fc.record({
      titre: nom,
      nomFichier: nom,
      typeMime: fc.constant('application/pdf'),
      taille: montant,
      sha256: fc.constant('ab'.repeat(32)),
      cleStockage: fc.constant('documents/ab/abcdef.pdf'),
      langue: fc.constant('fr'),
      creeLe: instant,
    }),
    { maxLength: 2 },
  ),
  verifications: fc.array(
    fc.record({ verifieLe: instant, typeActeur: fc.constantFrom('prefecture', 'ambassade'), organisme: nom }),
    { maxLength: 2 },
  ),
  source: nom,
  cleSource: facultatif,
  version: fc.integer({ min: 1, max: 2_147_483_647 }),
  creeLe: instant,
  modifieLe: instant,
});

function readCellules(cellules: readonly string[]): Partial<ProjetTable> {
  const valeurs: Partial<ProjetTable> = {};
  for (const [rang, colonne] of COLONNES.entries()) colonne.read?.(cellules[rang] ?? '', valeurs);
  return valeurs;
}

describe('the table of projets', () => {
  it('reads a projet as it wrote it', () => {
    fc.assert(
      fc.property(projet, (valeur) => {
        // -0 is written 0.
        expect(JSON.parse(JSON.stringify(readCellules(toCellules(valeur, NOMS))))).toEqual(
          JSON.parse(JSON.stringify(valeur)),
        );
      }),
    );
  });

  it('has one column of each name', () => {
    expect(new Set(COLONNES.map((colonne) => colonne.nom)).size).toBe(COLONNES.length);
  });

  it('is documented column by column', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../../../docs/table-des-projets.md'), 'utf8');
    const lignes = COLONNES.map(
      ({ nom: nomColonne, description, diffusion }) =>
        `| \`${nomColonne}\` | ${description} | ${diffusion === 'interne' ? 'internal |' : '|'}`,
    );
    expect(page).toContain(lignes.join('\n'));
  });

  it('does not give connected actors’ contacts to a public export', () => {
    expect(findColonne('contacts')?.diffusion).toBe('interne');
  });
});

describe('a cell', () => {
  const read = (colonne: string, cellule: string) => {
    const valeurs: Partial<ProjetTable> = {};
    findColonne(colonne)?.read?.(cellule, valeurs);
    return Object.values(valeurs)[0];
  };

  it('may hold what a spreadsheet or a person makes of it', () => {
    expect(read('date_signature', '17/05/2009')).toBe('2009-05-17');
    expect(read('budget_total', '12 000')).toBe(12000);
    expect(read('type_cooperation', 'Coopération décentralisée')).toBe('cooperation_decentralisee');
    expect(read('statut', 'Terminé')).toBe('termine');
    expect(read('odd', '11|4 | 4')).toEqual([4, 11]);
    expect(read('pays', 'be')).toEqual(['BE']);
    expect(read('chef_de_file', 'Commune:2a004')).toMatchObject({ type: 'commune', code: '2A004' });
    expect(read('partenaires', 'Bornem:BE')).toEqual([
      {
        nom: 'Bornem',
        codePays: 'BE',
        position: null,
        niveau: 'commune',
        codeSubdivision: null,
        population: null,
        siteWeb: null,
      },
    ]);
  });

  it.each([
    ['annee_debut', '1066', 'un nombre de 1800 à 2200'],
    ['annee_debut', 'vers 1950', 'un nombre entier'],
    ['budget_total', '-1', 'un nombre de 0'],
    ['budget_total', '3000000000', 'un nombre de 0'],
    ['odd', '18', 'un nombre de 1 à 17'],
    ['date_signature', '2009-02-30', 'une date'],
    ['cree_le', '2009-02-28', 'une date et une heure'],
    ['type_cooperation', 'mariage', 'jumelage'],
    ['titre', '   ', 'obligatoire'],
    ['numero', '~1', 'P-000123'],
    ['pays', 'Belgique', 'deux lettres'],
    ['chef_de_file', 'commune', 'le code manque'],
    ['chef_de_file', 'Gordes', '« Gordes » : type de collectivité inconnu'],
    ['chef_de_file', 'commune:Gordes', 'un code INSEE'],
    ['chef_de_file', 'epci:84050', 'SIREN'],
    ['chef_de_file', 'commune:84050 | commune:84001', 'une seule'],
    ['partenaires', 'Bornem:BE:51.1', 'vont ensemble'],
    ['partenaires', 'Bornem:BE:151.1:4', 'un nombre de -90 à 90'],
    ['financements', 'maee', 'annee'],
    ['financements', 'maee:2009:5:6', '4 champs au lieu de 3'],
    ['documents', 'a:b:c:1:d:../etc/passwd:fr:2020-01-01T00\\:00\\:00Z', 'clé de stockage'],
  ])('is refused with a reason: %s «%s»', (colonne, cellule, raison) => {
    expect(() => read(colonne, cellule)).toThrow(CelluleInvalide);
    expect(() => read(colonne, cellule)).toThrow(raison);
  });
});
