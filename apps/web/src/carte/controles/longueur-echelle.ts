/** A scale bar: a round length, in metres, and how wide it is on screen, in CSS pixels. */
export interface Echelle {
  metres: number;
  pixels: number;
}

/** The longest round length (1, 2 or 5 times a power of ten) that takes at most `pixelsMax`. */
export function scaleFor(metresParPixel: number, pixelsMax: number): Echelle {
  const maximum = metresParPixel * pixelsMax;
  const dizaine = 10 ** Math.floor(Math.log10(maximum));
  const chiffre = maximum / dizaine;
  const metres = (chiffre >= 5 ? 5 : chiffre >= 2 ? 2 : 1) * dizaine;
  return { metres, pixels: metres / metresParPixel };
}
