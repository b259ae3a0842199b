import type { DeuxTerritoiresProps } from './types.ts';

export default function DeuxTerritoires({ titre, hauteur = 'min(70vh, 36rem)' }: DeuxTerritoiresProps) {
  return <section aria-label={titre} style={{ height: hauteur }} />;
}
