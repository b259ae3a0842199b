import { defineConfig, devices } from '@playwright/test';
import { chromiumOptions } from './fixtures/chromium.ts';

export default defineConfig({
  testDir: 'parcours',
  outputDir: 'test-results',
  globalSetup: './fixtures/global-setup.ts',
  // Generous: a shared machine of two cores may be busy with something else.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list']],
  use: {
    ...devices['Desktop Chrome'],
    launchOptions: chromiumOptions,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
  },
});
