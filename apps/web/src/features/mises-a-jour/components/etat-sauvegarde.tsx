import type { Formulaire } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { useLangue } from '../../../i18n/langue.tsx';
import type { Brouillon } from '../brouillon.ts';
import { textes } from '../textes.ts';
import { ComparaisonVersions } from './comparaison-versions.tsx';

/** Whether what is typed is kept; when it is not, why, and what to do. */
export function EtatDeSauvegarde({
  brouillon,
  noms,
}: {
  brouillon: Brouillon<Formulaire>;
  noms: Record<string, string>;
}) {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const { sauvegarde } = brouillon;
  if (sauvegarde.etat === 'conflit') {
    return (
      <div className="fr-alert fr-alert--warning fr-mb-3w" role="alert">
        <h2 className="fr-alert__title fr-h6">{t.conflit}</h2>
        <p>{t.conflitTexte}</p>
        <ComparaisonVersions
          mienne={brouillon.formulaire}
          autre={sauvegarde.autre.proposition}
          noms={{ ...noms, ...sauvegarde.autre.noms }}
        />
        <ul className="fr-btns-group fr-btns-group--inline fr-mt-2w">
          <li>
            <button type="button" className="fr-btn" onClick={() => brouillon.trancher('mien')}>
              {t.garderMien}
            </button>
          </li>
          <li>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={() => brouillon.trancher('autre')}>
              {t.garderAutre}
            </button>
          </li>
        </ul>
      </div>
    );
  }
  if (sauvegarde.etat === 'erreur') {
    return (
      <div className="fr-alert fr-alert--error fr-mb-3w" role="alert">
        <h2 className="fr-alert__title fr-h6">{t.nonEnregistre}</h2>
        <p>{sauvegarde.erreur.message}</p>
        <button type="button" className="fr-btn fr-btn--sm fr-mt-1w" onClick={() => void brouillon.enregistrer()}>
          {t.reessayer}
        </button>
      </div>
    );
  }
  const heure = (le: Date) =>
    le.toLocaleTimeString(langue === 'fr' ? 'fr-FR' : 'en-GB', { hour: '2-digit', minute: '2-digit' });
  const texte =
    sauvegarde.etat === 'en_cours'
      ? t.enCours
      : sauvegarde.etat === 'attente'
        ? t.attente
        : sauvegarde.le === null
          ? t.enregistreOuverture
          : t.enregistre(heure(sauvegarde.le));
  return (
    <p className="fr-text--sm fr-mb-2w" role="status">
      {texte}
    </p>
  );
}
