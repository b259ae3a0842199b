import { beforeEach, describe, expect } from 'vitest';
import { type BancImport, test } from './testing/base.ts';
import { table } from './testing/table.ts';

/** Projets that hold everything that is hard to write in a cell. */
const DIFFICILES = table(
  {
    numero: 'P-000001',
    titre: '=HYPERLINK("http://example.org","cliquez")',
    resume: "'=1+1",
    objectifs: '-1\n+2\n@3',
    description: ' espaces, "guillemets"; \t tabulations\r\net lignes \n',
    chef_de_file: 'commune:84050',
    collectivites_associees:
      'autre:200099999:Syndicat \\: eau \\| air:84:93:43.9:5.2:departement:0 | departement:84:Département de Vaucluse | autre::Sans code:974::-21:55.5:region:12',
    partenaires: [
      "'s-Hertogenbosch:NL:51.69917:5.30417:commune:exacte:NL-NB:134520",
      'Frankfurt \\| Oder:DE:52.34714:14.55062',
      'Sans position:ML:17.3:-3.5:region:pays:::https\\://a.example/?b=c\\|d',
      '-Tiret:SN:1e-7:-0.1',
    ].join(' | '),
    pays: 'BF',
    cle_source: 'une \'clé\'; avec, "tout"',
  },
  {
    numero: 'P-000002',
    titre: 'Deux villes du même nom',
    partenaires:
      'Springfield:US:39.80172:-89.64371 | Springfield:US:37.21533:-93.29824 | Springfield:US:39.80172:-89.64371:region',
    odd: '17 | 1',
    contacts: 'A:B:C:a@example.org:01:publique | A:B:C:a@example.org:01:publique | Z::::+33 1:acteurs',
    verifications: '2024-01-01T00\\:00\\:00.001Z:ambassade:X | 2025-01-01T00\\:00\\:00.000+01\\:00:ministere:Y',
    operateurs: 'b:B | a:A:S:https\\://x.example',
    financements: 'afd:2010:1 | maee:2009 | afd:2009:0',
    thematiques: 'patrimoine | culture',
    date_signature: '1999-12-31',
    annee_fin: '1999',
    statut: 'termine',
    type_cooperation: 'autre_action',
  },
  { numero: 'P-000003', partenaires: 'Bidford:GB:52.1696:-1.8595 | bidford:GB:52.1673:-1.8565' },
  { numero: 'AUTRE/2026-7', source: 'reprise', cle_source: 'x', budget_total: '2147483647' },
);

beforeEach<{ banc: BancImport }>(({ banc }) => banc.wipe());

describe('an export', () => {
  test('imports again where it comes from, and changes nothing', async ({ banc }) => {
    const { refus } = await banc.import(DIFFICILES);
    expect(refus).toEqual([]);
    const resultat = await banc.import(await banc.export());
    expect(resultat.refus).toEqual([]);
    expect(resultat.rapport.decompte).toEqual({ cree: 0, misAJour: 0, inchange: 4, fusionne: 0, refuse: 0 });
    expect(resultat.versionApres).toBe(resultat.versionAvant);
  });

  test('imports into an emptied database, and is exported again byte for byte', async ({ banc }) => {
    await banc.import(DIFFICILES);
    const premier = await banc.export();
    await banc.wipe();
    const { rapport } = await banc.import(premier);
    expect(rapport.decompte).toMatchObject({ cree: 4, refuse: 0 });
    expect(await banc.export()).toBe(premier);
  });

  test('holds no formula, and gives back the text of each one', async ({ banc }) => {
    await banc.import(DIFFICILES);
    const texte = await banc.export();
    expect(texte).toContain('"\'=HYPERLINK(""http://example.org"",""cliquez"")"');
    await banc.wipe();
    await banc.import(texte);
    expect(await banc.query("SELECT titre, resume, objectifs FROM projet WHERE numero = 'P-000001'")).toEqual([
      { titre: '=HYPERLINK("http://example.org","cliquez")', resume: "'=1+1", objectifs: '-1\n+2\n@3' },
    ]);
  });

  test('reads the same in latin-1, with semicolons and CRLF, as a spreadsheet rewrites it', async ({ banc }) => {
    await banc.import(table({ numero: 'P-1', titre: 'Coopération à Évry', resume: 'Été', cle_source: 'a;b' }));
    const texte = (await banc.export()).replace(/^[^\n]*/, (entete) => entete.replaceAll(',', ';'));
    const [entete = '', ligne = ''] = texte.split('\n');
    const enPointsVirgules = ligne
      .replace(/"a;b"|,/g, (morceau) => (morceau === ',' ? ';' : morceau))
      .replace('a;b', '"a;b"');
    const resultat = await banc.import(Buffer.from(`${entete}\r\n${enPointsVirgules}\r\n`, 'latin1'));
    expect(resultat).toMatchObject({ encodage: 'windows-1252', separateur: ';', refus: [] });
    expect(resultat.rapport.decompte).toMatchObject({ inchange: 1 });
  });

  test('lists the projets of one moment, by number', async ({ banc }) => {
    await banc.import(table({ numero: 'P-2' }, { numero: 'P-10' }, { numero: 'A-1' }));
    const numeros = (await banc.export())
      .split('\n')
      .slice(1, -1)
      .map((ligne) => ligne.split(',')[0]);
    expect(numeros).toEqual(['A-1', 'P-10', 'P-2']);
  });

  test('of an empty Atlas is its header', async ({ banc }) => {
    expect(await banc.export()).toMatch(/^numero,titre,[a-z_,]*,modifie_le\n$/);
  });
});
