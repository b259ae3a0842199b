import { defineConfig } from 'vitest/config';

// The database tests load Prisma's schema engine, whose WebAssembly import Node calls experimental.
const execArgv = ['--disable-warning=ExperimentalWarning'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['packages/**/*.test.ts', 'scripts/**/*.test.mjs'], environment: 'node' } },
      {
        test: {
          name: 'api',
          include: ['apps/api/**/*.test.ts', 'prisma/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['prisma/src/testing/global-setup.ts'],
          execArgv,
        },
      },
    ],
  },
});
