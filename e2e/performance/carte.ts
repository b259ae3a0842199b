import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions } from '../fixtures/chromium.ts';
import { computePercentile, type Mesure } from './mesures.ts';
import { serveBenchPages } from './pages-du-banc.ts';

const RUNS = 5;
const PAN_MS = 2_500;
const POINTS = 12_667;
const MANY_POINTS = 100_000;

interface Passage {
  drawMs: number;
  fps: number;
}

/** One fresh page: draws when it has something to draw, then pans. */
async function runOnce(browser: Browser, address: string, query: string): Promise<Passage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(`${address}bench/index.html?${query}`, { waitUntil: 'networkidle' });
  await page.waitForFunction('window.banc !== undefined');
  const drawMs = query.includes('vide') ? 0 : await page.evaluate<number>('window.banc.draw()');
  await page.waitForTimeout(300);
  const fps = await page.evaluate<number>(`window.banc.pan(${PAN_MS})`);
  await page.close();
  return { drawMs, fps };
}

/** Medians of runs taken in turn, so that a drift of the machine falls on all alike. */
async function runInTurn<K extends string>(browser: Browser, address: string, queries: Record<K, string>) {
  const passages: { name: K; passage: Passage }[] = [];
  for (let run = 0; run < RUNS; run++) {
    for (const name of Object.keys(queries) as K[]) {
      passages.push({ name, passage: await runOnce(browser, address, queries[name]) });
    }
  }
  const median = (name: K, figure: keyof Passage) =>
    computePercentile(
      passages.filter((other) => other.name === name).map(({ passage }) => passage[figure]),
      0.5,
    );
  return { drawMs: (name: K) => median(name, 'drawMs'), fps: (name: K) => median(name, 'fps') };
}

/** The map against plain Leaflet: first draw against SVG markers, panning against an empty map. */
export async function measureCarte(): Promise<Mesure[]> {
  const server = await serveBenchPages();
  const browser = await chromium.launch(chromiumOptions);
  try {
    const { drawMs, fps } = await runInTurn(browser, server.address, {
      empty: 'mesure=vide',
      markers: `mesure=marqueurs&n=${POINTS}`,
      ours: `mesure=points&n=${POINTS}`,
      oursMany: `mesure=points&n=${MANY_POINTS}`,
    });
    const perSecond = (name: 'empty' | 'markers' | 'ours' | 'oursMany') => `${fps(name).toFixed(0)} images/s`;
    const pan = (quoi: string, name: 'ours' | 'oursMany'): Mesure => ({
      quoi,
      mesure: `${perSecond(name)}, carte vide ${perSecond('empty')}`,
      valeur: fps(name) / fps('empty'),
      unite: '×',
      objectif: { min: 0.85 },
    });
    return [
      {
        quoi: 'premier dessin de 12 667 points',
        mesure: `${drawMs('ours').toFixed(0)} ms, marqueurs SVG de Leaflet ${drawMs('markers').toFixed(0)} ms`,
        valeur: drawMs('ours') / drawMs('markers'),
        unite: '×',
        objectif: { max: 0.5 },
      },
      pan('déplacement, 12 667 points', 'ours'),
      pan('déplacement, 100 000 points', 'oursMany'),
    ];
  } finally {
    await browser.close();
    await server.stop();
  }
}
