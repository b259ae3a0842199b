// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { CarteUnites } from '../types.ts';
import { TableauUnites } from './tableau-unites.tsx';

afterEach(cleanup);

const unite = (code: string, nom: string, projets: number) => ({
  code,
  nom,
  nomEn: null,
  projets,
  longitude: 0,
  latitude: 0,
  collectivites: 0,
  partenaires: 0,
});
const UNITES: CarteUnites = {
  niveau: 'pays',
  total: 9,
  unites: [unite('SN', 'Sénégal', 3), unite('DE', 'Allemagne', 735), unite('MN', 'Mongolie', 0)],
};

it('says what the map says, from most to fewest, and opens the same sheets', () => {
  const onOuvrir = vi.fn();
  render(<TableauUnites unites={UNITES} onOuvrir={onOuvrir} />);
  const rangees = screen.getAllByRole('row').slice(1);
  expect(rangees.map(({ textContent }) => textContent)).toEqual(['1Allemagne735', '2Sénégal3']);
  fireEvent.click(screen.getByRole('button', { name: 'Sénégal' }));
  expect(onOuvrir).toHaveBeenCalledWith('SN');
});
