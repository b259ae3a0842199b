// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { TexteCourriel } from './texte-courriel.tsx';

test('keeps the text whole, and makes links of its addresses alone', () => {
  const adresse = 'https://atlas.example.org/suite?jeton=a-b&c=1';
  const texte = `Bonjour,\n\nMe connecter :\n${adresse}\n\njavascript:alert(1) <b>http://</b>`;
  const { container } = render(<TexteCourriel texte={texte} lang="fr" />);
  expect(container.textContent).toBe(texte);
  expect(screen.getAllByRole('link').map((lien) => lien.getAttribute('href'))).toEqual([adresse, 'http://</b>']);
  expect(container.querySelector('b')).toBeNull();
});
