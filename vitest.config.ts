import { defineConfig } from 'vitest/config';

// Tests start real servers and databases: the limit is there to end a test that hangs, on a slow machine too.
const testTimeout = 120_000;

// The database tests load Prisma's schema engine, whose WebAssembly import Node calls experimental.
const execArgv = ['--disable-warning=ExperimentalWarning'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          testTimeout,
          hookTimeout: testTimeout,
          include: ['packages/**/*.test.ts', 'scripts/**/*.test.mjs', 'e2e/**/*.test.ts'],
        },
      },
      {
        test: {
          name: 'api',
          include: ['apps/api/**/*.test.ts', 'prisma/**/*.test.ts'],
          globalSetup: ['prisma/src/testing/global-setup.ts'],
          execArgv,
          testTimeout,
          hookTimeout: testTimeout,
        },
      },
      {
        extends: 'apps/web/vite.config.ts',
        root: 'apps/web',
        // A test that needs a document asks for it (`@vitest-environment jsdom`): making one costs most of the run.
        test: { name: 'web', include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'] },
      },
    ],
  },
});
