import { connect, expect, expectAccessible, test } from '../fixtures/contributeurs.ts';

test('a search is kept, found again, renamed, and brought back after it was deleted', async ({ page }) => {
  const question = '/recherche?pays=IN&thematique=patrimoine';
  await page.goto(question);
  await page.getByRole('button', { name: 'Enregistrer cette recherche' }).click();
  await expect(page.getByText('Connectez-vous pour garder cette recherche')).toBeVisible();
  await expectAccessible(page);
  await connect(page, /^Ministère/, question);
  await page.goto(question);
  await page.getByRole('button', { name: 'Enregistrer cette recherche' }).click();
  await page.getByLabel('Nom de la recherche').fill('Patrimoine en Inde 🏛');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('link', { name: 'Voir mes recherches' }).click();
  const { total } = await (await page.request.get('/api/projets?pays=IN&thematique=patrimoine&parPage=1')).json();
  await expect(page.getByText(`${total} projets · rien de nouveau`)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Renommer Patrimoine en Inde 🏛' }).click();
  await page.getByLabel('Nom de la recherche').fill('Inde');
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  await page.getByRole('button', { name: 'Supprimer Inde' }).click();
  await expect(page.getByText('La recherche est supprimée.')).toBeVisible();
  await page.getByRole('button', { name: 'Annuler la suppression' }).click();
  await page.getByRole('link', { name: 'Inde', exact: true }).click();
  await expect(page).toHaveURL(/pays=IN&?.*thematique=patrimoine|thematique=patrimoine.*pays=IN/);
  await expect(page.getByRole('region', { name: new RegExp(`^${total}\\s`) })).toBeVisible();
});
