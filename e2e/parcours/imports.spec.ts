import type { Page } from '@playwright/test';
import { connect, expect, expectAccessible, test } from '../fixtures/contributeurs.ts';

const TITRE = 'Un jumelage dont le titre vient d’un fichier';

async function send(page: Page, contenu: string): Promise<void> {
  const fichier = { name: 'mars.csv', mimeType: 'text/csv', buffer: Buffer.from(contenu) };
  await page.getByLabel('Fichier CSV ou TSV').setInputFiles(fichier);
  await page.getByRole('button', { name: 'Envoyer et essayer à blanc' }).click();
  await page.waitForURL('**/administration/imports/*');
  await expect(page.getByText(/L’essai est terminé/)).toBeVisible({ timeout: 30_000 });
}

test('a file with a mistake is tried, its report is read, and it is imported once corrected', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const selection = 'typeCooperation=jumelage&ville=Nantes';
  const table = await (await request.get(`/api/exports/projets.csv?${selection}`)).text();
  const { projets } = await (await request.get(`/api/projets?${selection}&facettes=false&parPage=1`)).json();
  await connect(page, /^Administration/, '/administration/imports');
  await page.getByRole('button', { name: 'Envoyer et essayer à blanc' }).click();
  await expect(page.getByText('Choisissez un fichier.')).toBeVisible();
  await expectAccessible(page);
  await send(page, table.replace(',jumelage,', ',mariage,'));
  await expect(page.getByRole('cell', { name: 'mariage', exact: true })).toBeVisible();
  await expectAccessible(page);

  // Corrected, sent again, then imported for real.
  await page.goto('/administration/imports');
  await send(page, table.replace(projets[0].titre, TITRE));
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Importer pour de bon' }).click();
  await expect(page.getByText(/L’import est terminé/)).toBeVisible({ timeout: 30_000 });
  expect((await (await request.get(`/api/projets/${projets[0].id}`)).json()).titre).toBe(TITRE);
});
