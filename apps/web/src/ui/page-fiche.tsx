import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../i18n/index.ts';
import { type Chiffre, Chiffres } from './chiffres.tsx';
import { EtatErreurPage } from './etats.tsx';
import { type Etape, FilAriane } from './fil-ariane.tsx';
import styles from './page-fiche.module.css';
import { Requete } from './requete.tsx';
import { Squelette, SqueletteTexte } from './squelette.tsx';
import { textes } from './textes.ts';
import { TitrePage } from './titre-page.tsx';

export interface LienSection {
  id: string;
  titre: string;
}

interface PageFicheProps {
  etapes: readonly Etape[];
  /** What kind of thing the page is about, above its name. */
  genre: ReactNode;
  titre: string;
  /** Language of the title, where it is not that of the page. */
  langTitre?: string;
  /** Badges, places, freshness: under the name. */
  entete?: ReactNode;
  chiffres: readonly Chiffre[];
  /** Beside the map: what else is known at first sight. */
  essentiel?: ReactNode;
  carte: ReactNode;
  /** What one can do with the page: see `Actions`. */
  actions: ReactNode;
  /** The same on a larger map: a link. */
  grandeCarte?: { libelle: string; vers: string };
  sections: readonly LienSection[];
  children: ReactNode;
}

/** The page of one thing: its name, its figures, its place on the map, then its sections. */
export function PageFiche({
  etapes,
  genre,
  titre,
  langTitre,
  entete,
  chiffres,
  essentiel,
  carte,
  actions,
  grandeCarte,
  sections,
  children,
}: PageFicheProps) {
  const t = useTextes(textes);
  return (
    <article className={`fr-container ${styles.fiche}`}>
      <FilAriane etapes={etapes} ici={titre} />
      <header className={styles.tete}>
        <div className={styles.nom}>
          <p className={styles.genre}>{genre}</p>
          <TitrePage className={titre.length > 60 ? styles.titreLong : styles.titre} lang={langTitre}>
            {titre}
          </TitrePage>
        </div>
        {entete !== undefined && <div className={styles.entete}>{entete}</div>}
        <div className={styles.actions}>{actions}</div>
      </header>
      <Chiffres chiffres={chiffres} />
      <div className={essentiel ? styles.ouverture : styles.ouvertureSeule}>
        {essentiel ? <div className={styles.essentiel}>{essentiel}</div> : null}
        <div className={styles.carte}>{carte}</div>
      </div>
      <nav className={`${styles.sommaire} hors-impression`} aria-label={t.sommaire}>
        <ul className={styles.liens}>
          {sections.map(({ id, titre: section }) => (
            <li key={id}>
              <a href={`#${id}`}>{section}</a>
            </li>
          ))}
        </ul>
        {grandeCarte !== undefined && (
          <Link className="fr-link fr-link--sm fr-link--icon-right fr-icon-arrow-right-line" to={grandeCarte.vers}>
            {grandeCarte.libelle}
          </Link>
        )}
      </nav>
      {children}
    </article>
  );
}

/** What stands there while the page is loaded, of the same size. */
function SqueletteFiche() {
  return (
    <div className={`fr-container ${styles.fiche}`}>
      <div className={styles.filSquelette} />
      <div className={styles.tete}>
        <div className={styles.nom}>
          <p className={styles.genre}>&nbsp;</p>
          <Squelette hauteur="3rem" largeur="min(26rem, 80%)" />
        </div>
      </div>
      <Squelette hauteur="4.5rem" />
      <div className={styles.ouvertureSeule}>
        <Squelette hauteur="var(--hauteur-carte)" />
      </div>
      <div className={styles.suiteSquelette}>
        <SqueletteTexte lignes={6} />
      </div>
    </div>
  );
}

interface RequeteFicheProps<T> {
  requete: UseQueryResult<T>;
  children: (donnees: T) => ReactNode;
}

/** The page of what a query gives; its skeleton before, and what happened when there is nothing to show. */
export function RequeteFiche<T>({ requete, children }: RequeteFicheProps<T>) {
  if (requete.data === undefined && requete.error !== null) {
    return (
      <div className="fr-container fr-py-6w">
        <EtatErreurPage erreur={requete.error} onReessayer={() => void requete.refetch()} />
      </div>
    );
  }
  return (
    <Requete requete={requete} squelette={<SqueletteFiche />}>
      {children}
    </Requete>
  );
}
