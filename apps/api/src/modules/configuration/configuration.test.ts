import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@atlas/prisma/testing';
import { afterAll, describe, expect } from 'vitest';
import { buildApp } from '../../app.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'atlas-configuration-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe.each([true, false])('GET /api/configuration with tiles: %s', (tuiles) => {
  test('names the tiles that pages may load, and no page may load others', async ({ databaseUrl }) => {
    const app = await buildApp({ databaseUrl, dataDir, webDir: dataDir, niveauJournal: 'silent', tuiles });
    const response = await app.inject('/api/configuration');
    await app.close();
    expect(response.statusCode).toBe(200);
    const policy = String(response.headers['content-security-policy']);
    expect(policy.includes('https://data.geopf.fr')).toBe(tuiles);
    expect(policy.includes('https://tile.openstreetmap.org')).toBe(tuiles);
    if (tuiles) expect(response.json().tuiles.france.credit).toBe('© IGN – Géoplateforme');
    else expect(response.json()).toEqual({ tuiles: null });
  });
});
