/** Writes `openapi.json`, the committed document of the API; a test fails while it is not what the contract says. */
import { writeFileSync } from 'node:fs';
import { buildApp } from '../src/app.ts';

// The document comes from the contract: nothing connects to this database.
const app = await buildApp({
  databaseUrl: 'postgresql://127.0.0.1:1/none',
  dataDir: '.data',
  niveauJournal: 'error',
});
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(app.swagger(), null, 2)}\n`);
await app.close();
