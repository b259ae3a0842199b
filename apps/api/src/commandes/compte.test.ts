import { test } from '@atlas/prisma/testing';
import { expect, vi } from 'vitest';
import { readConfig } from '../config.ts';
import { toEmpreinte } from '../modules/comptes/jetons.ts';
import { compte } from './compte.ts';

test('makes an administrator who chooses a password by a link; run again, the same one', async ({
  databaseUrl,
  prisma,
}) => {
  const config = readConfig({ ADRESSE_PUBLIQUE: 'https://atlas.example' });
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const run = () =>
    compte.run(['--courriel', 'Chef@Atlas.example', '--nom', 'Chef'], {
      config,
      withDatabase: (work) => work(databaseUrl),
    });
  expect(await run()).toBe(0);
  expect(await run()).toBe(0);
  const said = write.mock.calls.map(([texte]) => String(texte)).join('');
  write.mockRestore();
  const liens = [...said.matchAll(/https:\/\/atlas\.example\/connexion\/nouveau-mot-de-passe#(\S+)/g)].map(
    ([, jeton]) => jeton ?? '',
  );
  expect(liens).toHaveLength(2);
  const chef = await prisma.compte.findUniqueOrThrow({
    where: { courriel: 'chef@atlas.example' },
    include: { rattachements: { include: { organisation: true } }, jetons: true },
  });
  expect(chef).toMatchObject({
    motDePasse: null,
    rattachements: [{ role: 'gestionnaire', etat: 'actif', organisation: { type: 'administration' } }],
  });
  // The latest link alone serves.
  expect(chef.jetons.map(({ empreinte }) => empreinte)).toEqual([toEmpreinte(liens[1] ?? '')]);
});
