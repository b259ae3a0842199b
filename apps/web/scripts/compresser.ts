/** Lays a `.br` and a `.gz` beside each text file of the build: the server sends them as they are. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const TEXTES = new Set(['.css', '.html', '.js', '.json', '.svg']);
/** Below this many bytes, a file is not worth another answer. */
const TAILLE_MIN = 1024;
/** Brotli's last two levels take ten times as long for 2 % less. */
const QUALITE = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

const toBrotli = promisify<Buffer, typeof QUALITE, Buffer>(brotliCompress);
const toGzip = promisify<Buffer, { level: number }, Buffer>(gzip);

async function compress(chemin: string): Promise<void> {
  const contenu = await readFile(chemin);
  if (contenu.length < TAILLE_MIN) return;
  await Promise.all([
    writeFile(`${chemin}.br`, await toBrotli(contenu, QUALITE)),
    writeFile(`${chemin}.gz`, await toGzip(contenu, { level: 9 })),
  ]);
}

const dist = join(import.meta.dirname, '..', 'dist');
const entrees = await readdir(dist, { recursive: true, withFileTypes: true });
const fichiers = entrees
  .filter((entree) => entree.isFile() && TEXTES.has(extname(entree.name)) && !entree.parentPath.endsWith('.vite'))
  .map((entree) => join(entree.parentPath, entree.name));
await Promise.all(fichiers.map(compress));
