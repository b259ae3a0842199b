import type { Formulaire } from '@atlas/contracts';
import { listChamps } from '@atlas/contracts/mises-a-jour';
import { useTextes } from '../../../i18n/index.ts';
import { Tableau } from '../../../ui/tableau.tsx';
import { textes } from '../textes.ts';
import { Valeur } from './valeur.tsx';

interface ComparaisonVersionsProps {
  mienne: Formulaire;
  autre: Formulaire;
  noms: Record<string, string>;
}

/** The fields in which two versions of a proposal differ, side by side. */
export function ComparaisonVersions({ mienne, autre, noms }: ComparaisonVersionsProps) {
  const t = useTextes(textes);
  const champsOf = (formulaire: Formulaire) => formulaire as unknown as Record<string, unknown>;
  return (
    <Tableau
      titre={t.conflit}
      lignes={listChamps(autre, mienne)}
      toCle={(champ) => champ}
      colonnes={[
        { cle: 'champ', titre: t.champ, entete: true, toCellule: (champ) => t.champs[champ] ?? champ },
        {
          cle: 'mienne',
          titre: t.votreVersion,
          toCellule: (champ) => <Valeur champ={champ} valeur={champsOf(mienne)[champ]} noms={noms} />,
        },
        {
          cle: 'autre',
          titre: t.autreVersion,
          toCellule: (champ) => <Valeur champ={champ} valeur={champsOf(autre)[champ]} noms={noms} />,
        },
      ]}
    />
  );
}
