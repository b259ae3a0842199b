/// <reference types="vite/client" />

interface ImportMetaEnv {
  readonly VITE_MARQUE_NOM?: string;
  readonly VITE_MARQUE_INSTITUTION?: string;
  readonly VITE_MARQUE_CONTACT?: string;
}

declare module 'virtual:icones-dsfr.css';
