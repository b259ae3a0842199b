import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { loadAnciennesCommunes, loadCommunes } from '@atlas/geodonnees/referentiels';
import { Client } from 'pg';
import { beforeEach, describe, expect } from 'vitest';
import { BancImport, test } from './testing/base.ts';
import { COMPLET, MINIMUM, table } from './testing/table.ts';

beforeEach<{ banc: BancImport }>(({ banc }) => banc.wipe());

describe('a new projet', () => {
  test('has everything that its line says', async ({ banc }) => {
    const { rapport, refus, acteursCrees } = await banc.import(table(COMPLET));
    expect(refus).toEqual([]);
    expect(rapport.decompte).toEqual({ cree: 1, misAJour: 0, inchange: 0, fusionne: 0, refuse: 0 });
    expect(acteursCrees).toEqual({ collectivites: 3, partenaires: 1 });
    const [projet] = await banc.query('SELECT * FROM projet');
    expect(projet).toMatchObject({
      numero: 'P-000007',
      description: 'Des lignes\nsur "deux" lignes, avec des virgules',
      type_cooperation: 'cooperation_decentralisee',
      annee_debut: 2009,
      annee_fin: 2012,
      budget_total: 120000,
      odd: [6, 17],
      version: 3,
      cree_le: new Date('2020-01-02T03:04:05.678Z'),
    });
    expect(
      await banc.query(`SELECT c.type, c.nom, c.code_insee, c.siren, c.code_departement, c.code_region, l.role
        FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id ORDER BY c.type`),
    ).toMatchObject([
      {
        type: 'commune',
        nom: 'Gordes',
        code_insee: '84050',
        code_departement: '84',
        code_region: '93',
        role: 'chef_de_file',
      },
      { type: 'departement', nom: 'Vaucluse', code_insee: '84', role: 'associee' },
      { type: 'epci', siren: '200040681', code_insee: null, code_departement: '84', role: 'associee' },
    ]);
    expect(await banc.query('SELECT * FROM partenaire')).toMatchObject([
      { nom: 'Kayes', code_pays: 'ML', population: 127368, site_web: 'https://kayes.example', nom_normalise: 'kayes' },
    ]);
    expect(await banc.query('SELECT annee, montant FROM financement ORDER BY annee')).toEqual([
      { annee: 2009, montant: 15000 },
      { annee: 2010, montant: null },
    ]);
    expect(await banc.query('SELECT * FROM contact')).toMatchObject([
      { fonction: 'Chargée de mission', visibilite: 'acteurs' },
    ]);
    expect(await banc.query('SELECT f.* FROM document d JOIN fichier f ON f.id = d.fichier_id')).toMatchObject([
      { taille: 1234, cle_stockage: 'documents/ab/ab.pdf', organisation_id: null },
    ]);
    expect(await banc.query('SELECT * FROM verification')).toMatchObject([{ organisme: 'Préfecture de Vaucluse' }]);
    expect(await banc.query('SELECT * FROM operateur')).toMatchObject([{ slug: 'cites-unies', sigle: 'CUF' }]);
  });

  test('without a number takes the next one, in the order of the file', async ({ banc }) => {
    const lignes = [{ cle_source: 'b' }, { numero: 'P-000041', cle_source: 'x' }, { cle_source: 'a' }];
    await banc.import(table(...lignes));
    expect(await banc.query('SELECT numero, cle_source FROM projet ORDER BY numero')).toEqual([
      { numero: 'P-000041', cle_source: 'x' },
      { numero: 'P-000042', cle_source: 'b' },
      { numero: 'P-000043', cle_source: 'a' },
    ]);
  });

  test('is numbered in one pass, however many projets there are', { timeout: 20_000 }, async ({ banc }) => {
    const lignes = (debut: number) => Array.from({ length: 4000 }, (_, rang) => ({ cle_source: String(debut + rang) }));
    await banc.import(table(...lignes(0)));
    await banc.import(table(...lignes(4000)));
    expect(await banc.query('SELECT max(numero) AS numero FROM projet')).toEqual([{ numero: 'P-008000' }]);
  });

  test('has the countries of its partenaires', async ({ banc }) => {
    await banc.import(table({ numero: 'P-1', partenaires: 'Kayes:ML:14.4:-11.4', pays: 'SN' }));
    expect(await banc.query('SELECT code_pays FROM projet_pays ORDER BY 1')).toEqual([
      { code_pays: 'ML' },
      { code_pays: 'SN' },
    ]);
  });

  test('shares its partenaires with those of the same name, country and place', async ({ banc }) => {
    await banc.import(
      table(
        { numero: 'P-1', partenaires: 'Kayes:ML:14.4367:-11.445' },
        { numero: 'P-2', partenaires: 'KAYES:ML:14.4367:-11.445 | Kayes:SN:14.4367:-11.445' },
        { numero: 'P-3', partenaires: 'Kayes:ML:14.4367:-11.445:region' },
        { numero: 'P-4', partenaires: 'Kayes:ML:12:-8' },
      ),
    );
    await banc.import(table({ numero: 'P-5', partenaires: 'kayes:ML:14.44:-11.45 | Kayes:SN' }));
    expect(
      await banc.query(`SELECT p.numero, l.partenaire_id - min(l.partenaire_id) OVER () AS rang
      FROM projet_partenaire l JOIN projet p ON p.id = l.projet_id ORDER BY 1, 2`),
    ).toEqual([
      { numero: 'P-1', rang: 0 },
      { numero: 'P-2', rang: 0 },
      { numero: 'P-2', rang: 1 },
      { numero: 'P-3', rang: 2 },
      { numero: 'P-4', rang: 3 },
      { numero: 'P-5', rang: 0 },
      { numero: 'P-5', rang: 1 },
    ]);
  });

  test('names a former commune, and gets the one it is part of today', async ({ banc }) => {
    const actuelles = new Set(loadCommunes().map(({ code }) => code));
    const ancienne = loadAnciennesCommunes().find(({ code }) => !actuelles.has(code));
    const { remarques } = await banc.import(table({ numero: 'P-1', chef_de_file: `commune:${ancienne?.code}` }));
    expect(await banc.query('SELECT code_insee FROM collectivite')).toEqual([{ code_insee: ancienne?.codeCommune }]);
    expect(remarques).toMatchObject([
      { ligne: 2, colonne: 'chef_de_file', motif: expect.stringContaining('Ancienne commune') },
    ]);
  });
});

