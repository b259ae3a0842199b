import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv } from 'vite';
import { iconesDsfr } from './scripts/icones-dsfr.ts';

/** Address of the API that the development server hands `/api` to. */
const API_URL = process.env.API_URL ?? 'http://127.0.0.1:3001';

export default defineConfig(({ mode }) => {
  const { VITE_MARQUE_NOM = 'Atlas français de la coopération décentralisée' } = loadEnv(mode, process.cwd());
  return {
    plugins: [
      react(),
      iconesDsfr(),
      { name: 'marque', transformIndexHtml: (html) => html.replaceAll('%MARQUE_NOM%', VITE_MARQUE_NOM) },
    ],
    // Leaflet's main file is one block; of its module build, only what the maps use is kept.
    resolve: { alias: { leaflet: 'leaflet/dist/leaflet-src.esm.js' } },
    server: { host: '127.0.0.1', proxy: { '/api': API_URL } },
    preview: { host: '127.0.0.1', proxy: { '/api': API_URL } },
    build: {
      manifest: true,
      // The design system's icons stay files: as data they would be downloaded by whoever sees none of them.
      assetsInlineLimit: 0,
    },
  };
});
