import { loadAnciennesCommunes, loadCommunes } from '@atlas/geodonnees/referentiels';
import { beforeEach, describe, expect } from 'vitest';
import { type BancImport, test } from './testing/base.ts';
import { MINIMUM, table } from './testing/table.ts';

const COMPLET = {
  numero: 'P-000007',
  titre: 'Eau à Kayes',
  resume: 'Un puits',
  objectifs: 'Boire',
  description: 'Des lignes\nsur "deux" lignes, avec des virgules',
  type_cooperation: 'cooperation_decentralisee',
  statut: 'en_cours',
  annee_debut: '2009',
  annee_fin: '2012',
  date_signature: '2009-05-17',
  budget_total: '120000',
  odd: '6 | 17',
  chef_de_file: 'commune:84050',
  collectivites_associees: 'departement:84 | epci:200040681',
  partenaires: 'Kayes:ML:14.4367:-11.445:commune:exacte:ML-1:127368:https\\://kayes.example',
  pays: 'ML',
  thematiques: 'culture | patrimoine',
  operateurs: 'cites-unies:Cités unies France:CUF',
  financements: 'maee:2009:15000 | afd:2010',
  contacts: 'Chargée de mission:Direction des relations internationales::mission@gordes.example:04 00 00 00 00:acteurs',
  documents: `Convention:convention.pdf:application/pdf:1234:${'ab'.repeat(32)}:documents/ab/ab.pdf:fr:2020-01-02T03\\:04\\:05.000Z`,
  verifications: '2026-03-12T09\\:30\\:00.000Z:prefecture:Préfecture de Vaucluse',
  source: 'atlas',
  cle_source: 'kayes',
  version: '3',
  cree_le: '2020-01-02T03:04:05.678Z',
  modifie_le: '2021-01-02T03:04:05.678Z',
};

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
      recherche: expect.stringContaining("'kay'"),
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
    expect(await banc.query('SELECT * FROM document')).toMatchObject([
      { taille: 1234, cle_stockage: 'documents/ab/ab.pdf' },
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
        { numero: 'P-2', partenaires: 'KAYES:ML:14.4369:-11.4451 | Kayes:SN:14.4367:-11.445' },
        { numero: 'P-3', partenaires: 'Kayes:ML:14.4367:-11.445:region' },
        { numero: 'P-4', partenaires: 'Kayes:ML:12:-8' },
      ),
    );
    await banc.import(table({ numero: 'P-5', partenaires: 'kayes:ML:14.4367:-11.445 | Kayes:SN' }));
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
    const [projet] = await banc.query<{ modifie_le: Date; cree_le: Date; recherche: string }>('SELECT * FROM projet');
    expect(projet).toMatchObject({
      titre: 'Eau et savoir',
      odd: [6],
      version: 4,
      recherche: expect.stringContaining("'savoir'"),
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

describe('a line that is refused', () => {
  const cas: [string, Record<string, string>, { colonne: string; motif?: string; precision?: string }][] = [
    ['an unreadable cell', { annee_debut: 'vers 1950' }, { colonne: 'annee_debut', precision: 'entier' }],
    ['years in disorder', { annee_debut: '2012', annee_fin: '2009' }, { colonne: 'annee_fin', motif: 'antérieure' }],
    ['an unknown thématique', { thematiques: 'culture | magie' }, { colonne: 'thematiques', precision: 'magie' }],
    ['an unknown financeur', { financements: 'oncle:2009:5' }, { colonne: 'financements', precision: 'oncle' }],
    [
      'a financement twice',
      { financements: 'afd:2009:5|afd:2009:6' },
      { colonne: 'financements', motif: 'Deux financements' },
    ],
    ['an unknown country', { pays: 'ZZ' }, { colonne: 'pays', precision: 'ZZ' }],
    ['a partenaire of an unknown country', { partenaires: 'X:ZZ:1:1' }, { colonne: 'partenaires', precision: 'ZZ' }],
    [
      'an unknown subdivision',
      { partenaires: 'X:ML:1:1:commune:exacte:ML-99' },
      { colonne: 'partenaires', precision: 'ML-99' },
    ],
    ['a partenaire without a place', { partenaires: 'X:ML' }, { colonne: 'partenaires', motif: 'situer' }],
    [
      'an unknown collectivité',
      { chef_de_file: 'commune:99999' },
      { colonne: 'chef_de_file', precision: 'commune:99999' },
    ],
    ['an opérateur twice', { operateurs: 'a:A|a:B' }, { colonne: 'operateurs', motif: 'deux fois' }],
    ['an empty title', { titre: ' ' }, { colonne: 'titre', precision: 'obligatoire' }],
  ];
  test.for(cas)(
    'for %s is reported with its line, its column, its value and the reason',
    async ([, ligne, attendu], { banc }) => {
      const { rapport, refus } = await banc.import(table({ numero: 'P-1', ...ligne }, { numero: 'P-2' }));
      expect(rapport.decompte).toMatchObject({ cree: 1, refuse: 1 });
      expect(refus).toHaveLength(1);
      expect(refus[0]).toMatchObject({
        ligne: 2,
        colonne: attendu.colonne,
        valeur: ligne[attendu.colonne],
        motif: expect.stringContaining(attendu.motif ?? ''),
        ...(attendu.precision ? { precision: expect.stringContaining(attendu.precision) } : {}),
      });
      expect(await banc.query('SELECT numero FROM projet')).toEqual([{ numero: 'P-2' }]);
      expect(await banc.query('SELECT FROM partenaire')).toHaveLength(0);
    },
  );

  test('says all that is wrong with it at once', async ({ banc }) => {
    const { refus } = await banc.import(table({ numero: 'P-1', annee_debut: 'x', odd: '99' }));
    expect(refus.map(({ colonne }) => colonne)).toEqual(['annee_debut', 'odd']);
  });

  test('for its identity: none, one taken, one said twice, one of another Atlas', async ({ banc }) => {
    await banc.import(table(COMPLET, { numero: 'P-2', cle_source: 'deux' }));
    const { refus, rapport } = await banc.import(
      table(
        { titre: 'sans identité' },
        { numero: 'P-9', cle_source: 'kayes' },
        { numero: 'P-2', cle_source: 'kayes' },
        { numero: 'P-2', source: 'ailleurs', cle_source: 'deux' },
        { numero: 'P-3', cle_source: 'trois' },
        { numero: 'P-3', cle_source: 'trois', titre: 'encore' },
      ),
    );
    expect(refus.map(({ ligne, motif }) => [ligne, motif])).toEqual([
      [2, 'Ni numéro ni clé'],
      [3, 'Clé déjà prise par un autre projet'],
      [4, 'Clé déjà prise par un autre projet'],
      [5, "Numéro d'un projet d'une autre origine"],
      [7, 'Projet déjà décrit par une autre ligne du fichier'],
    ]);
    expect(rapport.decompte).toMatchObject({ cree: 1, refuse: 5 });
  });

  test('is told from another of the same projet in a batch far away', async ({ banc }) => {
    const lignes = Array.from({ length: 1200 }, (_, rang) => ({ cle_source: `cle ${rang % 1100}` }));
    const { rapport, refus } = await banc.import(table(...lignes));
    expect(rapport.decompte).toMatchObject({ cree: 1100, refuse: 100 });
    expect(refus[0]).toMatchObject({ ligne: 1102, precision: 'ligne 2' });
  });

  test('has as many cells as there are columns', async ({ banc }) => {
    const { refus } = await banc.import(`${table({ numero: 'P-1' })}P-2,trop,peu\n`);
    expect(refus).toMatchObject([{ ligne: 3, precision: '3 au lieu de 5' }]);
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
