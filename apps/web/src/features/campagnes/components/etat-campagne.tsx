import type { Campagne } from '@atlas/contracts';
import type { EtatCampagne } from '@atlas/contracts/vocabulaire';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { countJours, readAujourdhui } from '../jours.ts';
import { textes } from '../textes.ts';

const BADGES: Record<EtatCampagne, string> = {
  preparee: 'fr-badge--info',
  ouverte: 'fr-badge--success',
  close: '',
};

export function BadgeCampagne({ etat }: { etat: EtatCampagne }) {
  const t = useTextes(textes);
  return <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES[etat]}`}>{t.etats[etat]}</span>;
}

/** When a campaign is held, and how long it lasts yet. */
export function PeriodeCampagne({ campagne }: { campagne: Campagne }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const { debut, fin, etat } = campagne;
  const periode = t.du(date(debut), date(fin));
  return etat === 'ouverte' ? `${periode} · ${t.reste(countJours(readAujourdhui(), fin))}` : periode;
}
