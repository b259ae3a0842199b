import { expect, test } from '../fixtures/test.ts';

const panel = 'Ouvrir la fiche';

test('choosing a country in the list draws it, keeps it in the address, and Back undoes it', async ({ page }) => {
  await page.goto('/atlas');
  const list = page.getByRole('list', { name: 'Liste classée par nombre de projets' });
  await list.getByRole('button', { name: /Allemagne/ }).click();
  await expect(page).toHaveURL(/selection=pays:DE/);
  await expect(page.getByRole('heading', { level: 2, name: 'Allemagne' })).toBeVisible();
  await page.goBack();
  await expect(page).not.toHaveURL(/selection/);
  await expect(page.getByRole('heading', { level: 2, name: 'Allemagne' })).toHaveCount(0);
});

test('the panel of a selection says what its sheet says, and leads there', async ({ page, request }) => {
  const { bilan } = await (await request.get('/api/pays/SN')).json();
  await page.goto('/atlas?selection=pays:SN');
  await expect(page.getByRole('link', { name: `Voir les ${bilan.projets} projets` })).toBeVisible();
  await page.getByRole('link', { name: panel }).click();
  await expect(page).toHaveURL(/\/pays\/SN$/);
});

test('a filter narrows the list as it narrows the API', async ({ page, request }) => {
  const { unites } = await (await request.get('/api/carte?niveau=pays&thematique=patrimoine')).json();
  const first = unites.toSorted((a: { projets: number }, b: { projets: number }) => b.projets - a.projets)[0];
  await page.goto('/atlas?thematique=patrimoine');
  const list = page.getByRole('list', { name: 'Liste classée par nombre de projets' });
  await expect(list.getByRole('button').first()).toContainText(String(first.projets));
});

test('the map itself is worked with the keyboard: arrows point, Enter selects, Escape unselects', async ({ page }) => {
  await page.goto('/atlas');
  const world = page.getByRole('application').last();
  await world.focus();
  await world.press('ArrowRight');
  await world.press('Enter');
  await expect(page).toHaveURL(/selection=/);
  await page.getByRole('application').last().press('Escape');
  await expect(page).not.toHaveURL(/selection=/);
});

test('an address with nonsense opens the map all the same', async ({ page }) => {
  await page.goto('/atlas?par=lune&selection=pays:ZZZ&vueMonde=a,b,c');
  await expect(page.getByRole('list', { name: 'Liste classée par nombre de projets' })).toBeVisible();
});
