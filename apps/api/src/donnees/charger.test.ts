import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHIFFRES, generateDemonstration, listExempleConnu } from '@atlas/demonstration';
import { StartupError } from '@atlas/postgres';
import { test as base } from '@atlas/prisma/testing';
import { Client } from 'pg';
import { expect } from 'vitest';
import { loadDemonstration, loadInitialData } from './charger.ts';
import { readReferentiels } from './load-demonstration.ts';

interface Fixtures {
  dataDir: string;
  /** The rows that a statement gives. */
  select: <T extends object>(statement: string) => Promise<T[]>;
}

const test = base.extend<{ $file: Fixtures }>({
  dataDir: [
    // biome-ignore lint/correctness/noEmptyPattern: Vitest reads the fixtures needed from this pattern
    async ({}, use) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'atlas-donnees-'));
      await use(dataDir);
      rmSync(dataDir, { recursive: true, force: true });
    },
    { scope: 'file' },
  ],
  select: [
    async ({ databaseUrl }, use) => {
      const client = new Client(databaseUrl);
      await client.connect();
      await use(async (statement) => (await client.query(statement)).rows);
      await client.end();
    },
    { scope: 'file' },
  ],
});

const COUNTS = `SELECT
  (SELECT count(*)::int FROM commune) AS communes,
  (SELECT count(*)::int FROM collectivite) AS collectivites,
  (SELECT count(*)::int FROM partenaire) AS partenaires,
  (SELECT count(DISTINCT code_pays)::int FROM partenaire) AS pays,
  (SELECT count(*)::int FROM projet WHERE type_cooperation <> 'autre_action') AS cooperations,
  (SELECT count(*)::int FROM projet WHERE type_cooperation = 'autre_action') AS autres,
  (SELECT count(*)::int FROM contact) AS contacts,
  (SELECT count(*)::int FROM document) AS documents,
  (SELECT demonstration FROM etat_donnees) AS demonstration,
  (SELECT echelle FROM etat_donnees) AS echelle`;

const INDEXES = `SELECT indexname FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname`;

// The tests run in order on one database: interrupted, loaded, loaded again, replaced in vain, then refused.

test('an interrupted loading leaves the database as it was', async ({ databaseUrl, dataDir, select }) => {
  const before = await select(INDEXES);
  const onProgress = (step: string) => {
    if (step === 'projets') throw new Error('interrupted');
  };
  await expect(loadInitialData(databaseUrl, { dataDir, demonstration: true, onProgress })).rejects.toThrow(
    'interrupted',
  );
  expect(await select(COUNTS)).toMatchObject([{ communes: 0, collectivites: 0, demonstration: false, echelle: 0 }]);
  expect(await select(INDEXES)).toEqual(before);
});

test('a first start loads the référentiels and the real figures', async ({ databaseUrl, dataDir, select }) => {
  const before = await select(INDEXES);
  const steps: string[] = [];
  await loadInitialData(databaseUrl, { dataDir, demonstration: true, onProgress: (step) => steps.push(step) });
  expect(steps.length).toBeGreaterThan(3);
  expect(await select(COUNTS)).toEqual([
    {
      communes: readReferentiels().communes.length,
      collectivites: CHIFFRES.collectivites,
      partenaires: CHIFFRES.partenaires,
      pays: CHIFFRES.pays,
      cooperations: 12_180,
      autres: CHIFFRES.autresActions,
      contacts: CHIFFRES.contacts,
      documents: CHIFFRES.documents,
      demonstration: true,
      echelle: 1,
    },
  ]);
  expect(await select(INDEXES)).toEqual(before);
}, 300_000);

test('every projet has its side, its country, and its thématique', async ({ select }) => {
  expect(
    await select(`SELECT count(*)::int AS incomplets FROM projet p WHERE NOT EXISTS (SELECT FROM projet_collectivite l WHERE l.projet_id = p.id AND l.role = 'chef_de_file')
      OR NOT EXISTS (SELECT FROM projet_pays l WHERE l.projet_id = p.id)
      OR NOT EXISTS (SELECT FROM projet_thematique l WHERE l.projet_id = p.id)
      OR (type_cooperation <> 'autre_action' AND NOT EXISTS (SELECT FROM projet_partenaire l WHERE l.projet_id = p.id))`),
  ).toEqual([{ incomplets: 0 }]);
});

