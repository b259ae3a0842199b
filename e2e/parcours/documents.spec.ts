import { readFile } from 'node:fs/promises';
import type { APIRequestContext, Page } from '@playwright/test';
import { connect, disconnect, expect, expectAccessible, test } from '../fixtures/contributeurs.ts';

const pdf = (texte: string): Buffer => Buffer.from(`%PDF-1.7\n${texte}\n%%EOF`);

/** Chooses files by a button, as people do. */
async function choose(page: Page, bouton: string | RegExp, name: string, buffer: Buffer): Promise<void> {
  const [dialogue] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: bouton }).click(),
  ]);
  await dialogue.setFiles([{ name, mimeType: 'application/octet-stream', buffer }]);
}

/** What a link gives to whoever clicks it. */
async function download(page: Page, lien: string | RegExp): Promise<Buffer> {
  const [fichier] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('main').getByRole('link', { name: lien }).click(),
  ]);
  return readFile(await fichier.path());
}

/** A projet that Nantes leads, with the documents it has. */
async function findProjet(request: APIRequestContext): Promise<number> {
  const { projets } = await (await request.get('/api/projets?ville=Nantes&facettes=false&parPage=50')).json();
  for (const { id } of projets) {
    const { collectivites, partenaires } = await (await request.get(`/api/projets/${id}`)).json();
    if (collectivites[0].nom === 'Nantes' && partenaires.length > 0) return id;
  }
  throw new Error('Nantes leads no projet');
}

/** Opens a proposal about a projet, at the step of its documents; gives its address. */
async function propose(page: Page, id: number): Promise<string> {
  await page.goto(`/projets/${id}`);
  await page.getByRole('button', { name: 'Proposer une mise à jour' }).click();
  await page.waitForURL('**/mises-a-jour/*');
  for (let etape = 0; etape < 3; etape++) await page.getByRole('button', { name: 'Étape suivante' }).click();
  return new URL(page.url()).pathname;
}

async function submit(page: Page): Promise<void> {
  await expect(page.getByText(/^Enregistré à/)).toBeVisible();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText('En attente de la préfecture.')).toBeVisible();
}

// A file that is refused, and a network that is cut, are told by the console too.
test.use({ erreursAttendues: true });

test('a document is added to a projet, read and validated by the préfecture, downloaded by all, then replaced', async ({
  page,
  request,
}) => {
  test.setTimeout(120_000);
  const id = await findProjet(request);
  await connect(page, /^Collectivité/, `/projets/${id}`);
  const ajout = await propose(page, id);

  await choose(page, 'Ajouter des documents', 'faux.pdf', Buffer.from('bonjour'));
  await expect(page.getByRole('alert')).toContainText('Le contenu de ce fichier n’est pas celui d’un PDF.');
  await choose(page, 'Ajouter des documents', 'programme.exe', Buffer.from('MZ'));
  await expect(page.getByText('ce type de fichier n’est pas accepté')).toBeVisible();
  await expectAccessible(page);
  for (const nom of ['faux.pdf', 'programme.exe'])
    await page.getByRole('button', { name: `Fermer le message sur ${nom}` }).click();

  // The network is away: what was chosen stays, and leaves by itself when it is back.
  await page.route('**/api/fichiers?*', (route) => route.abort());
  await choose(page, 'Ajouter des documents', 'Délibération_2026.pdf', pdf('délibération'));
  await expect(page.getByText('le réseau ne répond pas, l’envoi reprendra de lui-même.')).toBeVisible();
  await page.getByRole('button', { name: 'Soumettre la proposition' }).click();
  await expect(page.getByText('Attendez que les fichiers soient envoyés').first()).toBeVisible();
  await page.unroute('**/api/fichiers?*');
  const titre = page.getByLabel('Titre du document').last();
  await expect(titre).toHaveValue('Délibération 2026');
  await titre.fill('Délibération du conseil municipal');
  await expect(page.getByText(/Votre organisation utilise .* sur 500\sMo/)).toBeVisible();
  await submit(page);
  await disconnect(page);

  await connect(page, /^Préfecture/, ajout);
  await expect(page.getByText('Délibération du conseil municipal')).toBeVisible();
  expect(await download(page, 'Délibération_2026.pdf')).toEqual(pdf('délibération'));
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Valider la proposition' }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/^Validée/)
      .first(),
  ).toBeVisible();
  await disconnect(page);

  await page.goto(`/projets/${id}`);
  expect(await download(page, 'Délibération du conseil municipal')).toEqual(pdf('délibération'));

  await connect(page, /^Collectivité/, `/projets/${id}`);
  const remplacement = await propose(page, id);
  await choose(
    page,
    'Remplacer le fichier (Délibération du conseil municipal)',
    'Délibération signée.pdf',
    pdf('délibération signée'),
  );
  await expect(page.getByText('Délibération signée.pdf (PDF')).toBeVisible();
  await submit(page);
  await disconnect(page);
  await connect(page, /^Préfecture/, remplacement);
  await page.getByRole('button', { name: 'Valider la proposition' }).click();
  await expect(
    page
      .getByRole('main')
      .getByText(/^Validée/)
      .first(),
  ).toBeVisible();
  await disconnect(page);

  await page.goto(`/projets/${id}`);
  expect(await download(page, 'Délibération du conseil municipal')).toEqual(pdf('délibération signée'));
  await page.getByText(/^Version précédente/).click();
  expect(await download(page, 'Version 1')).toEqual(pdf('délibération'));
  await expectAccessible(page);
});
