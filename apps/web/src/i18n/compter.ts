import { createFormats } from './formats.ts';

const { nombre: nombreFr } = createFormats('fr');
const { nombre: nombreEn } = createFormats('en');

/** «12 180 projets»; French keeps the singular below two. */
export const compterFr = (n: number, un: string, plusieurs = `${un}s`): string =>
  `${nombreFr(n)}\u00a0${n < 2 ? un : plusieurs}`;

/** «12,180 projects»; English has the singular for one alone. */
export const compterEn = (n: number, un: string, plusieurs = `${un}s`): string =>
  `${nombreEn(n)} ${n === 1 ? un : plusieurs}`;
