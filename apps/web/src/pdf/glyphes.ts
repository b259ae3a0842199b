import type { Font } from 'fontkit';

/**
 * Makes a font know each of its glyphs by its own character. fontkit keeps, for a glyph, the character that it stood for
 * when it was first met: met as a part of «É» when a subset was written, «E» would stand for nothing, and be lost from
 * every document that comes after.
 */
export function nameGlyphes(font: Pick<Font, 'characterSet' | 'glyphForCodePoint'>): void {
  for (const code of font.characterSet) font.glyphForCodePoint(code);
}
