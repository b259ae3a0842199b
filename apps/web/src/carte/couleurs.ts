import type { TypeCooperation } from '@atlas/contracts/vocabulaire';
import type { Theme } from '../lib/theme.ts';

/**
 * The colours of the maps, of the State's design system. They are written out because a canvas cannot read CSS
 * variables cheaply. A few are the perceptual middle (OKLab) of two of the system's, where it has no blue-grey and no
 * step between two of its blues. `couleurs.test.ts` holds every one against the system's own style sheet, and against
 * the contrasts it needs and three kinds of colour blindness.
 */
export interface PaletteCarte {
  mer: string;
  graticule: string;
  /** Land that carries no number. */
  terre: string;
  /** Land around what the map is about. */
  terreVoisine: string;
  /** France on a map of its partners: it is where one looks from, not a country without projets. */
  france: string;
  frontiere: string;
  cote: string;
  /** Five classes, from few to many: light to dark on paper, dark to light on a dark screen. */
  classes: readonly [string, string, string, string, string];
  /** Proportional circles. */
  cercle: string;
  selection: string;
  survol: string;
  texte: string;
  texteDiscret: string;
  /** Around texts and marks, so that they stand out from any fill. */
  halo: string;
  lien: string;
  lienActif: string;
  types: Readonly<Record<TypeCooperation, string>>;
}

export const PALETTES: Readonly<Record<Theme, PaletteCarte>> = {
  light: {
    mer: '#e0e6f1',
    graticule: '#eaeef6',
    terre: '#ffffff',
    terreVoisine: '#f6f6f6',
    france: '#dddddd',
    frontiere: '#cecece',
    cote: '#929292',
    classes: ['#cacafb', '#979cf9', '#6a6af4', '#323ec2', '#000091'],
    cercle: '#000091',
    selection: '#fc5d00',
    survol: '#161616',
    texte: '#161616',
    texteDiscret: '#666666',
    halo: '#ffffff',
    lien: '#000091',
    lienActif: '#fc5d00',
    types: {
      cooperation_decentralisee: '#000091',
      jumelage: '#009099',
      accord_amitie: '#8585f6',
      cooperation_transfrontaliere: '#ce614a',
      autre_action: '#695240',
    },
  },
  dark: {
    mer: '#171a20',
    graticule: '#20242c',
    terre: '#2a2a2a',
    terreVoisine: '#242424',
    france: '#3a3a3a',
    frontiere: '#666666',
    cote: '#666666',
    classes: ['#313178', '#4d4db4', '#6a6af4', '#979cf9', '#cacafb'],
    cercle: '#8585f6',
    selection: '#ff732c',
    survol: '#ffffff',
    texte: '#ffffff',
    texteDiscret: '#cecece',
    halo: '#161616',
    lien: '#cacafb',
    lienActif: '#ff732c',
    types: {
      cooperation_decentralisee: '#8585f6',
      jumelage: '#009099',
      accord_amitie: '#ffe552',
      cooperation_transfrontaliere: '#ce614a',
      autre_action: '#d0c3b7',
    },
  },
};

/** A colour of the palette, seen through: `alpha` from 0 to 1. */
export function withAlpha(hex: string, alpha: number): string {
  const octet = Math.round(Math.max(0, Math.min(1, alpha)) * 255);
  return `${hex}${octet.toString(16).padStart(2, '0')}`;
}
