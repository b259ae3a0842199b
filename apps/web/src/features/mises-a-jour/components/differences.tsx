import type { FicheMiseAJour } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { type Colonne, Tableau } from '../../../ui/tableau.tsx';
import { textes } from '../textes.ts';
import { Valeur } from './valeur.tsx';

type Difference = FicheMiseAJour['differences'][number];

interface DifferencesProps {
  fiche: FicheMiseAJour;
  /** The fields that are kept, for whoever decides; nothing to tick without it. */
  choix?: { retenus: readonly string[]; onChange: (retenus: string[]) => void };
}

/** What a proposal changes, field by field; beside it, what the record says today where that changed since. */
export function Differences({ fiche, choix }: DifferencesProps) {
  const t = useTextes(textes);
  const { differences, noms } = fiche;
  if (differences.length === 0) return <p>{t.aucunChangement}</p>;
  const isChangee = differences.some((difference) => 'courante' in difference);
  const isNew = fiche.objetId === null;
  const cellule = (valeur: (difference: Difference) => unknown) => (difference: Difference) => (
    <Valeur champ={difference.champ} valeur={valeur(difference)} noms={noms} />
  );
  const colonnes: Colonne<Difference>[] = [
    {
      cle: 'champ',
      titre: t.champ,
      entete: true,
      toCellule: ({ champ }) => (choix ? <Retenir champ={champ} choix={choix} /> : (t.champs[champ] ?? champ)),
    },
    ...(isNew ? [] : [{ cle: 'avant', titre: t.avant, toCellule: cellule(({ avant }) => avant) }]),
    ...(isChangee
      ? [{ cle: 'courante', titre: t.aujourdhui, toCellule: cellule((d) => ('courante' in d ? d.courante : d.avant)) }]
      : []),
    { cle: 'apres', titre: t.apres, toCellule: cellule(({ apres }) => apres) },
  ];
  return (
    <>
      {isChangee && (
        <div className="fr-alert fr-alert--warning fr-alert--sm fr-mb-2w">
          <p>{t.ficheChangee}</p>
        </div>
      )}
      <Tableau titre={t.changements} lignes={differences} toCle={({ champ }) => champ} colonnes={colonnes} />
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
