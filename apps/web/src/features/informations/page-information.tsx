import type { ReactNode } from 'react';
import { FilAriane } from '../../ui/fil-ariane.tsx';
import { TitrePage } from '../../ui/titre-page.tsx';
import styles from './page-information.module.css';
import type { Partie } from './textes.ts';

interface PageInformationProps {
  titre: string;
  parties: readonly Partie[];
  /** What comes before the parts. */
  avant?: ReactNode;
  /** What comes after them. */
  children?: ReactNode;
}

/** A page of text: a title and its parts, at a width that is easy to read. */
export function PageInformation({ titre, parties, avant, children }: PageInformationProps) {
  return (
    <div className="fr-container">
      <FilAriane etapes={[]} ici={titre} />
      <div className={styles.texte}>
        <TitrePage>{titre}</TitrePage>
        {avant}
        {parties.map((partie) => (
          <PartieDeTexte key={partie.titre} partie={partie} />
        ))}
        {children}
      </div>
    </div>
  );
}

/** A title, its paragraphs, and what follows them. */
export function PartieDeTexte({ partie, children }: { partie: Partie; children?: ReactNode }) {
  return (
    <section>
      <h2>{partie.titre}</h2>
      {partie.paragraphes.map((paragraphe) => (
        <p key={paragraphe}>{paragraphe}</p>
      ))}
      {children}
    </section>
  );
}
