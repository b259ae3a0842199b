// @vitest-environment jsdom

import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { filterChoix, ListeChoix } from './liste-choix.tsx';

const CHOIX = ['Sénégal', 'Mali', 'Inde', 'Bénin', 'Togo', 'Chine', 'Liban', 'Maroc', 'Tchad'].map((libelle) => ({
  ...{ valeur: libelle, nombre: 3 },
  libelle,
}));

afterEach(cleanup);

test('accents and case do not matter, what is chosen stays', () => {
  expect(filterChoix(CHOIX, ' SENE', ['Mali']).map(({ libelle }) => libelle)).toEqual(['Sénégal', 'Mali']);
  expect(filterChoix(CHOIX, '', [])).toHaveLength(9);
});

test('a long list is narrowed by what is typed; a box ticks by its name', () => {
  const onBasculer = vi.fn();
  render(<ListeChoix titre="Pays" choix={CHOIX} choisies={['Mali']} onBasculer={onBasculer} />);
  fireEvent.change(screen.getByRole('searchbox', { name: /Pays/ }), { target: { value: 'inde' } });
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: 'Mali' }).checked).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: 'Inde' }));
  expect(onBasculer).toHaveBeenCalledWith('Inde');
});
