import AxeBuilder from '@axe-core/playwright';
import { listPages } from '../captures/pages.ts';
import { expect, test } from '../fixtures/test.ts';

/** The pages with a map have much to draw: each of these tests visits them all. */
const PER_PAGE_MS = 30_000;

test.use({ erreursAttendues: true });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on any page, ${colorScheme}`, async ({ browser, baseURL }) => {
    const pages = await listPages(String(baseURL));
    test.setTimeout(pages.length * PER_PAGE_MS);
    const context = await browser.newContext({
      baseURL: String(baseURL),
      colorScheme,
      reducedMotion: 'reduce',
      locale: 'fr-FR',
    });
    const page = await context.newPage();
    for (const { nom, adresse } of pages) {
      await page.goto(adresse, { waitUntil: 'networkidle' });
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
      expect.soft(found, `${nom} (${adresse})`).toEqual([]);
    }
    await context.close();
  });
}

test('no page scrolls sideways at 320 px', async ({ browser, baseURL }) => {
  const pages = await listPages(String(baseURL));
  test.setTimeout(pages.length * PER_PAGE_MS);
  const context = await browser.newContext({
    baseURL: String(baseURL),
    viewport: { width: 320, height: 640 },
    locale: 'fr-FR',
  });
  const page = await context.newPage();
  for (const { nom, adresse } of pages) {
    await page.goto(adresse, { waitUntil: 'networkidle' });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width, `${nom} (${adresse})`).toBeLessThanOrEqual(320);
  }
  await context.close();
});
