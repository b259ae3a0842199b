// @vitest-environment jsdom

import { beforeEach, expect, test, vi } from 'vitest';

const sombre = { matches: false, ecouteur: () => {} };
vi.stubGlobal('matchMedia', () => ({
  get matches() {
    return sombre.matches;
  },
  addEventListener: (_: string, ecouteur: () => void) => {
    sombre.ecouteur = ecouteur;
  },
}));

const shown = () => document.documentElement.getAttribute('data-fr-theme');

/** The module as a page that has just been opened has it. */
async function open() {
  vi.resetModules();
  const theme = await import('./theme.ts');
  theme.startTheme();
  return theme;
}

beforeEach(() => {
  localStorage.clear();
  sombre.matches = false;
});

test('the device decides until the reader does, and is followed when it changes', async () => {
  const { chooseTheme } = await open();
  expect(shown()).toBe('light');
  sombre.matches = true;
  sombre.ecouteur();
  expect(shown()).toBe('dark');
  chooseTheme('light');
  expect(shown()).toBe('light');
});

test('the choice is kept for the next visit; a meaningless one is not', async () => {
  const { chooseTheme } = await open();
  chooseTheme('dark');
  await open();
  expect(shown()).toBe('dark');
  localStorage.setItem('theme', 'violet');
  await open();
  expect(shown()).toBe('light');
});

test('paper is light, then the screen is as it was', async () => {
  const { chooseTheme } = await open();
  chooseTheme('dark');
  window.dispatchEvent(new Event('beforeprint'));
  expect(shown()).toBe('light');
  window.dispatchEvent(new Event('afterprint'));
  expect(shown()).toBe('dark');
});
