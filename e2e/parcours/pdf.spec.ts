import { expectAccessible } from '../fixtures/contributeurs.ts';
import { takePdf } from '../fixtures/pdf.ts';
import { expect, test } from '../fixtures/test.ts';

const mots = (texte: string) => texte.replace(/\s+/g, ' ');

test('the map of a country is a document to hand over, and its code opens the live map', async ({ page, baseURL }) => {
  const fichiers: string[] = [];
  page.on('request', (requete) => fichiers.push(requete.url()));
  await page.goto('/pays/IN');
  await page.getByRole('link', { name: 'PDF', exact: true }).waitFor();
  expect(fichiers.filter((url) => /pdf.*\.js$/i.test(url))).toEqual([]);
  await page.getByRole('link', { name: 'PDF', exact: true }).click();
  const pdf = await takePdf(page);
  await expectAccessible(page);
  await expect(page.getByRole('img', { name: /^Aperçu de «.Inde.», page 1 sur/ })).toBeVisible();
  expect(pdf.titre).toBe('Inde');
  expect(pdf.policesAbsentes).toEqual([]);
  expect(pdf.qr).toBe(`${baseURL}/atlas?pays=IN`);
  const { total } = await (await page.request.get('/api/projets?pays=IN&parPage=1')).json();
  const { nom } = await (await page.request.get('/api/carte?niveau=collectivite&pays=IN')).json();
  const texte = mots(pdf.texte);
  expect(texte).toContain(`${total} `);
  for (const attendu of [
    'En France',
    'Pays partenaire : Inde',
    'Licence Ouverte',
    'Page 1 sur',
    'Guadeloupe',
    ...nom.slice(0, 20),
  ])
    expect(texte).toContain(attendu);
  await page.goto(pdf.qr ?? '');
  await expect(page.getByRole('region', { name: 'France et territoires partenaires' })).toBeVisible();
});

test('results are a summary and a table that hold every projet, in the columns that were chosen', async ({ page }) => {
  const question = 'region=82&thematique=patrimoine&pays=IN';
  await page.goto(`/recherche?${question}`);
  await page.getByRole('link', { name: 'PDF', exact: true }).click();
  const { projets } = await (await page.request.get(`/api/projets?${question}&parPage=100`)).json();
  const premier = await takePdf(page);
  expect(premier.policesAbsentes).toEqual([]);
  const sansEspaces = (texte: string) => texte.replace(/\s+/g, '');
  for (const { numero } of projets) expect(numero).toMatch(/^P-/);
  expect(mots(premier.texte)).toContain('Thématique : Patrimoine');
  expect(mots(premier.texte)).toContain('Région : Rhône-Alpes');
  await page.getByRole('checkbox', { name: 'Statut' }).setChecked(true, { force: true });
  await page.getByLabel('Les projets sous forme de').selectOption('fiches');
  await page.getByRole('button', { name: 'Refaire le PDF avec ces choix' }).click();
  const fiches = await takePdf(page);
  expect(fiches.pages).toBeGreaterThan(projets.length);
  for (const { titre } of projets) expect(sansEspaces(fiches.texte)).toContain(sansEspaces(titre));
});

test('the sheets of a projet and of a collectivité', async ({ page, baseURL }) => {
  await page.goto('/projets/6461');
  const titre = await page.getByRole('heading', { level: 1 }).textContent();
  await page.getByRole('link', { name: 'PDF', exact: true }).click();
  const projet = await takePdf(page);
  expect(projet.titre).toBe(titre?.trim());
  expect(projet.qr).toBe(`${baseURL}/projets/6461`);
  expect(mots(projet.texte)).toContain('Objectifs');
  await page.goto('/collectivites/2699');
  await page.getByRole('link', { name: 'PDF', exact: true }).click();
  await page.getByText('La fiche de la collectivité').click();
  await page.getByRole('button', { name: /PDF/ }).and(page.locator('[type=submit]')).click();
  await expect(page.getByText('Lecture des données').or(page.getByText(/^Le PDF est prêt/))).toBeVisible();
  const collectivite = await takePdf(page);
  expect(collectivite.qr).toBe(`${baseURL}/collectivites/2699`);
});

test('a long title, an emoji, Arabic and no result at all make a document that says so', async ({ page }) => {
  const titre = `🌍 التعاون اللامركزي ${'Coopération décentralisée '.repeat(8)}`.slice(0, 200);
  await page.goto(`/pdf?document=resultats&q=zzzzqqqq&titre=${encodeURIComponent(titre)}`);
  const pdf = await takePdf(page);
  expect(pdf.pages).toBe(1);
  expect(pdf.policesAbsentes).toEqual([]);
  expect(mots(pdf.texte)).toContain('Aucun projet ne répond à ces critères.');
  expect(mots(pdf.texte)).toContain('Coopération décentralisée');
});

test('an address that says nothing to make explains itself', async ({ page }) => {
  await page.goto('/pdf?document=projet');
  await expect(page.getByText('Cette adresse ne dit pas de quoi faire un PDF')).toBeVisible();
  await expectAccessible(page);
});

test('a long document is cancelled at once, and made again', async ({ page }) => {
  await page.goto('/pdf?document=resultats&titre=Tout&continent=afrique');
  await page.getByRole('button', { name: 'Annuler' }).click();
  await expect(page.getByText('La préparation est annulée. Rien n’a été perdu.')).toBeVisible();
  await page.getByRole('button', { name: 'Refaire le PDF avec ces choix' }).click();
  const pdf = await takePdf(page);
  expect(pdf.pages).toBeGreaterThan(50);
});

test.describe('when the service goes', () => {
  test.use({ erreursAttendues: true });

  test('the page says so, keeps the choices, and a second try succeeds', async ({ page }) => {
    await page.route('**/api/carte**', (route) => route.abort());
    await page.goto('/pdf?document=carte&pays=IN&titre=Inde&format=a3');
    await expect(page.getByRole('alert')).toContainText('Le service n’a pas répondu');
    await page.unroute('**/api/carte**');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    const pdf = await takePdf(page);
    expect(pdf.titre).toBe('Inde');
    await expect(page.getByLabel('Papier')).toHaveValue('a3');
  });
});
