// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Separateur } from './separateur.tsx';

afterEach(cleanup);

describe('Separateur', () => {
  it('says its value and moves by the keyboard', () => {
    const onPartage = vi.fn();
    render(<Separateur partage={0.42} onGlisse={() => {}} onPartage={onPartage} />);
    const separateur = screen.getByRole('separator', { name: 'Partage entre la France et le monde' });
    expect(separateur.getAttribute('aria-valuenow')).toBe('42');
    fireEvent.keyDown(separateur, { key: 'ArrowRight' });
    expect(onPartage).toHaveBeenLastCalledWith(0.47);
    fireEvent.keyDown(separateur, { key: 'Home' });
    expect(onPartage).toHaveBeenLastCalledWith(0.2);
    fireEvent.keyDown(separateur, { key: 'Tab' });
    expect(onPartage).toHaveBeenCalledTimes(2);
  });

  it('comes back to its place on a double click', () => {
    const onPartage = vi.fn();
    render(<Separateur partage={0.8} onGlisse={() => {}} onPartage={onPartage} />);
    fireEvent.doubleClick(screen.getByRole('separator'));
    expect(onPartage).toHaveBeenCalledWith(0.42);
  });
});
