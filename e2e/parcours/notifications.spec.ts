import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { connect, disconnect, expect, expectAccessible, test, tick } from '../fixtures/contributeurs.ts';
import type { Atlas } from '../fixtures/serveur.ts';

const RESUMES = fileURLToPath(
  new URL('../../apps/api/src/modules/notifications/testing/make-resumes.ts', import.meta.url),
);

/** The morning of the next day comes for the summaries. */
const makeResumes = ({ dataDir, address }: Atlas) =>
  promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', RESUMES, dataDir, address]);

const cloche = (page: Page) => page.getByRole('banner').getByRole('link', { name: /otifications?/ });
/** How many notifications the bell says are unread. */
const readNonLues = async (page: Page) => Number.parseInt((await cloche(page).getAttribute('title')) ?? '', 10) || 0;

/** A collectivité proposes a projet of this title. */
async function propose(page: Page, titre: string): Promise<void> {
  await connect(page, /^Collectivité/, '/mises-a-jour');
  await page.getByRole('button', { name: 'Proposer un nouveau projet' }).click();
  await page.waitForURL('**/mises-a-jour/*');
  await page.getByLabel('Titre').fill(titre);
  await page.getByLabel('Résumé').fill('Deux fois par an, des classes se rencontrent et jouent ensemble.');
  await tick(page, 'Patrimoine bâti');
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('combobox', { name: 'Ajouter une collectivité partenaire' }).fill('Dakar');
  await page.getByRole('option', { name: /^Dakar/ }).click();
  for (let etape = 0; etape < 2; etape++) await page.getByRole('button', { name: 'Étape suivante' }).click();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText('En attente de la préfecture.')).toBeVisible();
  await disconnect(page);
}

test('a préfecture is told of a proposal in its header, opens it from there, then wants one mail a day', async ({
  page,
  atlas,
}) => {
  test.setTimeout(120_000);
  await connect(page, /^Préfecture/, '/notifications');
  await expect(page.getByText(/\d\snotifications?\snon\slues?/).first()).toBeVisible();
  const avant = await readNonLues(page);
  await disconnect(page);
  await propose(page, 'Orchestre des écoliers de Dakar');

  await connect(page, /^Préfecture/, '/');
  await expect.poll(() => readNonLues(page)).toBe(avant + 1);
  await cloche(page).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Aujourd’hui');
  await expectAccessible(page);
  const ligne = page.getByRole('listitem').filter({ hasText: 'Orchestre des écoliers de Dakar' }).last();
  await expect(ligne).toContainText('Non lue');
  await ligne.getByRole('link').click();
  await expect(page.getByRole('button', { name: 'Valider la proposition' })).toBeVisible();
  await expect.poll(() => readNonLues(page)).toBe(avant);
  await cloche(page).click();
  await page.getByRole('button', { name: 'Tout marquer comme lu' }).click();
  await expect(page.getByText('Toutes vos notifications sont lues.')).toBeVisible();
  await expect.poll(() => readNonLues(page)).toBe(0);

  await page.getByRole('link', { name: 'Choisir comment elles vous parviennent par courriel' }).click();
  await tick(page, 'Un résumé par jour');
  await expectAccessible(page);
  const section = page.getByRole('region', { name: 'Notifications' });
  await section.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(section.getByText('C’est enregistré.')).toBeVisible();
  await disconnect(page);
  await propose(page, 'Chorale des écoliers de Dakar');
  await page.goto('/dev/courriels');
  await expect(page.getByText('Mise à jour à examiner : Chorale des écoliers de Dakar')).toHaveCount(0);

  await makeResumes(atlas);
  await page.reload();
  const resume = page.locator('details', { hasText: 'Votre résumé du jour : 1 notification' });
  await resume.locator('summary').click();
  await expect(resume).toContainText('- Mise à jour à examiner : Chorale des écoliers de Dakar');
  await resume.getByRole('link', { name: /\/mon-compte#notifications$/ }).click();
  await page.getByRole('main').getByRole('link', { name: 'Se connecter' }).click();
  await page.getByRole('button', { name: /^Préfecture/ }).click();
  await expect(page.getByRole('radio', { name: /^Un résumé par jour/ })).toBeChecked();
});

test('an error that a visitor reports is answered by whoever keeps the sheet', async ({ page, request }) => {
  await connect(page, /^Collectivité/, '/mises-a-jour?file=brouillons');
  const { compte } = await (await page.request.get('/api/session')).json();
  const { collectiviteId } = compte.acteur;
  await disconnect(page);
  await page.goto(`/collectivites/${collectiviteId}`);
  await page.getByRole('button', { name: 'Signaler une erreur' }).click();
  await page.getByLabel('Qu’est-ce qui n’est pas exact ?').fill('Le site web est celui de la ville voisine.');
  await page.getByLabel(/^Votre adresse électronique/).fill('habitant@exemple.fr');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Envoyer le signalement' }).click();
  await expect(page.getByText(/^Merci : le signalement est transmis/)).toBeVisible();

  await connect(page, /^Collectivité/, '/notifications');
  await page.getByRole('link', { name: /^Erreur signalée : Nantes/ }).click();
  await expect(page.getByText('Le site web est celui de la ville voisine.')).toBeVisible();
  await page.getByRole('button', { name: 'Marquer comme traité' }).click();
  await expect(page.getByText('choisissez ce que vous avez fait.')).toBeVisible();
  await expectAccessible(page);
  await tick(page, 'La fiche est corrigée');
  await page.getByLabel(/^En quelques mots/).fill('L’adresse du site est rétablie.');
  await page.getByRole('button', { name: 'Marquer comme traité' }).click();
  await expect(page.getByText(/^Traité par Nantes le/)).toBeVisible();
  await page.getByRole('link', { name: 'Revenir aux erreurs signalées' }).click();
  await expect(page.getByRole('link', { name: 'Le site web est celui de la ville voisine.' })).toHaveCount(0);
  await page.getByText('Traitées', { exact: true }).click();
  await expect(page.getByRole('link', { name: 'Le site web est celui de la ville voisine.' })).toBeVisible();
  await expectAccessible(page);
  const { courriels } = await (await request.get('/api/dev/courriels')).json();
  const reponse = courriels.find(
    ({ destinataire }: { destinataire: string }) => destinataire === 'habitant@exemple.fr',
  );
  expect(reponse.texte).toContain('> L’adresse du site est rétablie.');
});
