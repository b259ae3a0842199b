import {
  type ServeurProConnect,
  startServeurProConnect,
} from '../../apps/api/src/modules/comptes/testing/serveur-proconnect.ts';
import { test as base, expect, expectAccessible } from '../fixtures/contributeurs.ts';
import { type Atlas, startAtlas } from '../fixtures/serveur.ts';

/** The Atlas with a ProConnect beside it, where an agent of the town of Nantes is at the keyboard. */
const test = base.extend<object, { proConnect: ServeurProConnect; atlas: Atlas }>({
  proConnect: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures needed from this pattern
    async ({}, use) => {
      const serveur = await startServeurProConnect({
        ...{ sub: 'sujet-dominique', email: 'dominique@nantes.example', email_verified: true },
        ...{ given_name: 'Dominique', usual_name: 'Leroy', siret: '21440109300015' },
      });
      await use(serveur);
      await serveur.stop();
    },
    { scope: 'worker' },
  ],
  atlas: [
    async ({ proConnect: { url, clientId, clientSecret, allow } }, use) => {
      const atlas = await startAtlas({
        environment: {
          PROCONNECT_URL: url,
          PROCONNECT_CLIENT_ID: clientId,
          PROCONNECT_CLIENT_SECRET: clientSecret,
        },
      });
      allow(`${atlas.address}/api/session/proconnect/retour`, `${atlas.address}/`);
      await use(atlas);
      await atlas.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

// The page of the provider has no icon.
test.use({ erreursAttendues: true });

test('an agent comes by ProConnect, is attached to their town at once, and leaves', async ({ page, proConnect }) => {
  await page.goto('/connexion?retour=/mises-a-jour');
  await expect(page.getByRole('link', { name: 'S’identifier avec ProConnect' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'S’identifier avec ProConnect' }).click();
  await page.waitForURL('**/mises-a-jour');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mises à jour');
  await page.getByRole('button', { name: 'Compte de Dominique Leroy' }).click();
  await expect(page.getByRole('banner').getByText('Nantes', { exact: true })).toBeVisible();
  // Leaving here leaves ProConnect too: a shared computer keeps neither.
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.waitForURL(`${proConnect.url}/**`);
  await page.getByRole('button', { name: 'Se déconnecter de ProConnect' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Se connecter' })).toBeVisible();
});

test('what failed at ProConnect is said in words, and the password is still there', async ({ page }) => {
  await page.goto('/connexion?proconnect=indisponible');
  await expect(page.getByRole('alert')).toContainText('ProConnect ne répond pas');
  await expect(page.getByLabel('Adresse électronique')).toBeVisible();
  await expectAccessible(page);
});
