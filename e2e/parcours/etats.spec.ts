import { expect, test } from '../fixtures/test.ts';

test.describe('when something is wrong', () => {
  // The browser itself writes refused requests to its console.
  test.use({ erreursAttendues: true });

  test('a sheet that does not exist says so', async ({ page }) => {
    await page.goto('/projets/2000000000');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Cette fiche n’existe pas');
  });

  test('an address that leads nowhere says so, and leads home', async ({ page }) => {
    await page.goto('/nulle-part');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page introuvable');
    await page.getByRole('main').getByRole('link', { name: 'Revenir à l’accueil' }).click();
    await expect(page).toHaveURL(/\/$/);
  });

  test('a failing service says so, and a second try succeeds', async ({ page }) => {
    let failing = true;
    await page.route('**/api/pays', (route) =>
      failing
        ? route.fulfill({ status: 500, json: { status: 500, detail: 'panne', title: 'Erreur' } })
        : route.continue(),
    );
    await page.goto('/pays');
    const again = page.getByRole('button', { name: 'Réessayer' }).first();
    await expect(again).toBeVisible({ timeout: 15_000 });
    failing = false;
    await again.click();
    await expect(page.getByRole('main').getByRole('link', { name: 'Sénégal', exact: true }).first()).toBeVisible();
  });

  test('being offline is said', async ({ page, context }) => {
    await page.goto('/pays');
    await context.setOffline(true);
    await expect(page.getByText('Vous êtes hors connexion', { exact: false })).toBeVisible();
    await context.setOffline(false);
  });
});

test('the interface changes to English, keeps it, and its address says it', async ({ page }) => {
  await page.goto('/pays');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partner countries');
  await page.goto('/regions');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.goto('/regions?lang=fr');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('the page runs under a strict content security policy', async ({ page }) => {
  const response = await page.goto('/');
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self'/);
  expect(policy).toMatch(/object-src 'none'/);
  expect(policy).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/);
});
