import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { toRecherche } from '../../../lib/chemins.ts';
import { Requete } from '../../../ui/requete.tsx';
import { Squelette, SqueletteTexte } from '../../../ui/squelette.tsx';
import { useChiffresBilan } from '../../commun/chiffres-bilan.ts';
import { textes as textesCommuns } from '../../commun/textes.ts';
import { vocabulaire } from '../../commun/vocabulaire.ts';
import { contreparties, type FicheSelection, ficheSelectionQuery } from '../fiche-selection.ts';
import { textes } from '../textes.ts';
import { filterOf, type Selection, sideOf } from '../url-state.ts';
import { ListeClassee } from './liste-classee.tsx';
import styles from './panneau-selection.module.css';

/** The figures of a selection: those of the other side first; what is one by nature is not counted. */
const CHIFFRES_PARTENAIRE = ['projets', 'collectivites', 'montant'] as const;
const CHIFFRES = {
  france: ['projets', 'partenaires', 'pays', 'montant'],
  ailleurs: ['projets', 'collectivites', 'partenaires', 'montant'],
  aucun: ['projets', 'collectivites', 'partenaires', 'pays'],
} as const;

/** Counterparts shown in the panel; the sheet has them all. */
const CONTREPARTIES = 12;

interface PanneauSelectionProps {
  selection: Selection;
  /** Filters of the page, without the selection. */
  filtres: Parameters<typeof toRecherche>[0];
  /** Projets of the selection under those filters; undefined while unknown. */
  total: number | undefined;
  onChoisir: (selection: Selection) => void;
  onPointer: (selection: Selection | null) => void;
  onFermer: () => void;
  /** Beside the way to close: what folds the panel. */
  action?: ReactNode;
}

/** What is selected: its few figures, who it works with, and the ways to its sheet and its projets. */
export function PanneauSelection(props: PanneauSelectionProps) {
  const requete = useQuery(ficheSelectionQuery(props.selection));
  return (
    <div className={styles.panneau}>
      <Tete {...props} fiche={requete.data} attente={requete.isPending} />
      <Requete requete={requete} squelette={<SqueletteSelection />}>
        {(fiche) => <Corps {...props} fiche={fiche} />}
      </Requete>
    </div>
  );
}

function Tete({
  selection,
  fiche,
  attente,
  onFermer,
  action,
}: PanneauSelectionProps & { fiche: FicheSelection | undefined; attente: boolean }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  return (
    <div className={styles.tete}>
      <div>
        <p className={styles.type}>
          {t.types[selection.type]}
          {fiche?.lieu && ` · ${nomLocal(fiche.lieu.nom, fiche.lieu.nomEn)}`}
        </p>
        <h2 className={styles.nom}>{fiche ? nomLocal(fiche.nom, fiche.nomEn) : attente ? '…' : t.selection}</h2>
      </div>
      <div className={styles.actions}>
        {action}
        <button
          type="button"
          className="fr-btn fr-btn--tertiary-no-outline fr-btn--sm fr-icon-close-line"
          title={t.fermerSelection}
          onClick={onFermer}
        >
          {t.fermerSelection}
        </button>
      </div>
    </div>
  );
}

function Corps({ fiche, filtres, total, onChoisir, onPointer }: PanneauSelectionProps & { fiche: FicheSelection }) {
  const t = useTextes(textes);
  const { positionApprochee } = useTextes(textesCommuns);
  const { precision } = useTextes(vocabulaire);
  const nomLocal = useNomLocal();
  const { selection, bilan, chemin } = fiche;
  const chiffres = useChiffresBilan(
    bilan,
    selection.type === 'partenaire' ? CHIFFRES_PARTENAIRE : CHIFFRES[sideOf(selection) ?? 'aucun'],
  );
  const { type, lignes } = contreparties(fiche);
  const isFiltre = Object.keys(filtres ?? {}).length > 0;
  const rangees = lignes.slice(0, CONTREPARTIES).map(({ cle, libelle, libelleEn, projets }) => ({
    selection: { type, cle } as Selection,
    nom: nomLocal(libelle, libelleEn),
    projets,
    precision: '',
  }));
  return (
    <>
      <dl className={styles.chiffres}>
        {chiffres.map(({ libelle, valeur, precision: complement }) => (
          <div key={libelle} className={styles.chiffre}>
            <dt>{libelle}</dt>
            <dd className={styles.valeur}>{valeur}</dd>
            {complement !== undefined && <dd>{complement}</dd>}
          </div>
        ))}
      </dl>
      {isFiltre && total !== undefined && <p className={styles.mention}>{t.avecFiltres(total)}</p>}
      {fiche.precision !== null && fiche.precision !== 'exacte' && (
        <p className={styles.mention}>{positionApprochee(precision[fiche.precision])}</p>
      )}
      <p className={styles.liens}>
        <Link className="fr-btn fr-btn--sm" to={chemin}>
          {t.ouvrirFiche}
        </Link>
        <Link className="fr-btn fr-btn--secondary fr-btn--sm" to={toRecherche({ ...filtres, ...filterOf(selection) })}>
          {t.voirProjets(isFiltre ? (total ?? bilan.projets) : bilan.projets)}
        </Link>
      </p>
      {rangees.length > 0 && (
        <section className={styles.contreparties} aria-label={t.avec[selection.type]}>
          <h3 className={styles.titre}>{t.avec[selection.type]}</h3>
          <ListeClassee lignes={rangees} cherche="" selection={null} onChoisir={onChoisir} onPointer={onPointer} />
        </section>
      )}
    </>
  );
}

/** As high as the figures, the links and a few counterparts. */
function SqueletteSelection() {
  return (
    <div className={styles.squelette}>
      <Squelette hauteur="8rem" />
      <Squelette hauteur="2rem" />
      <SqueletteTexte lignes={8} />
    </div>
  );
}
