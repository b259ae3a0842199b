import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../i18n/index.ts';
import { ApiError } from '../lib/api.ts';
import styles from './etats.module.css';
import { textes } from './textes.ts';
import { TitrePage } from './titre-page.tsx';

/** Nothing to show, and what to do about it. */
export function EtatVide({ titre, children }: { titre: string; children?: ReactNode }) {
  return (
    <div className={styles.vide}>
      <p className={styles.titre}>{titre}</p>
      {children}
    </div>
  );
}

/** What went wrong, in words: nothing answered, nothing there, refused, or broken on the other side. */
function useMessages(erreur: Error): { titre: string; texte: string; reessai: boolean } {
  const t = useTextes(textes);
  if (!(erreur instanceof ApiError) || erreur.status >= 500) {
    return { titre: t.erreurServeur, texte: t.erreurServeurTexte, reessai: true };
  }
  if (erreur.status === 0) return { titre: t.erreurReseau, texte: t.erreurReseauTexte, reessai: true };
  if (erreur.status === 404) return { titre: t.erreurAbsent, texte: t.erreurAbsentTexte, reessai: false };
  return { titre: t.erreurDemande, texte: t.erreurDemandeTexte, reessai: false };
}

interface EtatErreurProps {
  erreur: Error;
  onReessayer: () => void;
}

/** A whole page that could not be had: the error names the page. */
export function EtatErreurPage({ erreur, onReessayer }: EtatErreurProps) {
  const { titre } = useMessages(erreur);
  return (
    <>
      <TitrePage>{titre}</TitrePage>
      <EtatErreur erreur={erreur} onReessayer={onReessayer} sansTitre />
    </>
  );
}

/** What happened, what to do, and a way to try again where trying again may help. */
export function EtatErreur({ erreur, onReessayer, sansTitre = false }: EtatErreurProps & { sansTitre?: boolean }) {
  const t = useTextes(textes);
  const { titre, texte, reessai } = useMessages(erreur);
  const probleme = erreur instanceof ApiError ? erreur : undefined;
  return (
    <div className="fr-alert fr-alert--error" role="alert">
      {!sansTitre && <p className="fr-alert__title">{titre}</p>}
      <p>{texte}</p>
      {probleme !== undefined && probleme.erreurs.length > 0 && (
        <ul>
          {probleme.erreurs.map(({ parametre, message }) => (
            <li key={parametre}>
              {parametre} : {message}
            </li>
          ))}
        </ul>
      )}
      {probleme?.requestId !== undefined && probleme.status >= 500 && (
        <p className="fr-text--xs">{t.numeroDemande(probleme.requestId)}</p>
      )}
      {reessai ? (
        <button type="button" className="fr-btn fr-btn--secondary fr-btn--sm fr-mt-2w" onClick={onReessayer}>
          {t.reessayer}
        </button>
      ) : (
        <Link className="fr-link" to="/recherche">
          {t.chercher}
        </Link>
      )}
    </div>
  );
}

/** The network is away: this part waits for it. */
export function EtatHorsConnexion() {
  const t = useTextes(textes);
  return (
    <div className="fr-alert fr-alert--warning" role="status">
      <p className="fr-alert__title">{t.erreurHorsConnexion}</p>
      <p>{t.erreurHorsConnexionTexte}</p>
    </div>
  );
}
