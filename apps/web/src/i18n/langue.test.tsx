// @vitest-environment jsdom

import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LangueProvider, useLangue } from './langue.tsx';
import { defineTextes, useTextes } from './textes.ts';

const textes = defineTextes({ fr: { bonjour: 'Bonjour' }, en: { bonjour: 'Hello' } });

function Page() {
  const { changerLangue } = useLangue();
  return (
    <button type="button" onClick={() => changerLangue('en')}>
      {useTextes(textes).bonjour}
    </button>
  );
}

const open = (adresse: string) => {
  window.history.replaceState(null, '', adresse);
  render(
    <LangueProvider>
      <Page />
    </LangueProvider>,
  );
};

beforeEach(() => localStorage.clear());
afterEach(cleanup);

test('French first; the document says its language', () => {
  open('/');
  expect(screen.getByRole('button').textContent).toBe('Bonjour');
  expect(document.documentElement.lang).toBe('fr');
});

test('the address wins over what was kept, and an unknown language is ignored', () => {
  localStorage.setItem('langue', 'fr');
  open('/?lang=en');
  expect(screen.getByRole('button').textContent).toBe('Hello');
  cleanup();
  localStorage.clear();
  open('/?lang=de');
  expect(screen.getByRole('button').textContent).toBe('Bonjour');
});

test('a change is shown at once and kept', () => {
  open('/');
  act(() => screen.getByRole('button').click());
  expect(screen.getByRole('button').textContent).toBe('Hello');
  expect(document.documentElement.lang).toBe('en');
  cleanup();
  open('/');
  expect(screen.getByRole('button').textContent).toBe('Hello');
});
