import { connect, expect, expectAccessible, test } from '../fixtures/contributeurs.ts';

// The sheet of the one that is no more is asked for by its former number.
test.use({ erreursAttendues: true });

test('two partners that look alike are merged, their address follows, and the merger is undone', async ({ page }) => {
  await connect(page, /^Administration/, '/administration/partenaires');
  const { partenaires } = await (await page.request.get('/api/partenaires?pays=SN&parPage=2')).json();
  const [a, b] = partenaires;
  await page.goto(`/administration/partenaires?a=${a.id}&b=${b.id}`);
  await expect(page.getByRole('heading', { name: `Comparer ${a.nom} et ${b.nom}` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Fusionner les deux' }).click();
  await expect(page.getByText(/n’en font plus qu’une/)).toBeVisible();
  const garde = a.projets >= b.projets ? a : b;
  const autre = garde === a ? b : a;
  await page.goto(`/partenaires/${autre.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(garde.nom);
  await page.goto('/administration/partenaires');
  await page.getByRole('button', { name: /^Annuler la fusion/ }).click();
  await expect(page.getByText(/La fusion est annulée/)).toBeVisible();
  await page.goto(`/partenaires/${autre.id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(autre.nom);
});
