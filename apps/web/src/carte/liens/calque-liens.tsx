import { useEffect, useRef } from 'react';
import type { PaletteCarte } from '../couleurs.ts';
import styles from './calque-liens.module.css';
import { drawLiens } from './dessin-liens.ts';
import type { Eclairage, ModeleLiens } from './modele.ts';
import type { RegistreCartes } from './registre-cartes.ts';

interface CalqueLiensProps {
  registre: RegistreCartes;
  modele: ModeleLiens | undefined;
  eclairage: Eclairage;
  tous: boolean;
  palette: PaletteCarte;
}

/** One canvas over both maps, on which links cross the divider; it follows whatever either map does. */
export function CalqueLiens({ registre, modele, eclairage, tous, palette }: CalqueLiensProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isVide = !modele || (!tous && eclairage.rangs.size === 0);

  useEffect(() => {
    const element = canvas.current;
    if (!element || isVide) return;
    let image = 0;
    const draw = () => {
      const cadre = element.getBoundingClientRect();
      const ctx = prepare(element, cadre);
      if (!ctx) return;
      const maps = registre.snapshot(cadre);
      drawLiens(ctx, { modele, eclairage, tous, palette, disposition: maps.disposition, place: maps.place });
      if (maps.animees) drawSoon();
    };
    const drawSoon = () => {
      cancelAnimationFrame(image);
      image = requestAnimationFrame(draw);
    };
    drawSoon();
    const arreter = registre.subscribe(drawSoon);
    return () => {
      arreter();
      cancelAnimationFrame(image);
    };
  }, [registre, modele, eclairage, tous, palette, isVide]);

  return <canvas ref={canvas} className={styles.calque} hidden={isVide} />;
}

/** Sizes and clears the canvas for its frame, at the density of the screen. */
function prepare(canvas: HTMLCanvasElement, { width, height }: DOMRect): CanvasRenderingContext2D | null {
  const densite = window.devicePixelRatio || 1;
  const [pixelsX, pixelsY] = [Math.round(width * densite), Math.round(height * densite)];
  if (canvas.width !== pixelsX || canvas.height !== pixelsY) {
    canvas.width = pixelsX;
    canvas.height = pixelsY;
  }
  const ctx = canvas.getContext('2d');
  ctx?.setTransform(densite, 0, 0, densite, 0, 0);
  ctx?.clearRect(0, 0, width, height);
  return ctx;
}
