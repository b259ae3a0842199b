import type { ReponseGet } from '@atlas/contracts/client';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';

/** The words that no projet holds, and those that were looked for instead. */
export function Corrections({ motsCles }: { motsCles: ReponseGet<'/projets'>['motsCles'] }) {
  const t = useTextes(textes);
  if (motsCles === undefined) return null;
  return motsCles.corrections.map(({ mot, remplacements }) => (
    <p key={mot} className="fr-text--sm fr-mb-1w">
      {t.corrige(mot, remplacements.map(t.guillemets).join(t.ou))}
    </p>
  ));
}
