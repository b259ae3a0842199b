import { expect, test } from '../fixtures/test.ts';

test('the home page gives the counters of the real Atlas, dated', async ({ page }) => {
  await page.goto('/');
  const compteurs = page.getByRole('region', { name: 'L’Atlas en chiffres' });
  // French groups thousands with a narrow no-break space.
  for (const figure of ['12 180', '4 762', '9 919', '140', '487', '6 000', '2 200']) {
    await expect(compteurs).toContainText(new RegExp(figure.replace(' ', '\\s')));
  }
  await expect(compteurs).toContainText(/Chiffres au \d/);
});

test('every page says that the records are invented', async ({ page }) => {
  for (const address of ['/', '/pays', '/recherche']) {
    await page.goto(address);
    await expect(page.getByText('fiches inventées')).toBeVisible();
  }
});

test('a commune is found with the keyboard alone, and its suggestion says what it is', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('main').getByRole('combobox');
  await box.pressSequentially('grenob');
  const option = page.getByRole('option', { name: /^Grenoble.*Isère/ }).first();
  await expect(option).toBeVisible();
  for (let i = 0; i < 20 && (await option.getAttribute('aria-selected')) !== 'true'; i++) await box.press('ArrowDown');
  await box.press('Enter');
  await expect(page).toHaveURL(/\/collectivites\/\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Grenoble');
});

test('a former région is suggested as such', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('main').getByRole('combobox').fill('rhone-alpes');
  await expect(page.getByRole('option', { name: /^Rhône-Alpes.*avant 2016/ })).toBeVisible();
});

test('the world map has a table that says the same', async ({ page, request }) => {
  const { unites } = await (await request.get('/api/carte?niveau=pays')).json();
  await page.goto('/');
  await page.getByRole('button', { name: 'Voir en tableau' }).click();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(unites.length + 1);
});
