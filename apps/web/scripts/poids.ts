/** What Vite's manifest says of one module that has a file of its own. */
export interface Morceau {
  file: string;
  imports?: string[];
  css?: string[];
}
export type Manifeste = Record<string, Morceau>;

/** Sum of gzipped sizes may not exceed these, in kB (1,000 bytes). */
export const LIMITES = { javascript: 200, css: 75, geometrie: 120 } as const;
export type Nature = keyof typeof LIMITES;

/** What the home page runs: the application, the page, and the map that is on it. */
const ENTREES = ['index.html', 'src/features/accueil/page.tsx', 'src/carte/carte-monde.tsx'] as const;
/** The outlines that a first view draws: the world, and France beside it on the large map. */
const CONTOURS = /geometrie\/(?:monde|france)\.topo\.json$/;

/**
 * The files that the first page downloads, by nature, each once.
 * @throws when the manifest has no entry of the page: it moved, and nothing would be measured.
 */
export function listFichiers(manifeste: Manifeste): Record<Nature, string[]> {
  const morceaux = new Set<Morceau>();
  const visit = (cle: string): void => {
    const morceau = manifeste[cle];
    if (morceau === undefined) throw new Error(`The build has no «${cle}».`);
    if (morceaux.has(morceau)) return;
    morceaux.add(morceau);
    for (const suite of morceau.imports ?? []) visit(suite);
  };
  for (const entree of ENTREES) visit(entree);
  const contours = Object.keys(manifeste).filter((cle) => CONTOURS.test(cle));
  if (contours.length === 0) throw new Error('The build has no outlines.');
  return {
    javascript: [...morceaux].map(({ file }) => file),
    css: [...new Set([...morceaux].flatMap(({ css = [] }) => css))],
    geometrie: contours.map((cle) => manifeste[cle]?.file ?? ''),
  };
}

/** One line of the report: «javascript 187.2 kB of 200». */
export function toLigne(nature: Nature, octets: number): { ligne: string; depasse: boolean } {
  const ko = octets / 1000;
  const depasse = ko > LIMITES[nature];
  return {
    ligne: `${nature.padEnd(10)} ${ko.toFixed(1).padStart(6)} kB gzipped, at most ${LIMITES[nature]}${depasse ? '  TOO HEAVY' : ''}`,
    depasse,
  };
}
