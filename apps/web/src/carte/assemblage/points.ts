/** All that collectivités and partenaires need on a map: loaded by the maps that have some, not by the home page. */
export { createCoucheGrappes } from '../couches/grappes.ts';
export { isClusteredHere, openDansWorker, openSurPlace } from '../grappes/source-grappes.ts';
