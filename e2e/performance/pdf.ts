import { type Browser, chromium, type Page } from '@playwright/test';
import { chromiumOptions } from '../fixtures/chromium.ts';
import { computePercentile, type Mesure } from './mesures.ts';
import { serveBenchPages } from './pages-du-banc.ts';

type Facon = 'notre' | 'aLaMain' | 'naif';

const TOUT = 12_667;
const PASSAGES = 3;
/** A page that does nothing else for so long is felt to be stuck, in milliseconds. */
const TACHE_MAX = 100;

/** Medians of fresh pages taken in turn, so that a drift of the machine falls on all alike. */
async function timeTableaux(browser: Browser): Promise<(facon: Facon, rangees: number) => number> {
  const server = await serveBenchPages();
  try {
    const faits: { facon: Facon; rangees: number; ms: number }[] = [];
    const cas: [Facon, number][] = [
      ['notre', 1000],
      ['naif', 1000],
      ['notre', 4000],
      ['notre', TOUT],
      ['aLaMain', TOUT],
    ];
    for (let passage = 0; passage < PASSAGES; passage++)
      for (const [facon, rangees] of cas) {
        const page = await browser.newPage();
        await page.goto(`${server.address}bench/pdf.html`);
        await page.waitForFunction('window.banc !== undefined');
        const ms = await page.evaluate<number>(`window.banc.make('${facon}', ${rangees})`);
        faits.push({ facon, rangees, ms });
        await page.close();
      }
    return (facon, rangees) =>
      computePercentile(
        faits.filter((fait) => fait.facon === facon && fait.rangees === rangees).map(({ ms }) => ms),
        0.5,
      );
  } finally {
    await server.stop();
  }
}

/** Opens the page that makes a document; gives the time it took and the longest task of the page's own thread. */
async function timeDocument(browser: Browser, adresse: string): Promise<{ ms: number; tache: number }> {
  const page = await browser.newPage({ locale: 'fr-FR' });
  await page.addInitScript(() => {
    const mesures = { tache: 0 };
    Object.assign(window, { mesures });
    new PerformanceObserver((liste) => {
      for (const { duration } of liste.getEntries()) mesures.tache = Math.max(mesures.tache, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await page.goto(adresse);
  await waitReady(page);
  // The first time downloads and compiles what makes documents: whoever makes a second one does not.
  await page.evaluate('window.mesures.tache = 0');
  const debut = performance.now();
  await page.getByRole('button', { name: 'Refaire le PDF avec ces choix' }).click();
  await page.getByText(/^Le PDF est prêt/).waitFor({ state: 'detached' });
  await waitReady(page);
  const ms = performance.now() - debut;
  const tache = await page.evaluate<number>('window.mesures.tache');
  await page.close();
  return { ms, tache };
}

const waitReady = (page: Page) => page.getByText(/^Le PDF est prêt/).waitFor({ timeout: 120_000 });

/** What was promised of PDF files: tables as ratios, a map in seconds, the page's own thread left alone. */
export async function measurePdf(address: string): Promise<Mesure[]> {
  const browser = await chromium.launch(chromiumOptions);
  try {
    const tableau = await timeTableaux(browser);
    const carte = await timeDocument(browser, `${address}/pdf?document=carte&pays=IN&titre=Inde`);
    const long = await timeDocument(browser, `${address}/pdf?document=resultats&titre=Tout`);
    const secondes = (ms: number) => `${(ms / 1000).toFixed(2)} s`;
    const compare = (quoi: string, [a, b]: [number, number], mesure: string, max: number): Mesure => ({
      quoi,
      mesure,
      valeur: a / b,
      unite: '×',
      objectif: { max },
    });
    const [mille, quatreMille, tout] = [1000, 4000, TOUT].map((rangees) => tableau('notre', rangees)) as [
      number,
      number,
      number,
    ];
    const [naif, main] = [tableau('naif', 1000), tableau('aLaMain', TOUT)];
    return [
      compare(
        'PDF, 1 000 lignes',
        [mille, naif],
        `${secondes(mille)}, une page naïve de react-pdf ${secondes(naif)}`,
        0.25,
      ),
      compare('PDF, 12 667 lignes', [tout, main], `${secondes(tout)}, pdf-lib à la main ${secondes(main)}`, 1.5),
      compare(
        'PDF, coût d’une ligne, 4 000 contre 1 000',
        [quatreMille / 4, mille],
        `${(quatreMille / 4000).toFixed(2)} ms, ${(mille / 1000).toFixed(2)} ms`,
        1.3,
      ),
      {
        quoi: 'PDF, carte d’un pays',
        mesure: secondes(carte.ms),
        valeur: carte.ms / 1000,
        unite: 's',
        objectif: { max: 1.5 },
      },
      {
        quoi: 'PDF, plus longue tâche de la page pendant 12 667 lignes',
        mesure: `${long.tache.toFixed(0)} ms, document en ${secondes(long.ms)}`,
        valeur: long.tache,
        unite: 'ms',
        objectif: { max: TACHE_MAX },
      },
    ];
  } finally {
    await browser.close();
  }
}
