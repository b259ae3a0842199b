/**
 * `npm run captures [-- nom …]`: a PNG of every page (or of those named) at three widths, light and dark, in `captures/`.
 * `ATLAS_URL` pictures an Atlas that already runs.
 */
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from '../fixtures/chromium.ts';
import { startAtlas } from '../fixtures/serveur.ts';
import { listPages, type PageACapturer } from './pages.ts';

const FOLDER = fileURLToPath(new URL('../../captures/', import.meta.url));
const WIDTHS = [
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
] as const;
const SCHEMES = ['light', 'dark'] as const;
/** What the maps need after the network is quiet: their entrance ends. */
const SETTLE_MS = 700;

async function capturePages(browser: Browser, address: string, pages: PageACapturer[]): Promise<void> {
  for (const viewport of WIDTHS) {
    for (const colorScheme of SCHEMES) {
      const context = await browser.newContext({
        baseURL: address,
        viewport,
        colorScheme,
        locale: 'fr-FR',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      for (const { nom, adresse } of pages) {
        await page.goto(adresse, { waitUntil: 'networkidle' });
        await page.waitForTimeout(SETTLE_MS);
        const file = `${nom}-${viewport.width}-${colorScheme === 'light' ? 'clair' : 'sombre'}.png`;
        await page.screenshot({ path: `${FOLDER}${file}`, fullPage: true });
      }
      await context.close();
      process.stdout.write(`${viewport.width} px, ${colorScheme}: ${pages.length} pages\n`);
    }
  }
}

const names = process.argv.slice(2);
mkdirSync(FOLDER, { recursive: true });
const running = process.env.ATLAS_URL;
const atlas = running ? { address: running, stop: async () => undefined } : await startAtlas();
const browser = await chromium.launch(chromiumOptions);
try {
  const pages = await listPages(atlas.address);
  const chosen = names.length === 0 ? pages : pages.filter(({ nom }) => names.includes(nom));
  if (chosen.length === 0) {
    process.stderr.write(`Aucune page de ce nom : ${pages.map(({ nom }) => nom).join(', ')}.\n`);
    process.exitCode = 1;
  } else await capturePages(browser, atlas.address, chosen);
} finally {
  await browser.close();
  await atlas.stop();
}
