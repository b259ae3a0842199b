import { expect, test } from '../fixtures/test.ts';

test('the reference question asked with the form, found again by Back', async ({ page, request }) => {
  const reference = 'region=82&thematique=patrimoine&pays=IN&financeur=maee:2009&financeur=afd';
  const { total } = await (await request.get(`/api/projets?${reference}&facettes=false`)).json();
  await page.goto('/recherche/avancee');
  const tick = (groupe: string, nom: string) =>
    page.getByRole('group', { name: groupe, exact: true }).getByRole('checkbox', { name: nom, exact: true }).check();
  await tick('Région', 'Rhône-Alpes');
  await tick('Thématique', 'Patrimoine');
  await tick('Pays', 'Inde');
  await tick('Financeur', 'AFD');
  const ajout = page.getByRole('group', { name: 'Financeur et année' });
  await ajout.getByRole('combobox').selectOption({ label: 'MAEE' });
  await ajout.getByRole('textbox').fill('2009');
  await ajout.getByRole('button', { name: 'Ajouter ce financeur' }).click();
  await page.getByRole('button', { name: new RegExp(`^Afficher les ${total}\\sprojets$`) }).click();
  await expect(page).toHaveURL(/\/recherche\?/);
  for (const critere of reference.split('&'))
    await expect.poll(() => decodeURIComponent(page.url())).toContain(critere);
  await page.goBack();
  await expect(page.getByRole('checkbox', { name: 'Inde', exact: true })).toBeChecked();
});

test('a period that ends before it begins is said beside its fields', async ({ page }) => {
  await page.goto('/recherche/avancee');
  await page.getByRole('textbox', { name: 'Depuis (année)' }).fill('2015');
  await page.getByRole('textbox', { name: 'Jusqu’en (année)' }).fill('2010');
  await expect(page.getByRole('alert')).toHaveText('La première année doit précéder la dernière.');
  await expect(page.getByRole('button', { name: /^Afficher/ })).toBeDisabled();
});
