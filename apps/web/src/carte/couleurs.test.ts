import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { PALETTES, type PaletteCarte, withAlpha } from './couleurs.ts';

const styles = readFileSync(createRequire(import.meta.url).resolve('@codegouvfr/react-dsfr/dsfr/dsfr.css'), 'utf8');
const COULEURS_DSFR = new Set(
  [...styles.matchAll(/--[a-z0-9-]+:\s*#([0-9a-f]{3}|[0-9a-f]{6})\b/g)].map(([, hex = '']) =>
    hex.length === 3 ? `#${[...hex].map((c) => c + c).join('')}` : `#${hex}`,
  ),
);
/** The middles of two colours of the design system, and those two. */
const MILIEUX: Record<string, [string, string]> = {
  '#979cf9': ['#cacafb', '#6a6af4'],
  '#323ec2': ['#6a6af4', '#000091'],
  '#4d4db4': ['#313178', '#6a6af4'],
  '#e0e6f1': ['#e5e5e5', '#dae6fd'],
  '#eaeef6': ['#eeeeee', '#e6eefe'],
  '#171a20': ['#161616', '#171e2b'],
  '#20242c': ['#242424', '#1c2433'],
};

type Triplet = [number, number, number];
const VISIONS: Record<string, [Triplet, Triplet, Triplet]> = {
  normale: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  // Machado, Oliveira and Fernandes 2009, severity 1, on linear light.
  protanopie: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopie: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopie: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (a: Triplet, b: Triplet) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function toLinear(hex: string): Triplet {
  const canal = (rang: number) => {
    const valeur = Number.parseInt(hex.slice(rang, rang + 2), 16) / 255;
    return valeur <= 0.04045 ? valeur / 12.92 : ((valeur + 0.055) / 1.055) ** 2.4;
  };
  return [canal(1), canal(3), canal(5)];
}

/** OKLab (Ottosson 2020) of a colour as an eye with this vision sees it. */
function toOklab(hex: string, vision: keyof typeof VISIONS = 'normale'): Triplet {
  const lineaire = toLinear(hex);
  const vue = (VISIONS[vision] ?? []).map((ligne) => dot(ligne, lineaire)) as Triplet;
  const [l, m, s] = [
    dot([0.4122214708, 0.5363325363, 0.0514459929], vue),
    dot([0.2119034982, 0.6806995451, 0.1073969566], vue),
    dot([0.0883024619, 0.2817188376, 0.6299787005], vue),
  ].map((x) => Math.cbrt(Math.max(0, x))) as Triplet;
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

const distance = (a: string, b: string, vision: keyof typeof VISIONS = 'normale') => {
  const [x, y] = [toOklab(a, vision), toOklab(b, vision)];
  return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
};

/** Contrast ratio of WCAG 2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => dot([0.2126, 0.7152, 0.0722], toLinear(hex));
  const [clair, sombre] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (clair + 0.05) / (sombre + 0.05);
}

const toutes = (palette: PaletteCarte) =>
  Object.values(palette).flatMap((v) => (typeof v === 'string' ? [v] : Object.values<string>(v)));

for (const [theme, palette] of Object.entries(PALETTES))
  describe(`palette ${theme}`, () => {
    it('is made of the design system', () => {
      for (const couleur of toutes(palette)) {
        const [a, b] = MILIEUX[couleur] ?? [couleur, couleur];
        expect(COULEURS_DSFR, couleur).toContain(a);
        expect(COULEURS_DSFR, couleur).toContain(b);
        const milieu = toOklab(a).map((x, i) => (x + (toOklab(b)[i] as number)) / 2);
        for (const [i, x] of toOklab(couleur).entries()) expect(x).toBeCloseTo(milieu[i] as number, 2);
      }
    });

    it('orders its classes by lightness, with steps that any eye sees', () => {
      for (const vision of Object.keys(VISIONS)) {
        const clartes = palette.classes.map((couleur) => toOklab(couleur, vision)[0]);
        const sens = Math.sign((clartes[4] as number) - (clartes[0] as number));
        for (let i = 1; i < 5; i++)
          expect(((clartes[i] as number) - (clartes[i - 1] as number)) * sens).toBeGreaterThan(0.05);
        expect(distance(palette.classes[0], palette.terre, vision)).toBeGreaterThan(0.05);
        expect(distance(palette.classes[0], palette.mer, vision)).toBeGreaterThan(0.05);
      }
    });

    it('tells the five types apart under each kind of colour blindness', () => {
      const types = Object.values(palette.types);
      for (const vision of Object.keys(VISIONS))
        for (const [i, a] of types.entries())
          for (const b of types.slice(i + 1))
            expect(distance(a, b, vision), `${a} ${b} ${vision}`).toBeGreaterThan(0.1);
    });

    it('keeps marks at 3:1 and texts at 4.5:1 on what they stand on', () => {
      for (const couleur of [...Object.values(palette.types), palette.cercle, palette.selection, palette.survol])
        expect(contrast(couleur, palette.halo), couleur).toBeGreaterThanOrEqual(3);
      expect(contrast(palette.selection, palette.terre)).toBeGreaterThanOrEqual(3);
      for (const fond of [palette.terre, palette.terreVoisine, palette.mer, palette.halo]) {
        expect(contrast(palette.texte, fond)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(palette.texteDiscret, fond)).toBeGreaterThanOrEqual(4.5);
      }
    });
  });

describe('withAlpha', () => {
  it('writes the alpha as a fourth byte', () => {
    expect(withAlpha('#000091', 0.5)).toBe('#00009180');
    expect(withAlpha('#000091', 2)).toBe('#000091ff');
  });
});