describe('the same file again', () => {
  test('changes nothing, not even the version of the data', async ({ banc }) => {
    const fichier = table(COMPLET, { cle_source: 'autre', partenaires: 'Kayes:ML:14.4:-11.4' });
    const premier = await banc.import(fichier);
    const second = await banc.import(fichier);
    expect(premier.rapport.decompte.cree).toBe(2);
    expect(second.rapport.decompte).toEqual({ cree: 0, misAJour: 0, inchange: 2, fusionne: 0, refuse: 0 });
    expect(second.versionApres).toBe(premier.versionApres);
    expect(second.acteursCrees).toEqual({ collectivites: 0, partenaires: 0 });
  });
});

describe('a projet that is known', () => {
  test('is brought up to date, and keeps the numbers of its documents', async ({ banc }) => {
    await banc.import(table(COMPLET));
    const [avant] = await banc.query<{ id: number }>('SELECT id FROM document');
    const second = COMPLET.documents.replaceAll('Convention', 'Avenant').replaceAll('ab.pdf', 'cd.pdf');
    const modifie = {
      ...COMPLET,
      titre: 'Eau et savoir',
      odd: '6',
      documents: `${COMPLET.documents} | ${second}`,
      financements: 'maee:2009:1',
    };
    const { rapport, refus } = await banc.import(table(modifie));
    expect(refus).toEqual([]);
    expect(rapport.decompte).toMatchObject({ cree: 0, misAJour: 1 });
    const [projet] = await banc.query<{ modifie_le: Date; cree_le: Date }>('SELECT * FROM projet');
    expect(projet).toMatchObject({
      titre: 'Eau et savoir',
      odd: [6],
      version: 4,
    });
    expect(projet?.cree_le).toEqual(new Date('2020-01-02T03:04:05.678Z'));
    expect(projet?.modifie_le.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(await banc.query('SELECT titre FROM document ORDER BY id')).toEqual([
      { titre: 'Convention' },
      { titre: 'Avenant' },
    ]);
    expect((await banc.query('SELECT id FROM document ORDER BY id'))[0]).toEqual(avant);
    expect(await banc.query('SELECT annee, montant FROM financement')).toEqual([{ annee: 2009, montant: 1 }]);
  });

  test('keeps what the file has no column for, and loses what a cell empties', async ({ banc }) => {
    await banc.import(table(COMPLET));
    await banc.import(table({ ...MINIMUM, numero: 'P-000007', titre: 'Eau', odd: '' }));
    const [projet] = await banc.query('SELECT titre, annee_debut, odd, cle_source FROM projet');
    expect(projet).toEqual({ titre: 'Eau', annee_debut: 2009, odd: [], cle_source: 'kayes' });
    expect(await banc.query('SELECT FROM projet_collectivite')).toHaveLength(3);
    expect(await banc.query('SELECT FROM contact')).toHaveLength(1);
  });

  test('takes an actor that a cell names twice for one', async ({ banc }) => {
    const double = {
      numero: 'P-1',
      chef_de_file: 'commune:84050',
      collectivites_associees: 'commune:84001 | commune:84001 | commune:84050',
      partenaires: 'Kayes:ML:14.4367:-11.445 | Kayes:ML:14.4367:-11.445',
    };
    const premier = await banc.import(table(double));
    const second = await banc.import(table(double));
    const troisieme = await banc.import(table({ ...double, titre: 'Autre' }));
    expect([premier, second, troisieme].map(({ rapport }) => rapport.decompte)).toMatchObject([
      { cree: 1 },
      { inchange: 1 },
      { misAJour: 1 },
    ]);
    expect(await banc.query('SELECT role FROM projet_collectivite ORDER BY role')).toEqual([
      { role: 'chef_de_file' },
      { role: 'associee' },
    ]);
  });

  test('is found by the key of its source when the line has no number', async ({ banc }) => {
    await banc.import(table(COMPLET));
    const { rapport } = await banc.import(table({ source: 'atlas', cle_source: 'kayes', titre: 'Eau' }));
    expect(rapport.decompte).toMatchObject({ cree: 0, misAJour: 1 });
    expect(await banc.query('SELECT numero, titre FROM projet')).toEqual([{ numero: 'P-000007', titre: 'Eau' }]);
  });

  test('is not overwritten by a file that is older than its last change', async ({ banc }) => {
    await banc.import(table(COMPLET));
    await banc.query("UPDATE projet SET titre = 'Changé depuis', version = 4");
    const { rapport, refus } = await banc.import(table({ ...COMPLET, titre: 'Changé dans le fichier' }));
    expect(rapport.decompte).toMatchObject({ misAJour: 0, refuse: 1 });
    expect(refus).toMatchObject([
      { ligne: 2, colonne: 'version', valeur: '3', precision: expect.stringContaining('4 dans la base') },
    ]);
    expect(await banc.query('SELECT titre FROM projet')).toEqual([{ titre: 'Changé depuis' }]);
  });
});

describe('an import', () => {
  test('to try changes nothing, and proves it', async ({ banc }) => {
    await banc.import(table(COMPLET));
    const avant = await banc.export();
    const essai = await banc.import(table({ ...COMPLET, titre: 'Autre' }, { cle_source: 'neuf' }), 'atlas', {
      aBlanc: true,
    });
    expect(essai.rapport.decompte).toMatchObject({ cree: 1, misAJour: 1 });
    expect(essai.versionApres).toBe(essai.versionAvant);
    expect(await banc.export()).toBe(avant);
  });

  test('does not mind the empty columns that spreadsheets add', async ({ banc }) => {
    const { rapport, colonnesIgnorees } = await banc.import(table({ cle_source: 'a' }).replaceAll('\n', ',,\n'));
    expect(rapport.decompte).toMatchObject({ cree: 1, refuse: 0 });
    expect(colonnesIgnorees).toEqual([]);
  });

  test('waits for another one, and sees what it did', async ({ banc, databaseUrl }) => {
    const autre = new Client(databaseUrl);
    await autre.connect();
    const lignes = table(...Array.from({ length: 1000 }, (_, rang) => ({ cle_source: String(rang) })));
    const decomptes = await Promise.all([
      banc.import(lignes, 'atlas'),
      new BancImport(autre, mkdtempSync(join(banc.dossier, 'autre-'))).import(lignes, 'atlas'),
    ]).then((bilans) => bilans.map(({ rapport }) => rapport.decompte));
    await autre.end();
    expect(decomptes.map(({ cree }) => cree).sort()).toEqual([0, 1000]);
    expect(decomptes.map(({ inchange }) => inchange).sort()).toEqual([0, 1000]);
  });

  test('that is interrupted changes nothing', async ({ banc }) => {
    await banc.import(table(COMPLET));
    const avant = await banc.export();
    const interruption = new AbortController();
    const lignes = Array.from({ length: 3000 }, (_, rang) => ({ cle_source: String(rang) }));
    const importe = banc.import(table(...lignes), 'atlas', {
      signal: interruption.signal,
      onProgression: () => interruption.abort(),
    });
    await expect(importe).rejects.toThrow('aborted');
    expect(await banc.export()).toBe(avant);
    expect((await banc.import(table({ cle_source: 'a' }))).rapport.decompte.cree).toBe(1);
  });

  test('keeps the demonstration flag, and says the source of its rows', async ({ banc }) => {
    await banc.query('UPDATE etat_donnees SET demonstration = true, echelle = 1');
    await banc.import(table({ cle_source: 'a' }));
    expect(await banc.query('SELECT demonstration FROM etat_donnees')).toEqual([{ demonstration: true }]);
    expect(await banc.query('SELECT source FROM projet')).toEqual([{ source: 'atlas' }]);
  });

  test('tells the columns that it does not know, and those that the file does not have', async ({ banc }) => {
    const { colonnesIgnorees, colonnesAbsentes } = await banc.import(table({ cle_source: 'a', commentaire: 'x' }));
    expect(colonnesIgnorees).toEqual(['commentaire']);
    expect(colonnesAbsentes).toContain('annee_debut');
    expect(colonnesAbsentes).not.toContain('titre');
  });
});