test('the countries of a projet are those of its partenaires', async ({ select }) => {
  expect(
    await select(`SELECT count(*)::int AS ecarts FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id
      WHERE NOT EXISTS (SELECT FROM projet_pays y WHERE y.projet_id = l.projet_id AND y.code_pays = x.code_pays)`),
  ).toEqual([{ ecarts: 0 }]);
});

test('rows created next take the numbers after', async ({ select }) => {
  for (const table of ['projet', 'collectivite', 'partenaire', 'thematique', 'financement', 'contact', 'document']) {
    const [row] = await select<{ suivant: string; dernier: number }>(
      `SELECT nextval(pg_get_serial_sequence('${table}', 'id')) AS suivant, (SELECT max(id) FROM ${table}) AS dernier`,
    );
    expect(Number(row?.suivant), table).toBe((row?.dernier ?? 0) + 1);
  }
});

test('documents are stored, whole, where their row says', async ({ dataDir, select }) => {
  const documents = await select<{ cle: string; taille: number; sha256: string }>(
    'SELECT cle_stockage AS cle, taille, sha256 FROM fichier ORDER BY id',
  );
  for (const { cle, taille, sha256 } of documents) {
    const octets = readFileSync(join(dataDir, 'fichiers', cle));
    expect(octets, cle).toHaveLength(taille);
    expect(createHash('sha256').update(octets).digest('hex'), cle).toBe(sha256);
  }
});

test('the known example by SQL is the one that the rows give', async ({ select }) => {
  const parSql = await select<{ numero: string }>(`
    SELECT p.numero FROM projet p
    WHERE EXISTS (SELECT FROM projet_pays l WHERE l.projet_id = p.id AND l.code_pays = 'IN')
      AND EXISTS (SELECT FROM projet_thematique l JOIN thematique t ON t.id = l.thematique_id
        LEFT JOIN thematique parent ON parent.id = t.parent_id
        WHERE l.projet_id = p.id AND 'patrimoine' IN (t.slug, parent.slug))
      AND EXISTS (SELECT FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id
        LEFT JOIN departement d ON d.code = c.code_departement
        WHERE l.projet_id = p.id AND (d.code_ancienne_region = '82' OR c.code_departement IS NULL AND c.code_region = '84'))
      AND EXISTS (SELECT FROM financement l JOIN financeur f ON f.id = l.financeur_id
        WHERE l.projet_id = p.id AND (f.slug = 'maee' AND l.annee = 2009 OR f.slug = 'afd'))
    ORDER BY p.numero`);
  const referentiels = readReferentiels();
  const attendus = listExempleConnu(generateDemonstration({ echelle: 1, referentiels }), referentiels);
  expect(parSql.length).toBeGreaterThanOrEqual(12);
  expect(parSql.map(({ numero }) => numero)).toEqual(attendus.map(({ numero }) => numero));
});

test('a later start changes nothing', async ({ databaseUrl, dataDir, select }) => {
  const before = await select('SELECT * FROM etat_donnees');
  await loadInitialData(databaseUrl, { dataDir, demonstration: true });
  expect(await select('SELECT * FROM etat_donnees')).toEqual(before);
});

test('an interrupted replacement keeps what was there', async ({ databaseUrl, dataDir, select }) => {
  const onProgress = (step: string) => {
    if (step === 'projets') throw new Error('interrupted');
  };
  await expect(loadDemonstration(databaseUrl, 2, { dataDir, onProgress })).rejects.toThrow('interrupted');
  expect(await select(COUNTS)).toMatchObject([{ documents: CHIFFRES.documents, demonstration: true, echelle: 1 }]);
});

test('rows that are not of the demonstration are never replaced', async ({ databaseUrl, dataDir, select }) => {
  await select(`INSERT INTO projet (numero, titre, resume, type_cooperation, statut, source)
    VALUES ('P-999999', 'Un vrai projet', 'Importé.', 'jumelage', 'en_cours', 'jumelages-wikidata')`);
  const seed = loadDemonstration(databaseUrl, 1, { dataDir });
  await expect(seed).rejects.toThrow(StartupError);
  await expect(seed).rejects.toThrow(/^La base contient 1 projet/);
  await select("DELETE FROM projet WHERE source <> 'demonstration'");
  await select('UPDATE etat_donnees SET demonstration = false');
  await expect(loadDemonstration(databaseUrl, 1, { dataDir })).rejects.toThrow(/qui ne sont pas de démonstration/);
  expect(await select(COUNTS)).toMatchObject([{ collectivites: CHIFFRES.collectivites }]);
});
