/** The easing of Leaflet's zoom at a share of its time: the Bézier of handles (0, 0) and (0.25, 1). */
export function easeZoom(part: number): number {
  // x(t) = 0.75 t² (1 − t) + t³, solved for t by bisection; y(t) = 3 t² (1 − t) + t³.
  let [bas, haut] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (bas + haut) / 2;
    if (0.75 * t * t * (1 - t) + t ** 3 < part) bas = t;
    else haut = t;
  }
  return 3 * bas * bas * (1 - bas) + bas ** 3;
}
