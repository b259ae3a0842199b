import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { iconesDsfr } from './scripts/icones-dsfr.ts';

/** The bench pages of the maps and of the PDF files (`bench/`): entries of their own, so that nothing of it is in the product. */
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react(), iconesDsfr()],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: 'dist-bench',
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index', 'pdf'].map((page) => join(import.meta.dirname, 'bench', `${page}.html`)) },
  },
});
