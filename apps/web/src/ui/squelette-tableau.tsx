import { Squelette } from './squelette.tsx';

/** The place of a table of so many rows. */
export function SqueletteTableau({ lignes }: { lignes: number }) {
  return <Squelette hauteur={`${(lignes + 1) * 2.5}rem`} />;
}
