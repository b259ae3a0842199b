import { runBrowserScript } from './lib/browser-script.mjs';

// `npm run bench`: the table of performance, as ratios.
await runBrowserScript('e2e/performance/bench.ts');
