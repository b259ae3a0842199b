import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { loadDemonstration } from '../../donnees/charger.ts';
import { withClient } from '../../donnees/client.ts';
import { connect } from '../../testing/acteurs.ts';
import { test } from '../../testing/index.ts';
import { COMPTES_DEMONSTRATION } from '../comptes/comptes-demonstration.ts';
import { createNotificationsDemonstration } from './demonstration.ts';

test('the accounts of the demonstration are told of what waits for them, once', async ({
  app,
  prisma,
  databaseUrl,
  onTestFinished,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'atlas-demonstration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  await loadDemonstration(databaseUrl, 1, { dataDir });
  const total = await prisma.notification.count();
  await withClient(databaseUrl, (client) => createNotificationsDemonstration(client));
  expect(await prisma.notification.count()).toBe(total);
  for (const { courriel, acteur } of COMPTES_DEMONSTRATION) {
    if (!['collectivite', 'prefecture', 'ambassade', 'administration'].includes(acteur)) continue;
    const { id } = await prisma.compte.update({ where: { courriel }, data: { totpActiveLe: new Date() } });
    const ask = await connect(app, id);
    const { notifications } = (await ask('GET', '/notifications?parPage=100')).json();
    expect([acteur, notifications.length]).not.toEqual([acteur, 0]);
    for (const { titre, detail, chemin } of notifications) {
      expect(`${titre} ${detail}`).not.toMatch(/undefined|null/);
      // What each is told of is theirs to see.
      expect([acteur, chemin, (await ask('GET', chemin)).statusCode]).toEqual([acteur, chemin, 200]);
    }
  }
});
