import type { Page } from '@playwright/test';
import { connect, expect, expectAccessible, test } from '../fixtures/contributeurs.ts';
import { takePdf } from '../fixtures/pdf.ts';

async function saveMap(page: Page, path: string, titre: string) {
  await page.goto(path);
  await page.getByRole('button', { name: 'Enregistrer la carte' }).click();
  const boite = page.getByRole('dialog', { name: 'Enregistrer cette carte' });
  await boite.getByLabel('Titre de la carte').fill(titre);
  await boite.getByRole('button', { name: 'Enregistrer', exact: true }).click();
  return boite;
}

test('maps kept without an account go to it at login, once, in an album that is arranged, shared, and withdrawn', async ({
  page,
  browser,
}) => {
  const boite = await saveMap(page, '/pays/IN', 'Inde 🌍');
  await expect(boite.getByText('La carte est gardée dans ce navigateur.')).toBeVisible();
  await expectAccessible(page);
  await saveMap(page, '/atlas?pays=SN', 'Sénégal');
  await page.goto('/albums');
  await expect(page.getByRole('link', { name: 'Inde 🌍' })).toBeVisible();
  await expectAccessible(page);

  await connect(page, /^Internaute/, '/albums');
  await page.goto('/albums');
  await page.getByRole('link', { name: 'Mes cartes' }).click();
  const titres = page.locator('ol h2');
  await expect(titres).toHaveText(['Inde 🌍', 'Sénégal']);
  await expectAccessible(page);
  await page.reload();
  await expect(titres).toHaveText(['Inde 🌍', 'Sénégal']);

  // The keyboard alone puts the second first.
  await page.getByRole('button', { name: 'Monter « Sénégal »' }).press('Enter');
  await expect(titres).toHaveText(['Sénégal', 'Inde 🌍']);
  // Dragged, the first reaches the last place, and comes back.
  const lignes = page.locator('ol > li').filter({ has: page.getByRole('heading', { level: 2 }) });
  await lignes.nth(0).locator('h2').dragTo(lignes.nth(1).locator('h2'));
  await expect(titres).toHaveText(['Inde 🌍', 'Sénégal']);
  await lignes.nth(1).locator('h2').dragTo(lignes.nth(0).locator('h2'));
  await expect(titres).toHaveText(['Sénégal', 'Inde 🌍']);
  await page.getByRole('button', { name: 'Retirer Sénégal' }).click();
  await expect(titres).toHaveText(['Inde 🌍']);
  await page.getByRole('button', { name: 'Remettre la carte' }).click();
  await expect(titres).toHaveText(['Sénégal', 'Inde 🌍']);
  await page.getByText('Ce qui a changé').first().click();
  await expect(page.getByText('Rien n’a changé depuis.')).toBeVisible();

  await page.getByRole('link', { name: 'PDF de l’album' }).click();
  const pdf = await takePdf(page);
  // A cover, the contents, a page a map.
  expect(pdf.pages).toBe(4);
  expect(pdf.policesAbsentes).toEqual([]);
  for (const attendu of ['Mes cartes', 'Sommaire', 'Sénégal', 'Inde', 'Pays partenaire : Sénégal'])
    expect(pdf.texte.replace(/\s+/g, ' ')).toContain(attendu);
  await page.goBack();

  await page.getByRole('button', { name: 'Créer une adresse à partager' }).click();
  const adresse = (await page.getByRole('link', { name: /\/albums\/partages\// }).textContent()) ?? '';
  const ailleurs = await browser.newContext({ locale: 'fr-FR' });
  const visiteur = await ailleurs.newPage();
  await visiteur.goto(adresse);
  await expect(visiteur.locator('ol h2')).toHaveText(['Sénégal', 'Inde 🌍']);
  await expect(visiteur.getByRole('button', { name: /^Retirer/ })).toHaveCount(0);
  await expectAccessible(visiteur);
  await page.getByRole('button', { name: 'Retirer cette adresse' }).click();
  await expect(page.getByRole('button', { name: 'Créer une adresse à partager' })).toBeVisible();
  await visiteur.reload();
  await expect(visiteur.getByRole('heading', { level: 1 })).toHaveText('Cette fiche n’existe pas');
  await ailleurs.close();

  await page.getByRole('button', { name: 'Supprimer l’album' }).click();
  await page.getByRole('button', { name: 'Supprimer l’album' }).click();
  await page.getByRole('button', { name: 'Annuler la suppression' }).click();
  await expect(titres).toHaveText(['Sénégal', 'Inde 🌍']);
});

test.describe('two devices', () => {
  test.use({ erreursAttendues: true });

  test('that change one album lose nothing', async ({ page, browser, baseURL }) => {
    await connect(page, /^Opérateur/, '/albums');
    await page.goto('/albums');
    await page.getByLabel('Titre de l’album').fill('Notre album');
    await page.getByRole('button', { name: 'Créer un album' }).click();
    await page.waitForURL(/\/albums\/\d+$/);
    const contexte = await browser.newContext({ locale: 'fr-FR', ...(baseURL ? { baseURL } : {}) });
    const autre = await contexte.newPage();
    await connect(autre, /^Opérateur/, new URL(page.url()).pathname);
    await autre.goto(page.url());
    await autre.getByRole('textbox', { name: 'Description' }).fill('Écrit ailleurs');
    await autre.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(autre.getByText('Écrit ailleurs').first()).toBeVisible();
    await page.getByRole('textbox', { name: 'Description' }).fill('Écrit ici');
    // What the other device wrote comes with the next answer, and does not take the place of what is being written.
    await page.getByRole('button', { name: 'Créer une adresse à partager' }).click();
    await expect(page.getByText('Écrit ailleurs').first()).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Écrit ici');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await expect(page.getByRole('alert')).toContainText('Écrit ailleurs');
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Écrit ici');
    await page.getByRole('button', { name: 'Prendre celui de l’autre appareil' }).click();
    await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Écrit ailleurs');
    await contexte.close();
  });
});
