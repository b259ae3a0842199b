import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/test.ts';

const REFERENCE = 'region=82&thematique=patrimoine&pays=IN&financeur=maee:2009&financeur=afd';
const PHRASE = 'coopérations en Rhône-Alpes sur le patrimoine en Inde financées par le MAEE en 2009 ou l’AFD';

/** How many projets are found, as it is announced. */
const totalOf = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /projets?$/ });

test('the reference question has one exact answer, in the page as in the API', async ({ page, request }) => {
  const { total, projets } = await (await request.get(`/api/projets?${REFERENCE}&parPage=100`)).json();
  expect(total).toBeGreaterThan(2);
  expect(projets).toHaveLength(total);
  await page.goto(`/recherche?${REFERENCE}`);
  await expect(totalOf(page)).toHaveText(new RegExp(`^${total}\\sprojets`));

  for (const { id } of projets) {
    const fiche = await (await request.get(`/api/projets/${id}`)).json();
    const lines: { financeur: { slug: string }; annee: number }[] = fiche.financements;
    expect(
      lines.some(({ financeur, annee }) => financeur.slug === 'afd' || (financeur.slug === 'maee' && annee === 2009)),
    ).toBe(true);
    expect(fiche.pays.map(({ code }: { code: string }) => code)).toContain('IN');
  }
});

test('asked as a sentence, it becomes the same five criteria, which can be undone', async ({ page, request }) => {
  const { total } = await (await request.get(`/api/projets?${REFERENCE}&facettes=false`)).json();
  await page.goto('/recherche');
  await page.getByRole('searchbox', { name: 'Votre recherche' }).fill(PHRASE);
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click();
  for (const critere of ['Rhône-Alpes', 'Patrimoine', 'Inde', 'MAEE 2009', 'AFD']) {
    await expect(page.getByRole('button', { name: `Retirer le critère ${critere}` })).toBeVisible();
  }
  await expect(totalOf(page)).toHaveText(new RegExp(`^${total}\\sprojets`));
  await expect(page).not.toHaveURL(/phrase=/);
  await page.getByRole('button', { name: 'Chercher plutôt ces mots tels quels' }).click();
  await expect(page).toHaveURL(/[?&]q=/);
  await expect(page).not.toHaveURL(/pays=/);
});

test('the box of the header leads there too, and an ambiguous place offers the choice', async ({ page }) => {
  await page.goto('/pays');
  const box = page.getByRole('banner').getByRole('combobox');
  await box.fill('jumelages à Saint-Denis');
  await box.press('Enter');
  const choix = page.getByRole('combobox', { name: /Saint-Denis.* désigne/ });
  await expect(choix).toBeVisible();
  const avant = new URL(page.url()).search;
  await choix.selectOption({ index: 1 });
  await expect.poll(() => new URL(page.url()).search).not.toBe(avant);
  await expect(page).toHaveURL(/typeCooperation=jumelage/);
});

test('removing a criterion widens the search, and the back button narrows it again', async ({ page }) => {
  await page.goto(`/projets?${REFERENCE}`);
  await expect(page).toHaveURL(/\/recherche\?/);
  const total = totalOf(page);
  await expect(total).toHaveText(/\d/);
  const before = await total.textContent();
  await page.getByRole('button', { name: /^Retirer le critère .*Inde/ }).click();
  await expect(page).not.toHaveURL(/pays=IN/);
  await expect(total).not.toHaveText(before ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/pays=IN/);
  await expect(total).toHaveText(before ?? '');
});

test('no result says which criterion to drop, and dropping it gives results back', async ({ page }) => {
  await page.goto('/recherche?pays=IN&q=zzzzzz');
  await expect(page.getByText('Aucun projet ne répond à tous ces critères')).toBeVisible();
  await page.getByRole('button', { name: /^\d+\sprojets sans les mots-clés$/ }).click();
  await expect(page).not.toHaveURL(/q=/);
  await expect(totalOf(page)).toHaveText(/^[1-9]/);
});

test('a mistyped word is forgiven, and said so; found words are marked', async ({ page }) => {
  await page.goto('/recherche?q=patrimone');
  await expect(page.getByText(/Aucun projet ne contient «\spatrimone\s»/)).toBeVisible();
  await expect(page.getByRole('main').locator('mark').first()).toHaveText(/patrimoine/i);
});

test('the results as a table, by title, fifty at once', async ({ page }) => {
  await page.goto('/recherche?pays=SN');
  await page.getByRole('radio', { name: 'Tableau' }).check({ force: true });
  await page.getByRole('combobox', { name: 'Par page' }).selectOption('50');
  await expect(page.getByRole('table', { name: 'Projets trouvés' }).getByRole('row')).toHaveCount(51);
  await page.getByRole('button', { name: 'Projet', exact: true }).click();
  await expect(page).toHaveURL(/tri=titre/);
  await expect(page).toHaveURL(/vue=tableau/);
});

test('charts filter: a thématique, a year, then a period', async ({ page }) => {
  await page.goto('/recherche?pays=IN');
  await page.getByText('Graphiques', { exact: true }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Patrimoine \d/ })
    .click();
  await expect(page).toHaveURL(/thematique=patrimoine/);
  await page.getByRole('button', { name: /^2009 : / }).click();
  await expect(page).toHaveURL(/anneeMin=2009&anneeMax=2009/);
  await page.getByRole('button', { name: /^2012 : / }).click();
  await expect(page).toHaveURL(/anneeMin=2009&anneeMax=2012/);
});

test('the results on two maps, which filter and replay the growth', async ({ page }) => {
  await page.goto('/recherche?thematique=patrimoine&vue=cartes');
  await page.getByText('Rejouer la croissance, de 1950 à aujourd’hui').click();
  const annee = page.getByRole('slider', { name: 'Année' });
  await annee.fill('1990');
  await expect(annee).toHaveAttribute('aria-valuetext', /^1990 : .*commencé/);
  await annee.press('ArrowRight');
  await expect(annee).toHaveAttribute('aria-valuetext', /^1991 : /);
  await page.getByRole('button', { name: 'Garder cette année' }).click();
  await expect(page).toHaveURL(/anneeMax=1991/);
  await page.goBack();
  await annee.press('End');
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Inde \d/ })
    .click();
  await expect(page).toHaveURL(/pays=IN/);
});

test('the whole selection is exported as a file that says its criteria', async ({ page }) => {
  await page.goto('/recherche?pays=IN&thematique=patrimoine');
  await page.getByRole('button', { name: 'Exporter les résultats' }).click();
  const attendu = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV (.csv)' }).click();
  expect((await attendu).suggestedFilename()).toMatch(/^atlas-projets_.*inde.*\.csv$/);
  await expect(page.getByText(/^Le fichier atlas-projets_.*est enregistré/)).toBeVisible();
});
