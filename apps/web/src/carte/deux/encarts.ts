import type { Cadrage } from '../cadrages.ts';
import type { BBox } from '../coordonnees.ts';

/** An overseas territory in an inset of its own. Codes and names are those of the départements. */
export interface Encart {
  code: string;
  bbox: BBox;
}

/** The five overseas départements and régions. */
export const DROM: readonly Encart[] = [
  { code: '971', bbox: [-61.85, 15.8, -60.98, 16.55] },
  { code: '972', bbox: [-61.26, 14.36, -60.78, 14.91] },
  { code: '973', bbox: [-54.65, 2.05, -51.55, 5.85] },
  { code: '974', bbox: [55.18, -21.42, 55.87, -20.84] },
  { code: '976', bbox: [44.98, -13.04, 45.33, -12.6] },
];

/** The Atlantic and Pacific collectivités. Polynésie française is as wide as Europe: its scale says so. */
export const COLLECTIVITES_OUTRE_MER: readonly Encart[] = [
  { code: '975', bbox: [-56.45, 46.73, -56.08, 47.17] },
  { code: '978', bbox: [-63.17, 18.03, -62.97, 18.14] },
  { code: '977', bbox: [-62.92, 17.86, -62.77, 17.98] },
  { code: '988', bbox: [163.5, -22.75, 168.2, -19.5] },
  { code: '987', bbox: [-154.8, -27.8, -134.4, -7.8] },
  { code: '986', bbox: [-178.25, -14.4, -176.1, -13.15] },
];

export const cadrageOf = ({ bbox }: Encart): Cadrage => ({ bbox, mode: 'contenir' });
