export { compterEn, compterFr } from './compter.ts';
export { createFormats, type Formats, useFormats } from './formats.ts';
export { isLangue, LANGUES, type Langue, LangueProvider, useLangue } from './langue.tsx';
export { defineTextes, type Textes, useNomLocal, useTextes } from './textes.ts';
