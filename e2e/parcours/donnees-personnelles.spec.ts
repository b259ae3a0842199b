import { connect, disconnect, expect, expectAccessible, openCourriel, test } from '../fixtures/contributeurs.ts';

test('someone sees what is held of their address, and takes it out', async ({ page }) => {
  await connect(page, /^Collectivité/, '/mises-a-jour');
  const { compte } = await (await page.request.get('/api/session')).json();
  // The town publishes a contact of its own.
  await page.goto(`/collectivites/${compte.acteur.collectiviteId}`);
  await page.getByRole('button', { name: 'Proposer une mise à jour' }).click();
  await page.waitForURL('**/mises-a-jour/*');
  const { pathname } = new URL(page.url());
  await page.getByRole('button', { name: 'Ajouter un contact' }).click();
  await page.getByLabel('Fonction').last().fill('Secrétaire de mairie');
  await page.getByLabel('Adresse électronique').last().fill('dominique@mairie.example');
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText('En attente de la préfecture.')).toBeVisible();
  await disconnect(page);
  await connect(page, /^Préfecture/, pathname);
  await page.getByRole('button', { name: /^Valider/ }).click();
  await expect(page.getByText('Validée', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Voir la fiche' }).click();
  await expect(page.getByRole('link', { name: 'dominique@mairie.example' })).toBeVisible();
  await disconnect(page);

  await page.goto('/mes-donnees');
  await expectAccessible(page);
  await page.getByLabel('Votre adresse électronique').fill('dominique@mairie.example');
  await page.getByRole('button', { name: 'Recevoir le lien' }).click();
  await page.getByRole('link', { name: /voir les courriels/ }).click();
  await openCourriel(page, 'dominique@mairie.example', /mes-donnees/);
  await expect(page.getByRole('rowheader', { name: /Collectivité/ })).toBeVisible();
  await expectAccessible(page);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Retirer mon adresse de partout' }).click();
  await expect(page.getByText(/Votre adresse a été retirée/)).toBeVisible();
  await page.goto(`/collectivites/${compte.acteur.collectiviteId}`);
  await expect(page.getByRole('link', { name: 'dominique@mairie.example' })).toHaveCount(0);
});
