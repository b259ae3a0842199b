import type { Formulaire } from '@atlas/contracts';
import { listChamps } from '@atlas/contracts/mises-a-jour';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import { ChampsCompares } from './champs-compares.tsx';

interface ComparaisonVersionsProps {
  mienne: Formulaire;
  autre: Formulaire;
  noms: Record<string, string>;
}

/** The fields in which two versions of a proposal differ. */
export function ComparaisonVersions({ mienne, autre, noms }: ComparaisonVersionsProps) {
  const t = useTextes(textes);
  const champsOf = (formulaire: Formulaire) => formulaire as unknown as Record<string, unknown>;
  const champs = listChamps(autre, mienne).map((champ) => ({
    champ,
    titre: t.champs[champ] ?? champ,
    versions: [
      { titre: t.votreVersion, valeur: champsOf(mienne)[champ] },
      { titre: t.autreVersion, valeur: champsOf(autre)[champ] },
    ],
  }));
  return <ChampsCompares champs={champs} noms={noms} />;
}
