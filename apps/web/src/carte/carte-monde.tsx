import type { CarteMondeProps } from './types.ts';

export default function CarteMonde({ hauteur = 'min(70vh, 36rem)' }: CarteMondeProps) {
  return <section style={{ height: hauteur }} />;
}
