import { expect, test } from '../fixtures/test.ts';

test('from a projet to its country, and to its collectivité, in one click', async ({ page, request }) => {
  const { projets } = await (
    await request.get('/api/projets?pays=SN&typeCooperation=cooperation_decentralisee&parPage=1')
  ).json();
  const [projet] = projets;
  const collectivite: string = projet.collectivites[0].nom;
  const title = page.getByRole('heading', { level: 1 });
  await page.goto(`/projets/${projet.id}`);
  await expect(title).toHaveText(projet.titre);
  await page.getByRole('main').getByRole('link', { name: 'Sénégal', exact: true }).first().click();
  await expect(page).toHaveURL(/\/pays\/SN/);
  await expect(title).toContainText('Sénégal');
  await page.goBack();
  await page.getByRole('main').getByRole('link', { name: collectivite }).first().click();
  await expect(page).toHaveURL(/\/collectivites\/\d+/);
  await expect(title).toContainText(collectivite);
});

test('a document downloads whole, and is the file that its sheet announces', async ({ request }) => {
  const { projets } = await (await request.get('/api/projets?parPage=100&facettes=false')).json();
  let downloaded = 0;
  for (const { id } of projets) {
    const { documents } = await (await request.get(`/api/projets/${id}`)).json();
    for (const document of documents) {
      const response = await request.get(`/api/documents/${document.id}/fichier`);
      expect(response.status()).toBe(200);
      expect((await response.body()).length).toBe(document.taille);
      expect(response.headers()['content-type']).toContain(document.typeMime);
      downloaded++;
    }
    if (downloaded >= 3) break;
  }
  expect(downloaded).toBeGreaterThan(0);
});

test('the focus goes to the title of the page that a link opens', async ({ page }) => {
  await page.goto('/pays');
  await page.getByRole('main').getByRole('link', { name: 'Sénégal', exact: true }).first().click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toContainText('Sénégal');
  await expect(title).toBeFocused();
});
