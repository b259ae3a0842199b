import { connect, disconnect, expect, expectAccessible, openCourriel, test, tick } from '../fixtures/contributeurs.ts';

test('a collectivité proposes a projet, the poste gives its opinion, the préfecture validates, the search finds it', async ({
  page,
  request,
}) => {
  await connect(page, /^Collectivité/, '/mises-a-jour');
  await page.getByRole('button', { name: 'Proposer un nouveau projet' }).click();
  await page.waitForURL('**/mises-a-jour/*');
  const { pathname } = new URL(page.url());
  // Submitted empty, it says what is missing, and where.
  for (let etape = 0; etape < 3; etape++) await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByRole('alert')).toContainText('Donnez un titre');
  await expect(page.getByLabel('Titre')).toHaveAttribute('aria-invalid', 'true');
  await expectAccessible(page);
  await page.getByLabel('Titre').fill('Atelier vélo des lycéens de Dakar');
  await page
    .getByLabel('Résumé')
    .fill('Des lycéens de Nantes et de Dakar réparent des vélos ensemble, deux fois par an.');
  await tick(page, 'Patrimoine bâti');
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('combobox', { name: 'Ajouter une collectivité partenaire' }).fill('Dakar');
  await page.getByRole('option', { name: /^Dakar/ }).click();
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  // What was typed is kept: another day, another machine.
  await page.reload();
  await expect(page.getByLabel('Titre')).toHaveValue('Atelier vélo des lycéens de Dakar');
  for (let etape = 0; etape < 3; etape++) await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText('En attente de la préfecture.')).toBeVisible();
  await disconnect(page);

  await connect(page, /^Ambassade/, pathname);
  await page.getByLabel('Commentaire').fill('Le lycée est connu du poste.');
  await page.getByRole('button', { name: 'Avis favorable' }).click();
  await expect(page.getByText('Le lycée est connu du poste.')).toBeVisible();
  await disconnect(page);

  await connect(page, /^Préfecture/, pathname);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Renvoyer à corriger' }).click();
  await page.getByRole('button', { name: 'Renvoyer à corriger' }).click();
  await expect(page.getByText('Expliquez votre décision en quelques mots.')).toBeVisible();
  await page.getByLabel(/^Motif/).fill('Précisez le budget.');
  await page.getByRole('button', { name: 'Renvoyer à corriger' }).click();
  await expect(page.getByText('À corriger', { exact: true })).toBeVisible();
  await disconnect(page);

  await connect(page, /^Collectivité/, pathname);
  await expect(page.getByText('Précisez le budget.')).toBeVisible();
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByLabel('Budget total, en euros').fill('18000');
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText('En attente de la préfecture.')).toBeVisible();
  await disconnect(page);

  await connect(page, /^Préfecture/, pathname);
  await page.getByRole('button', { name: 'Valider la proposition' }).click();
  await page.getByRole('link', { name: 'Voir la fiche' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Atelier vélo des lycéens de Dakar');
  await expect
    .poll(async () => (await (await request.get('/api/projets?q=atelier+lycéens+vélo&facettes=false')).json()).total, {
      timeout: 1000,
    })
    .toBe(1);
});

