// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LigneListe } from '../liste.ts';
import { ListeClassee } from './liste-classee.tsx';

afterEach(cleanup);

const LIGNES: LigneListe[] = Array.from({ length: 130 }, (_, i) => ({
  selection: { type: 'collectivite', cle: String(i + 1) },
  nom: `Commune ${i + 1}`,
  projets: 130 - i,
  precision: i === 1 ? '93' : '',
}));

function renderListe(proprietes: Partial<Parameters<typeof ListeClassee>[0]> = {}) {
  const onChoisir = vi.fn();
  const onPointer = vi.fn();
  render(
    <ListeClassee
      lignes={LIGNES}
      cherche=""
      selection={null}
      onChoisir={onChoisir}
      onPointer={onPointer}
      {...proprietes}
    />,
  );
  return { onChoisir, onPointer };
}

describe('ListeClassee', () => {
  it('stays short, and grows when asked', () => {
    renderListe();
    expect(screen.getAllByRole('listitem')).toHaveLength(60);
    fireEvent.click(screen.getByRole('button', { name: 'Afficher 60 de plus' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(120);
    fireEvent.click(screen.getByRole('button', { name: 'Afficher 10 de plus' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(130);
  });

  it('keeps the rank of what a search finds', () => {
    renderListe({ cherche: 'commune 57' });
    const trouvee = screen.getByRole('button', { name: /Commune 57.*74/ });
    expect(trouvee.textContent).toMatch(/^57/);
  });

  it('says which one is selected, chooses and points by the same rows', () => {
    const { onChoisir, onPointer } = renderListe({ selection: { type: 'collectivite', cle: '2' } });
    const ligne = screen.getByRole('button', { pressed: true });
    expect(ligne.textContent).toContain('Commune 2 (93)');
    fireEvent.focus(ligne);
    expect(onPointer).toHaveBeenLastCalledWith({ type: 'collectivite', cle: '2' });
    fireEvent.click(ligne);
    expect(onChoisir).toHaveBeenCalledWith({ type: 'collectivite', cle: '2' });
    fireEvent.blur(ligne);
    expect(onPointer).toHaveBeenLastCalledWith(null);
  });

  it('says when nothing is found', () => {
    renderListe({ cherche: 'zzz' });
    expect(screen.getByText('Rien de ce nom dans la liste.')).toBeTruthy();
  });
});
