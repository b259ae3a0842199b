import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { expect, it } from 'vitest';
import { nameGlyphes } from './glyphes.ts';

const FICHIER = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/public-sans/400Regular/PublicSans_400Regular.ttf',
);

/** The characters that the glyphs of a text stand for. */
function readBack(font: fontkit.Font, texte: string): string {
  return font
    .layout(texte)
    .glyphs.map(({ codePoints }) => String.fromCodePoint(...codePoints))
    .join('');
}

/** Writes a file that holds «É», which is made of «E» and of an accent. */
function writeSubset(font: fontkit.Font): void {
  const subset = font.createSubset();
  for (const glyph of font.layout('É').glyphs) subset.includeGlyph(glyph);
  subset.encode();
}

it('keeps the letters that accented ones are made of', () => {
  const font = fontkit.create(readFileSync(FICHIER)) as fontkit.Font;
  nameGlyphes(font);
  writeSubset(font);
  expect(readBack(font, 'Eau, Inde, Atlas')).toBe('Eau, Inde, Atlas');
});

it('is needed: without it they are lost', () => {
  const font = fontkit.create(readFileSync(FICHIER)) as fontkit.Font;
  writeSubset(font);
  expect(readBack(font, 'Eau')).toBe('au');
});
