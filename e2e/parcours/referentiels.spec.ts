import { connect, expect, expectAccessible, test } from '../fixtures/contributeurs.ts';

test('a thématique is renamed, the search knows its new name, and the former one is put back', async ({
  page,
  request,
}) => {
  await connect(page, /^Administration/, '/administration');
  await page.getByRole('link', { name: 'Référentiels' }).click();
  await page.getByRole('button', { name: 'Modifier Patrimoine bâti' }).click();
  await page.getByLabel('Nom', { exact: true }).fill('Patrimoine bâti et paysages');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText(/L’entrée est enregistrée/)).toBeVisible();
  await expect
    .poll(async () => JSON.stringify((await (await request.get('/api/projets?parPage=1')).json()).facettes), {
      timeout: 1000,
    })
    .toContain('Patrimoine bâti et paysages');
  await page.getByRole('button', { name: 'Modifier Patrimoine bâti et paysages' }).click();
  await page.getByText('Ce que cette entrée a été').click();
  await page.getByRole('button', { name: 'Reprendre dans le formulaire' }).click();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Patrimoine bâti');
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByRole('button', { name: 'Modifier Patrimoine bâti', exact: true })).toBeVisible();
});

test.describe(() => {
  // A refusal is told by the console too.
  test.use({ erreursAttendues: true });

  test('an entry that exists already is refused in words', async ({ page }) => {
    await connect(page, /^Administration/, '/administration/referentiels?genre=financeur');
    await page.getByRole('button', { name: 'Ajouter une entrée' }).click();
    await page.getByLabel('Nom', { exact: true }).fill('agence francaise de developpement');
    await page.getByLabel('Type').selectOption('autre');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await expect(page.getByRole('alert')).toContainText('porte déjà ce nom');
  });
});
