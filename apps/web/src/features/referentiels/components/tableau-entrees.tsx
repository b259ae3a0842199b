import type { Entree } from '@atlas/contracts';
import type { GenreReferentiel } from '@atlas/contracts/vocabulaire';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { type Colonne, Tableau } from '../../../ui/tableau.tsx';
import { textes } from '../textes.ts';
import styles from './tableau-entrees.module.css';

interface TableauEntreesProps {
  genre: GenreReferentiel;
  entrees: readonly Entree[];
  onModifier: (entree: Entree) => void;
}

/** The entries of a référentiel; of the thématiques, those of the second level under their parent. */
export function TableauEntrees({ genre, entrees, onModifier }: TableauEntreesProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const propres: Record<GenreReferentiel, Colonne<Entree>[]> = {
    thematique: [{ cle: 'nomEn', titre: t.nomEn, toCellule: ({ nomEn }) => nomEn }],
    financeur: [
      { cle: 'sigle', titre: t.sigle, toCellule: ({ sigle }) => sigle },
      { cle: 'type', titre: t.type, toCellule: ({ type }) => type && t.types[type] },
    ],
    operateur: [{ cle: 'sigle', titre: t.sigle, toCellule: ({ sigle }) => sigle }],
  };
  const colonnes: Colonne<Entree>[] = [
    {
      cle: 'nom',
      titre: t.nom,
      entete: true,
      toCellule: ({ nom, parent }) => <span className={parent === null ? undefined : styles.enfant}>{nom}</span>,
    },
    ...propres[genre],
    { cle: 'projets', titre: t.projets, numerique: true, toCellule: ({ projets }) => nombre(projets) },
    {
      cle: 'etat',
      titre: t.etat,
      toCellule: ({ actif }) =>
        actif ? t.active : <span className="fr-badge fr-badge--sm fr-badge--no-icon">{t.inactive}</span>,
    },
    {
      cle: 'modifier',
      titre: t.modifier,
      toCellule: (entree) => (
        <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => onModifier(entree)}>
          {t.modifier}
          <span className="sr-only"> {entree.nom}</span>
        </button>
      ),
    },
  ];
  return <Tableau titre={t.genres[genre]} colonnes={colonnes} lignes={order(entrees)} toCle={({ id }) => id} />;
}

/** Each parent followed by its children. */
const order = (entrees: readonly Entree[]): Entree[] =>
  entrees
    .filter(({ parent }) => parent === null)
    .flatMap((entree) => [entree, ...entrees.filter(({ parent }) => parent === entree.slug)]);
