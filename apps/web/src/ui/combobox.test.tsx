// @vitest-environment jsdom

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { Combobox, type OptionCombobox, stepActive } from './combobox.tsx';

const GROUPES = [
  { titre: 'Régions', options: [{ cle: 'r', libelle: 'Rhône-Alpes' }] },
  { titre: 'Départements', options: [{ cle: 'd', libelle: 'Rhône', precision: '69' }] },
];

const onChoisir = vi.fn<(option: OptionCombobox) => void>();
const onValider = vi.fn();

function Essai() {
  const [texte, setTexte] = useState('');
  return (
    <Combobox
      libelle="Chercher un lieu"
      texte={texte}
      onTexte={setTexte}
      groupes={GROUPES}
      onChoisir={onChoisir}
      onValider={onValider}
      etat="2 suggestions"
      bouton="Chercher"
    />
  );
}

afterEach(() => {
  cleanup();
  vi.clearAllMocks();
});

// jsdom draws nothing, so it scrolls nothing.
Element.prototype.scrollIntoView = vi.fn();

function open(texte = 'rho') {
  render(<Essai />);
  const champ = screen.getByRole('combobox', { name: 'Chercher un lieu' });
  fireEvent.change(champ, { target: { value: texte } });
  return champ;
}

const selected = () => screen.queryAllByRole('option', { selected: true }).map(({ textContent }) => textContent);

test('it is folded until something is typed, then says so', () => {
  render(<Essai />);
  const champ = screen.getByRole('combobox');
  fireEvent.focus(champ);
  expect(champ.getAttribute('aria-expanded')).toBe('false');
  fireEvent.change(champ, { target: { value: 'rho' } });
  expect(champ.getAttribute('aria-expanded')).toBe('true');
  expect(screen.getByRole('status').textContent).toBe('2 suggestions');
  expect(screen.getByRole('group', { name: 'Départements' })).toBeTruthy();
});

test('arrows go through the options of every group and back to the text', () => {
  const champ = open();
  expect(selected()).toEqual([]);
  fireEvent.keyDown(champ, { key: 'ArrowDown' });
  expect(selected()).toEqual(['Rhône-Alpes']);
  expect(champ.getAttribute('aria-activedescendant')).toBe(screen.getByRole('option', { selected: true }).id);
  fireEvent.keyDown(champ, { key: 'ArrowDown' });
  expect(selected()).toEqual(['Rhône69']);
  fireEvent.keyDown(champ, { key: 'ArrowDown' });
  expect(selected()).toEqual([]);
  fireEvent.keyDown(champ, { key: 'ArrowUp' });
  expect(selected()).toEqual(['Rhône69']);
});

test('Enter chooses the option pointed at, or searches what is typed', () => {
  const champ = open();
  fireEvent.keyDown(champ, { key: 'Enter' });
  expect(onValider).toHaveBeenCalledOnce();
  fireEvent.change(champ, { target: { value: 'rhon' } });
  fireEvent.keyDown(champ, { key: 'ArrowDown' });
  fireEvent.keyDown(champ, { key: 'Enter' });
  expect(onChoisir.mock.calls[0]?.[0].cle).toBe('r');
  expect(champ.getAttribute('aria-expanded')).toBe('false');
});

test('Escape folds the list, then empties the text', () => {
  const champ = open();
  fireEvent.keyDown(champ, { key: 'Escape' });
  expect(champ.getAttribute('aria-expanded')).toBe('false');
  expect(champ).toHaveProperty('value', 'rho');
  fireEvent.keyDown(champ, { key: 'Escape' });
  expect(champ).toHaveProperty('value', '');
});

test('a click chooses; leaving the field folds the list', () => {
  const champ = open();
  fireEvent.click(screen.getByRole('option', { name: /^Rhône 69|^Rhône69/ }));
  expect(onChoisir.mock.calls[0]?.[0].cle).toBe('d');
  fireEvent.change(champ, { target: { value: 'rhon' } });
  fireEvent.blur(champ);
  expect(champ.getAttribute('aria-expanded')).toBe('false');
});

test('keys of a character being composed are left to the writing system', () => {
  const champ = open();
  fireEvent.keyDown(champ, { key: 'Enter', isComposing: true });
  expect(onValider).not.toHaveBeenCalled();
});

test('stepping loops over the options and the text', () => {
  expect(stepActive(-1, 1, 3)).toBe(0);
  expect(stepActive(2, 1, 3)).toBe(-1);
  expect(stepActive(-1, -1, 3)).toBe(2);
  expect(stepActive(-1, 1, 0)).toBe(-1);
});
