import { expect, test } from '../fixtures/test.ts';

const REFERENCE = 'region=82&thematique=patrimoine&pays=IN&financeur=maee:2009&financeur=afd';

test('the reference question has one exact answer, in the page as in the API', async ({ page, request }) => {
  const { total, projets } = await (await request.get(`/api/projets?${REFERENCE}&parPage=100`)).json();
  expect(total).toBeGreaterThan(2);
  expect(projets).toHaveLength(total);
  await page.goto(`/projets?${REFERENCE}`);
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'projet' })).toHaveText(
    new RegExp(`^${total}\\sprojets`),
  );

  for (const { id } of projets) {
    const fiche = await (await request.get(`/api/projets/${id}`)).json();
    const lines: { financeur: { slug: string }; annee: number }[] = fiche.financements;
    expect(
      lines.some(({ financeur, annee }) => financeur.slug === 'afd' || (financeur.slug === 'maee' && annee === 2009)),
    ).toBe(true);
    expect(fiche.pays.map(({ code }: { code: string }) => code)).toContain('IN');
  }
});

test('removing a criterion widens the search, and the back button narrows it again', async ({ page }) => {
  await page.goto(`/projets?${REFERENCE}`);
  const total = page.getByRole('main').getByRole('status').filter({ hasText: 'projet' });
  await expect(total).toHaveText(/\d/);
  const before = await total.textContent();
  await page.getByRole('button', { name: /^Retirer le critère .*Inde/ }).click();
  await expect(page).not.toHaveURL(/pays=IN/);
  await expect(total).not.toHaveText(before ?? '');
  await page.goBack();
  await expect(page).toHaveURL(/pays=IN/);
  await expect(total).toHaveText(before ?? '');
});

test('no result says what to do', async ({ page }) => {
  await page.goto('/projets?q=zzzzzz');
  await expect(page.getByText('Aucun projet ne répond à tous ces critères')).toBeVisible();
});
