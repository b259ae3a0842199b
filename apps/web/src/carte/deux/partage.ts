/** The share of the frame that France takes, and how the keyboard and the pointer change it. */
export const PARTAGE_MIN = 0.2;
export const PARTAGE_MAX = 0.8;
export const PARTAGE_DEFAUT = 0.42;
const PAS = 0.05;

export const clampPartage = (partage: number): number =>
  Math.round(Math.max(PARTAGE_MIN, Math.min(PARTAGE_MAX, partage)) * 100) / 100;

/** The share after a key, or null when the key is not for the divider. */
export function partageAfterKey(partage: number, key: string): number | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return clampPartage(partage - PAS);
    case 'ArrowRight':
    case 'ArrowDown':
      return clampPartage(partage + PAS);
    case 'Home':
      return PARTAGE_MIN;
    case 'End':
      return PARTAGE_MAX;
    case 'Enter':
      return PARTAGE_DEFAUT;
    default:
      return null;
  }
}

/** The share that brings the divider under a pointer, in the rectangle of the frame. */
export function partageUnder(
  pointeur: { x: number; y: number },
  cadre: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>,
  vertical: boolean,
): number {
  const part = vertical ? (pointeur.y - cadre.top) / cadre.height : (pointeur.x - cadre.left) / cadre.width;
  return clampPartage(part);
}
