// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Surligne } from './surligne.tsx';

test('marks the places and keeps the text whole', () => {
  const texte = 'Eau potable à Dakar';
  const { container } = render(
    <Surligne
      texte={texte}
      passages={[
        { debut: 0, fin: 3 },
        { debut: 14, fin: 19 },
      ]}
    />,
  );
  expect(container.textContent).toBe(texte);
  expect([...container.querySelectorAll('mark')].map((marque) => marque.textContent)).toEqual(['Eau', 'Dakar']);
});

test('a text without a place is itself', () => {
  expect(render(<Surligne texte="Eau" passages={[]} />).container.innerHTML).toBe('Eau');
});
