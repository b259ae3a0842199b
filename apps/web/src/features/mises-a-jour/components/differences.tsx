import type { FicheMiseAJour } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { textes } from '../textes.ts';
import { ChampsCompares } from './champs-compares.tsx';

interface DifferencesProps {
  fiche: FicheMiseAJour;
  /** For whoever decides, the fields that may be left out and those that are kept; nothing to tick without it. */
  choix?: { facultatifs: readonly string[]; retenus: readonly string[]; onChange: (retenus: string[]) => void };
}

/** What a proposal changes, field by field; beside it, what the record says today where that changed since. */
export function Differences({ fiche, choix }: DifferencesProps) {
  const t = useTextes(textes);
  const { differences, noms } = fiche;
  if (differences.length === 0) return <p>{t.aucunChangement}</p>;
  const isChangee = differences.some((difference) => 'courante' in difference);
  const isNew = fiche.objetId === null;
  const champs = differences.map((difference) => ({
    champ: difference.champ,
    titre: choix?.facultatifs.includes(difference.champ) ? (
      <Retenir champ={difference.champ} choix={choix} />
    ) : (
      (t.champs[difference.champ] ?? difference.champ)
    ),
    versions: [
      ...(isNew ? [] : [{ titre: t.avant, valeur: difference.avant }]),
      ...('courante' in difference ? [{ titre: t.aujourdhui, valeur: difference.courante }] : []),
      { titre: t.apres, valeur: difference.apres, depuis: difference.avant },
    ],
  }));
  return (
    <>
      {isChangee && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>{t.ficheChangee}</p>
        </div>
      )}
      <ChampsCompares champs={champs} noms={noms} />
    </>
  );
}

function Retenir({
  champ,
  choix: { retenus, onChange },
}: {
  champ: string;
  choix: NonNullable<DifferencesProps['choix']>;
}) {
  const t = useTextes(textes);
  const nom = t.champs[champ] ?? champ;
  const toggle = () =>
    onChange(retenus.includes(champ) ? retenus.filter((autre) => autre !== champ) : [...retenus, champ]);
  return (
    <div className="fr-checkbox-group fr-checkbox-group--sm">
      <input type="checkbox" id={`retenir-${champ}`} checked={retenus.includes(champ)} onChange={toggle} />
      <label className="fr-label" htmlFor={`retenir-${champ}`}>
        <span className="sr-only">{t.retenir('')}</span>
        {nom}
      </label>
    </div>
  );
}
