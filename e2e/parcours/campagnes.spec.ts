import { connect, disconnect, expect, expectAccessible, test, tick } from '../fixtures/contributeurs.ts';

const TITRE = 'Vérification des projets de Loire-Atlantique';

test('the administration opens a campaign, a collectivité verifies its fiches, the board shows it', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await connect(page, /^Administration/, '/campagnes');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Préparer une campagne' }).click();
  await page.getByLabel('Titre').fill(TITRE);
  await page.getByLabel('Message').fill('Le bilan du département paraît bientôt : merci de vérifier vos projets.');
  await tick(page, 'Les postes diplomatiques, pour leurs pays');
  await page.getByLabel('Ajouter un département').selectOption('44');
  await expect(page.getByRole('button', { name: 'Retirer Loire-Atlantique (44)' })).toBeVisible();
  await page.getByLabel('Ajouter un pays').selectOption('SN');
  await page.getByRole('button', { name: 'Retirer Sénégal' }).click();
  await expect(page.getByText(/fiches à vérifier par \d+\sorganisations/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Enregistrer la campagne' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITRE);
  await page.getByRole('button', { name: 'Ouvrir la campagne' }).click();
  await expect(page.getByRole('group', { name: 'Ouvrir la campagne' })).toContainText(
    /\d\sorganisations? (va|vont) être prévenue/,
  );
  await expectAccessible(page);
  await page
    .getByRole('group', { name: 'Ouvrir la campagne' })
    .getByRole('button', { name: 'Ouvrir la campagne' })
    .click();
  await page.waitForURL('**/tableau-de-bord');
  const tableau = new URL(page.url()).pathname;
  await expect(page.getByText('0 fiche vérifiée sur')).toBeVisible();
  await disconnect(page);

  await connect(page, /^Collectivité/, '/mises-a-jour');
  const campagne = page.getByRole('region', { name: 'Campagne en cours' });
  await expect(campagne).toContainText(TITRE);
  await page.goto('/notifications');
  await page
    .getByRole('link', { name: new RegExp(TITRE) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(TITRE);
  await expect(page.getByText('merci de vérifier vos projets')).toBeVisible();
  await expectAccessible(page);
  const exacts = page.getByRole('button', { name: /^Toujours exact/ });
  // Those that have a proposal to validate already wait; the others are left to verify.
  const restantes = await exacts.count();
  await exacts.first().click();
  await expect(page.getByText(/^1 sur \d+\sfiches vérifiées/)).toBeVisible();
  // The keyboard goes on: the next one has the focus.
  await expect(exacts.first()).toBeFocused();
  for (let faites = 2; faites <= restantes; faites++) {
    await page.keyboard.press('Enter');
    await expect(page.getByText(new RegExp(`^${faites} sur \\d+\\sfiches vérifiées`))).toBeVisible();
  }
  await expect(page.getByText('Votre liste est terminée', { exact: true })).toBeVisible();
  await expectAccessible(page);
  await disconnect(page);

  await connect(page, /^Préfecture/, tableau);
  await expect(page.getByText(`${restantes} fiches vérifiées sur`)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Relancer maintenant' })).toHaveCount(0);
  await disconnect(page);

  await connect(page, /^Administration/, tableau);
  await expect(page.getByText(`${restantes} fiches vérifiées sur`)).toBeVisible();
  await page.getByRole('button', { name: 'Terminé' }).click();
  await expect(page.getByRole('link', { name: 'Nantes', exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Relancer maintenant' }).click();
  await page
    .getByRole('group', { name: 'Relancer maintenant' })
    .getByRole('button', { name: 'Relancer maintenant' })
    .click();
  await expect(page.getByText('Personne n’était à relancer.')).toBeVisible();
  await page.getByRole('button', { name: 'Clore la campagne' }).click();
  await page
    .getByRole('group', { name: 'Clore la campagne' })
    .getByRole('button', { name: 'Clore la campagne' })
    .click();
  await expect(page.getByRole('button', { name: 'Clore la campagne' })).toHaveCount(0);
  const fichier = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Exporter en CSV' }).click();
  expect((await fichier).suggestedFilename()).toMatch(/^campagne-\d+\.csv$/);
});

test.describe(() => {
  // A refusal is told by the console too.
  test.use({ erreursAttendues: true });

  test('a campaign that is not as it must be says where', async ({ page }) => {
    await connect(page, /^Administration/, '/campagnes/nouvelle');
    await page.getByLabel('Titre').fill('Campagne à l’envers');
    await page.getByLabel('Message').fill('Les dates ne se suivent pas.');
    await page.getByLabel('Dernier jour').fill('2020-01-01');
    await page.getByRole('button', { name: 'Enregistrer la campagne' }).click();
    await expect(page.getByText('La fin est avant le début')).toBeVisible();
    await expect(page.getByLabel('Dernier jour')).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page);
  });
});
