import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { iconesDsfr } from './scripts/icones-dsfr.ts';

/** The bench page of the maps (`bench/`): its own entry, so that nothing of it is in the product. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react(), iconesDsfr()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: 'dist-bench',
    assetsInlineLimit: 0,
    rolldownOptions: { input: join(import.meta.dirname, 'bench', 'index.html') },
  },
});
