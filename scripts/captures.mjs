import { runBrowserScript } from './lib/browser-script.mjs';

// `npm run captures`: a picture of every page, in three widths, light and dark, in captures/.
await runBrowserScript('e2e/captures/captures.ts');
