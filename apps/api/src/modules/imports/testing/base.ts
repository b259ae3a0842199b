import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as withDatabase } from '@atlas/prisma/testing';
import { Client } from 'pg';
import { exportTableProjets } from '../../exports/export-table.ts';
import { type BilanImport, type OptionsImport, prepareImport, runImport } from '../importer.ts';
import { findProfil } from '../profils/index.ts';
import type { Constat } from '../proposition.ts';
import { insertReferentiels } from './referentiels.ts';

/** What an import said, with everything that it reported. */
export interface Resultat extends BilanImport {
  refus: Constat[];
  remarques: Constat[];
}

export class BancImport {
  readonly client: Client;
  readonly dossier: string;

  constructor(client: Client, dossier: string) {
    this.client = client;
    this.dossier = dossier;
  }

  /** Imports a text, or the file of that path. */
  async import(contenu: string | Uint8Array, nomProfil = 'atlas', options: OptionsImport = {}): Promise<Resultat> {
    const fichier = join(this.dossier, 'essai.csv');
    writeFileSync(fichier, contenu);
    return this.importFile(fichier, nomProfil, options);
  }

  async importFile(fichier: string, nomProfil: string, options: OptionsImport = {}): Promise<Resultat> {
    const profil = findProfil(nomProfil);
    if (!profil) throw new Error(`No profile ${nomProfil}`);
    const constats: Record<'refus' | 'remarque', Constat[]> = { refus: [], remarque: [] };
    const bilan = await runImport(this.client, await prepareImport(fichier, profil), {
      ...options,
      temoin: (gravite, constat) => constats[gravite].push(constat),
    });
    return { ...bilan, refus: constats.refus, remarques: constats.remarque };
  }

  async export(): Promise<string> {
    let texte = '';
    for await (const morceau of exportTableProjets(this.client)) texte += morceau.texte;
    return texte;
  }

  async query<T extends object>(sql: string, parametres: unknown[] = []): Promise<T[]> {
    return (await this.client.query<T>(sql, parametres)).rows;
  }

  /** Empties the database of projets and of all that they name, but for the lists that they choose from. */
  async wipe(): Promise<void> {
    await this.client.query('TRUNCATE projet, collectivite, partenaire, operateur CASCADE');
  }
}

/** `test` with `banc`: a database that has the référentiels and no projet, shared by the tests of a file. */
export const test = withDatabase.extend<{ $file: { banc: BancImport } }>({
  banc: [
    async ({ databaseUrl }, use) => {
      const client = new Client(databaseUrl);
      await client.connect();
      await insertReferentiels(client);
      const dossier = mkdtempSync(join(tmpdir(), 'atlas-import-'));
      await use(new BancImport(client, dossier));
      rmSync(dossier, { recursive: true });
      await client.end();
    },
    { scope: 'file' },
  ],
});
