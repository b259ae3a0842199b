import type { CompteAdministre } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes-comptes.ts';

/** Whether an account may connect, in a word. */
export function EtatDuCompte({ compte: { isDesactive, isConfirme } }: { compte: CompteAdministre }) {
  const t = useTextes(textes);
  const [libelle, classe] = isDesactive
    ? [t.desactive, 'fr-badge--error']
    : isConfirme
      ? [t.actif, 'fr-badge--success']
      : [t.aConfirmer, 'fr-badge--warning'];
  return <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${classe}`}>{libelle}</span>;
}
