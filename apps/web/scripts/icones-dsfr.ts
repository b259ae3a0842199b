import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const VIRTUEL = 'virtual:icones-dsfr.css';
const RESOLU = `\0${VIRTUEL}`;
const PAQUET = '@codegouvfr/react-dsfr/dsfr';

interface Icone {
  iconId: string;
  prefix: string;
  svgRelativePath?: string;
}

/** The design system's icons that carry a drawing of their own, by class name. */
function readIcones(): Map<string, string> {
  const catalogue = createRequire(import.meta.url).resolve(`${PAQUET}/utility/icons/icons.json`);
  const icones: Icone[] = JSON.parse(readFileSync(catalogue, 'utf8'));
  return new Map(
    icones.flatMap(({ prefix, iconId, svgRelativePath }) =>
      prefix === 'fr-icon-' && svgRelativePath !== undefined
        ? [[`${prefix}${iconId}`, svgRelativePath.replace('../..', PAQUET)] as const]
        : [],
    ),
  );
}

/** Every icon class that the sources name. */
export function findIcones(dossier: string): string[] {
  const noms = new Set<string>();
  for (const entree of readdirSync(dossier, { recursive: true, withFileTypes: true })) {
    if (!entree.isFile() || !/\.tsx?$/.test(entree.name)) continue;
    const source = readFileSync(join(entree.parentPath, entree.name), 'utf8');
    for (const [nom] of source.matchAll(/fr-icon-[a-z0-9]+(?:-[a-z0-9]+)*/g)) noms.add(nom);
  }
  return [...noms].sort();
}

/**
 * A style sheet with only the icons that the sources name, instead of the design system's whole set (213 kB).
 * The package's own command does the same by rewriting the installed package, which pnpm shares between projects.
 * @throws when a source names an icon that the design system does not have.
 */
export function iconesDsfr(): Plugin {
  let sources = '';
  return {
    name: 'icones-dsfr',
    configResolved(config) {
      sources = join(config.root, 'src');
    },
    resolveId: (id) => (id === VIRTUEL ? RESOLU : null),
    load(id) {
      if (id !== RESOLU) return null;
      const icones = readIcones();
      return findIcones(sources)
        .map((nom) => {
          const fichier = icones.get(nom);
          if (fichier === undefined) throw new Error(`The design system has no icon «${nom}».`);
          const url = `url("${fichier}")`;
          return `.${nom}::before,.${nom}::after{-webkit-mask-image:${url};mask-image:${url}}`;
        })
        .join('\n');
    },
    handleHotUpdate({ file, server }) {
      const module = server.moduleGraph.getModuleById(RESOLU);
      if (module && file.startsWith(sources) && /\.tsx?$/.test(file)) server.moduleGraph.invalidateModule(module);
    },
  };
}
