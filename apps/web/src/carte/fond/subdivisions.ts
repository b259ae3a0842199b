/** Addresses of the subdivisions of each country, by ISO alpha-2 code. In a module of its own: loaded when one is shown. */
const fichiers = import.meta.glob<string>('../../../../../packages/geodonnees/geometrie/subdivisions/*.topo.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

export const SUBDIVISIONS: ReadonlyMap<string, string> = new Map(
  Object.entries(fichiers).map(([chemin, url]) => [chemin.replace(/^.*\/|\.topo\.json$/g, ''), url]),
);
