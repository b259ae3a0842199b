import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { beforeEach, describe, expect } from 'vitest';
import { test as base } from '../../testing/index.ts';
import { BancImport } from '../imports/testing/base.ts';
import { insertReferentiels } from '../imports/testing/referentiels.ts';
import { COMPLET, table } from '../imports/testing/table.ts';

const test = base.extend<{ $file: { banc: BancImport } }>({
  banc: [
    async ({ databaseUrl }, use) => {
      const client = new Client(databaseUrl);
      await client.connect();
      await insertReferentiels(client);
      const dossier = mkdtempSync(join(tmpdir(), 'atlas-export-'));
      await use(new BancImport(client, dossier));
      rmSync(dossier, { recursive: true });
      await client.end();
    },
    { scope: 'file' },
  ],
});

const FORMULES = ['=1+1', '+1', '-1', '@A1', '\t=1', "'=1", '=HYPERLINK("http://example.org","x")'];
const FICHIER = table(
  { ...COMPLET, version: '', documents: '' },
  ...FORMULES.map((titre, rang) => ({
    numero: `F-${rang}`,
    titre,
    resume: titre,
    partenaires: `${titre.replace(':', '\\:')}:SN:14.7:-17.4`,
    statut: 'termine',
  })),
);

beforeEach<{ banc: BancImport }>(async ({ banc }) => {
  await banc.wipe();
  expect((await banc.import(FICHIER)).refus).toEqual([]);
});

describe('an exported CSV', () => {
  test.for(['', '?bom=false', '?statut=termine&tri=titre', '?typeCooperation=cooperation_decentralisee'])(
    'imports again and changes nothing: «%s»',
    async (query, { banc, get }) => {
      const response = await get(`/exports/projets.csv${query}`);
      const lignes = Number(response.headers['x-nombre-lignes']);
      expect(lignes).toBeGreaterThan(0);
      const resultat = await banc.import(response.rawPayload);
      expect(resultat).toMatchObject({ encodage: 'utf-8', separateur: ',', refus: [], colonnesIgnorees: [] });
      expect(resultat.rapport.decompte).toEqual({ cree: 0, misAJour: 0, inchange: lignes, fusionne: 0, refuse: 0 });
      expect(resultat.versionApres).toBe(resultat.versionAvant);
    },
  );

  test('imports into an emptied database, and is exported again byte for byte', async ({ banc, get }) => {
    const premier = await get('/exports/projets.csv?tri=titre');
    await banc.wipe();
    expect((await banc.import(premier.rawPayload)).rapport.decompte).toMatchObject({ cree: 8, refuse: 0 });
    const withoutDate = (texte: string) => texte.replaceAll(/mis à jour le \d{4}-\d{2}-\d{2}/g, '');
    expect(withoutDate((await get('/exports/projets.csv?tri=titre')).body)).toBe(withoutDate(premier.body));
  });

  test('holds no cell that a spreadsheet would run', async ({ get }) => {
    const cellules = (parse((await get('/exports/projets.csv')).body, { bom: true }) as string[][]).flat();
    expect(cellules.filter((cellule) => /^[=+\-@\t\r]/.test(cellule))).toEqual([]);
    for (const formule of FORMULES) expect(cellules).toContain(`'${formule}`);
  });
});
