import type { Page } from '@playwright/test';
import { connect, disconnect, expect, expectAccessible, openCourriel, test, tick } from '../fixtures/contributeurs.ts';

// A refusal is told by the console too.
test.use({ erreursAttendues: true });

const main = (page: Page) => page.getByRole('main');

test('an organisation is made and trusted, its agent publishes at once, the administration reads it afterwards', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const { projets } = await (
    await request.get('/api/projets?financeur=agence-eau-loire-bretagne&parPage=1&facettes=false')
  ).json();
  await connect(page, /^Administration/);
  await page.getByRole('button', { name: /^Compte de/ }).click();
  await page.getByRole('link', { name: 'Administration', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Administration');
  await expectAccessible(page);
  await main(page).getByRole('link', { name: 'Organisations' }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Créer une organisation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nouvelle organisation');
  // What is missing is said beside its field, and the fields follow the type.
  await page.getByLabel('Type').selectOption('operateur');
  await page.getByLabel('SIREN').fill('123456789');
  await page.getByRole('button', { name: 'Créer une organisation' }).click();
  await expect(page.getByText('Donnez le nom de l’organisation.')).toBeVisible();
  await expect(page.getByText('dont le dernier est une clé')).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('SIREN').fill('');
  await page.getByLabel('Nom').fill('Agence de l’eau Loire-Bretagne');
  await page.getByLabel('Financeur').selectOption('agence-eau-loire-bretagne');
  await tick(page, 'Publier sans attendre');
  await page.getByRole('button', { name: 'Créer une organisation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Agence de l’eau Loire-Bretagne');
  await expectAccessible(page);
  const { pathname: organisation } = new URL(page.url());
  await page.getByRole('link', { name: 'Gérer les agents et inviter' }).click();
  await page.getByLabel('Adresse électronique').fill('internaute@demonstration.example');
  await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
  await expect(page.getByText('L’invitation est envoyée.')).toBeVisible();
  await page.goto('/administration/invitations');
  await expect(page.getByRole('rowheader', { name: 'internaute@demonstration.example' })).toBeVisible();
  await expectAccessible(page);
  await disconnect(page);

  await connect(page, /^Internaute/);
  await page.goto('/dev/courriels');
  await openCourriel(page, 'internaute@demonstration.example', /invitation/);
  await page.getByRole('button', { name: 'Accepter l’invitation' }).click();
  await expect(main(page).getByText('Agence de l’eau Loire-Bretagne')).toBeVisible();
  await page.goto(`/projets/${projets[0].id}`);
  await page.getByRole('button', { name: 'Proposer une mise à jour' }).click();
  await page.waitForURL('**/mises-a-jour/*');
  const { pathname: proposition } = new URL(page.url());
  await page
    .getByLabel('Résumé')
    .fill('L’agence de l’eau a accompagné ce projet du premier forage au dernier robinet.');
  for (let etape = 0; etape < 3; etape++) await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText('Validée', { exact: true })).toBeVisible();
  await page.goto(`/projets/${projets[0].id}`);
  await expect(page.getByText('du premier forage au dernier robinet').first()).toBeVisible();
  await disconnect(page);

  await connect(page, /^Administration/, '/administration');
  await main(page).getByRole('link', { name: 'Organisations' }).click();
  await page.getByLabel('État').selectOption('a_relire');
  await page.getByRole('link', { name: 'Agence de l’eau Loire-Bretagne' }).click();
  await page.getByRole('link', { name: 'Relire 1 publication' }).click();
  await page.locator(`a[href="${proposition}"]`).click();
  await page.getByRole('button', { name: 'C’est conforme' }).click();
  await expect(page.getByRole('button', { name: 'C’est conforme' })).toBeHidden();

  await page.goto('/administration/journal');
  await expect(page.getByRole('rowheader', { name: 'Publication relue, conforme' })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel('Ce dont il s’agit').selectOption('organisation');
  await page.getByLabel('Ce qui a été fait').selectOption('cree');
  await expect(page.getByRole('rowheader')).toHaveText([/Organisation créée/]);
  await page.getByRole('link', { name: 'Agence de l’eau Loire-Bretagne' }).click();
  await expect(page).toHaveURL(new RegExp(`${organisation}$`));
});

test('a commune that was merged leads to its successor, and comes back from it', async ({ page }) => {
  await connect(page, /^Administration/, '/administration/organisations?q=Abbaretz');
  await page.getByRole('link', { name: 'Abbaretz' }).click();
  await page.getByRole('combobox', { name: 'Collectivité qui en prend la suite' }).fill('Nantes');
  await page.getByRole('option', { name: /^Nantes Commune/ }).click();
  await page.getByLabel('Depuis le').fill('2026-01-01');
  await page.getByRole('button', { name: 'Déclarer le successeur' }).click();
  await expect(page.getByText(/passent à «.Nantes.»/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Déclarer le successeur' }).click();
  await expect(page.getByText('Elle a pour successeur')).toBeVisible();
  const collectivites = await page.request.get('/api/collectivites?q=Abbaretz');
  const [{ id }] = (await collectivites.json()).collectivites;
  await page.goto(`/collectivites/${id}`);
  await expect(page.getByText('Cette collectivité a cessé d’exister le 1er janvier 2026.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Voir Nantes, qui en prend la suite' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nantes');
  await expect(page.getByText('Elle prend la suite de')).toBeVisible();
  await page.goto('/administration/organisations?etat=fermee');
  await page.getByRole('link', { name: 'Abbaretz' }).click();
  await page.getByRole('button', { name: 'Revenir sur cette déclaration' }).click();
  await page.getByRole('button', { name: 'Revenir sur cette déclaration' }).click();
  await expect(page.getByText('Choisissez la collectivité et la date.')).toBeVisible();
});

test('an account is found, disabled, and connects no longer until it is enabled again', async ({ page }) => {
  await connect(page, /^Administration/, '/administration/comptes');
  await expectAccessible(page);
  await page.getByLabel('Nom, adresse électronique ou organisation').fill('ministere@');
  await expect(page.getByText('1 compte', { exact: true })).toBeVisible();
  await page.getByRole('rowheader').getByRole('link').click();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Désactiver le compte' }).click();
  await expect(page.getByText(/ne peut plus se connecter/)).toBeFocused();
  await page.getByRole('button', { name: 'Désactiver le compte' }).click();
  await expect(page.getByText('Désactivé', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Réactiver le compte' }).click();
  await expect(page.getByText('Actif', { exact: true })).toBeVisible();
});