test.describe(() => {
  // A refusal is told by the console too.
  test.use({ erreursAttendues: true });

  test('two who change the same draft choose, and lose nothing', async ({ page, browser, baseURL }) => {
    test.setTimeout(90_000);
    await connect(page, /^Collectivité/, '/mises-a-jour');
    await page.getByRole('button', { name: 'Proposer un nouveau projet' }).click();
    await page.waitForURL('**/mises-a-jour/*');
    const { pathname } = new URL(page.url());
    const autre = await (await browser.newContext({ baseURL: String(baseURL), locale: 'fr-FR' })).newPage();
    await connect(autre, /^Collectivité/, pathname);
    await autre.getByLabel('Titre').fill('Le titre du collègue');
    await expect(autre.getByText(/^Enregistré à/)).toBeVisible();
    await page.getByLabel('Titre').fill('Mon titre à moi');
    await expect(page.getByRole('alert')).toContainText('Quelqu’un d’autre a modifié cette proposition');
    await expect(page.getByRole('alert')).toContainText('Le titre du collègue');
    await page.getByRole('button', { name: 'Garder ma version' }).click();
    await expect(page.getByText(/^Enregistré à/)).toBeVisible();
    await autre.reload();
    await expect(autre.getByLabel('Titre')).toHaveValue('Mon titre à moi');
  });

  test('an account is made, confirmed by mail, and its password found again', async ({ page }) => {
    const courriel = `essai-${Date.now()}@exemple.fr`;
    await page.goto('/mon-compte');
    await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await page.getByRole('link', { name: 'Créer un compte' }).click();
    await page.getByLabel('Prénom et nom').fill('Camille Essai');
    await page.getByLabel('Adresse électronique').fill(courriel);
    await page.getByLabel('Mot de passe', { exact: false }).first().fill('court');
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await expect(page.getByText('au moins 12 caractère(s) sont attendus.')).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel('Mot de passe', { exact: false }).first().fill('une phrase assez longue');
    await page.getByRole('button', { name: 'Créer un compte' }).click();
    await page.getByRole('link', { name: /voir les courriels/ }).click();
    await openCourriel(page, courriel, /connexion\/confirmation/);
    await page.getByRole('button', { name: 'Confirmer mon adresse' }).click();
    await expect(page.getByText('Bonjour Camille Essai')).toBeVisible();
    await disconnect(page);

    await page.goto('/connexion/mot-de-passe-oublie');
    await page.getByLabel('Adresse électronique').fill(courriel);
    await page.getByRole('button', { name: 'Recevoir le lien' }).click();
    await page.getByRole('link', { name: /voir les courriels/ }).click();
    await openCourriel(page, courriel, /nouveau-mot-de-passe/);
    await page.getByLabel('Nouveau mot de passe').fill('une tout autre phrase');
    await page.getByRole('button', { name: 'Enregistrer' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
    await page.getByLabel('Adresse électronique').fill(courriel);
    await page.getByLabel('Mot de passe', { exact: false }).first().fill('une phrase assez longue');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByText('L’adresse ou le mot de passe ne convient pas.')).toBeVisible();
    await page.getByLabel('Mot de passe', { exact: false }).first().fill('une tout autre phrase');
    await page.getByRole('button', { name: 'Se connecter' }).click();
    await expect(page.getByText('Bonjour Camille Essai')).toBeVisible();
    await page.goto('/mon-compte');
    await expect(page.getByText(/cette session/)).toBeVisible();
    await expectAccessible(page);
  });
});

test('a sheet is said to be right, and its history is read', async ({ page, request }) => {
  const { projets } = await (await request.get('/api/projets?pays=SN&ville=Nantes&parPage=1')).json();
  test.skip(projets.length === 0, 'no cooperation of Nantes in Senegal');
  await connect(page, /^Ambassade/, `/projets/${projets[0].id}`);
  await page.getByRole('button', { name: 'Toujours exact' }).click();
  await expect(page.getByText('la vérification est enregistrée')).toBeVisible();
  await expect(page.getByText(/Fiche vérifiée le .* – Ambassade de France/)).toBeVisible();
});

test('the foreign partner confirms by a link in its language, and the sheet says so', async ({ page, request }) => {
  const { projets } = await (await request.get('/api/projets?ville=Nantes&facettes=false&parPage=50')).json();
  const { id } = projets.find(({ partenaires }: { partenaires: unknown[] }) => partenaires.length > 0);
  await connect(page, /^Collectivité/, `/projets/${id}`);
  await page.getByRole('button', { name: 'Demander au partenaire de confirmer' }).click();
  await page.getByLabel('Adresse électronique du partenaire').fill('mairie@partenaire.example');
  await page.getByLabel('Langue du courriel').selectOption('es');
  await page.getByRole('button', { name: 'Envoyer la demande' }).click();
  await expect(page.getByText(/La demande est envoyée/)).toBeVisible();
  await disconnect(page);
  await page.goto('/dev/courriels');
  await openCourriel(page, 'mairie@partenaire.example', /confirmation-partenaire/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Confirmar una cooperación');
  await expectAccessible(page);
  await tick(page, 'Sí, es correcto');
  await page.getByRole('button', { name: 'Enviar mi respuesta' }).click();
  await expect(page.getByText('Gracias, su respuesta ha quedado registrada.')).toBeVisible();
  await page.getByRole('link', { name: 'Ver la ficha pública del proyecto' }).click();
  await expect(page.getByText(/^Confirmé des deux côtés/)).toBeVisible();
});

test('a poste places a new partner on the map of its country, and the administration keeps part of what it says', async ({
  page,
}) => {
  await connect(page, /^Ambassade/, '/mises-a-jour');
  await page.getByRole('button', { name: 'Proposer une collectivité partenaire' }).click();
  await page.waitForURL('**/mises-a-jour/*');
  const { pathname } = new URL(page.url());
  // A town found by its name fills what is empty.
  await page.getByRole('combobox', { name: 'Placer à une ville' }).fill('kold');
  await page.getByRole('option', { name: /^Kolda/ }).click();
  await expect(page.getByLabel('Nom', { exact: true })).toHaveValue('Kolda');
  await expect(page.getByLabel('Latitude')).toHaveValue(/^12\.8/);
  // A click on the map moves it, and the keyboard does without one.
  const carte = page.getByRole('application', { name: 'Carte où placer Kolda' });
  await carte.scrollIntoViewIfNeeded();
  await carte.click({ position: { x: 200, y: 150 } });
  await expect(page.getByLabel('Latitude')).not.toHaveValue(/^12\.8/);
  await page.getByRole('button', { name: 'Placer le point au centre de la carte' }).press('Enter');
  await expect(page.getByLabel('Latitude')).toHaveValue(/^1[2-6]\./);
  await page.getByLabel('Site web').fill('https://kolda.example');
  await expectAccessible(page);
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText(/En attente de l’administration/)).toBeVisible();
  await disconnect(page);

  await connect(page, /^Administration/, pathname);
  await tick(page, 'Site web');
  await page.getByRole('button', { name: /^Valider/ }).click();
  await page.getByRole('link', { name: 'Voir la fiche' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kolda');
  await expect(page.getByRole('link', { name: /kolda\.example/ })).toHaveCount(0);
});

test('two versions of a sheet are compared, and one is come back to', async ({ page }) => {
  await connect(page, /^Préfecture/, '/mises-a-jour');
  const { misesAJour } = await (await page.request.get('/api/mises-a-jour?file=a_relire')).json();
  await page.goto(`/projets/${misesAJour[0].objetId}`);
  await page.getByRole('link', { name: 'Voir l’historique' }).click();
  await expect(page.getByRole('heading', { name: 'Comparer deux versions' })).toBeVisible();
  await expect(page.getByText(/\(titre provisoire\)/)).toBeVisible();
  await page.getByLabel('De la version').selectOption({ index: 0 });
  await expect(page.getByText('Ces deux versions disent la même chose.')).toBeVisible();
  await page.getByRole('button', { name: /^Voir ce qui a changé/ }).click();
  await expect(page.getByText(/\(titre provisoire\)/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: /^Reprendre cette version/ }).click();
  await page.waitForURL('**/mises-a-jour/*');
  await expect(page.getByLabel('Titre')).toHaveValue(/\(titre provisoire\)$/);
});

test('what a trusted organisation published is read afterwards, and put back', async ({ page }) => {
  await connect(page, /^Préfecture/, '/mises-a-jour');
  await page.getByRole('button', { name: /^À relire/ }).click();
  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.getByRole('heading', { name: 'Relecture' })).toBeVisible();
  const titre = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('button', { name: 'Annuler la mise à jour' }).click();
  await page.getByLabel(/^Motif/).fill('Le titre d’avant était le bon.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Annuler la mise à jour' }).click();
  await expect(page.getByText('Rejetée', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Voir la fiche' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${titre} (titre provisoire)`);
});
