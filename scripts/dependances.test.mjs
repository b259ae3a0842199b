import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './lib/project.mjs';

/** Imports, the file that has them, and whether the dependency directions of the architecture allow them. */
const CASES = [
  ['packages/contracts/src/a.ts', '@atlas/geodonnees', true],
  ['packages/contracts/src/a.ts', '@atlas/prisma', false],
  ['packages/recherche/src/a.ts', '@atlas/contracts', false],
  ['packages/geodonnees/src/a.ts', '@atlas/contracts', false],
  ['packages/demonstration/src/a.ts', '@atlas/geodonnees', true],
  ['packages/demonstration/src/a.ts', '@atlas/api', false],
  ['packages/postgres/src/a.ts', '../../../apps/api/src/config.ts', false],
  ['apps/api/src/a.ts', '@atlas/prisma/migrations', true],
  ['apps/api/src/a.ts', '@atlas/web', false],
  ['apps/web/src/features/accueil/a.ts', '@atlas/contracts/client', true],
  ['apps/web/src/features/accueil/a.ts', '@atlas/api', false],
  ['apps/web/src/features/accueil/a.ts', '@atlas/prisma', false],
  ['apps/web/src/features/accueil/a.ts', '../../carte/index.ts', true],
  ['apps/web/src/features/accueil/a.ts', 'react-leaflet', false],
  ['apps/web/src/features/accueil/a.ts', '../../app/router.tsx', false],
  ['apps/web/src/carte/a.ts', 'react-leaflet', true],
  ['apps/web/src/carte/a.ts', '../lib/formats.ts', true],
  ['apps/web/src/carte/a.ts', '../features/accueil/a.ts', false],
  ['apps/web/src/pdf/a.ts', '../features/accueil/a.ts', false],
  ['apps/web/src/lib/a.ts', '../ui/bouton.tsx', true],
  ['apps/web/src/lib/a.ts', '../carte/index.ts', false],
  ['apps/web/src/ui/a.ts', '../features/accueil/a.ts', false],
  ['apps/web/src/ui/a.ts', '../pdf/a.ts', false],
  ['apps/web/src/app/a.ts', '../features/accueil/a.ts', true],
];

const fileName = (index) => CASES[index][0].replace('a.ts', `cas-${index}.ts`);
let folder;
let report;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-dependances-'));
  for (const name of ['biome.json', 'biome.dependances.json']) cpSync(join(ROOT, name), join(folder, name));
  for (const [index, [, source]] of CASES.entries()) {
    const path = join(folder, fileName(index));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `import { a } from '${source}';\n\nexport const b = a;\n`);
  }
  const options = [
    'lint',
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--max-diagnostics=none',
    'apps',
    'packages',
  ];
  const { stdout, stderr } = spawnSync(join(ROOT, 'node_modules/.bin/biome'), options, {
    cwd: folder,
    encoding: 'utf8',
  });
  report = stdout + stderr;
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(CASES.map((entry, index) => [...entry, index]))(
  '%s importing %s is allowed: %s',
  (_path, _source, allowed, index) => {
    expect(report).toContain(`Checked ${CASES.length} files`);
    expect(report.includes(`${fileName(index)}:`)).toBe(!allowed);
  },
);
