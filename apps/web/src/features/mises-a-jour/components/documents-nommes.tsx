import type { FormulaireCollectivite } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { textesDocuments } from '../textes-documents.ts';
import styles from './documents-nommes.module.css';
import { FichierNomme } from './fichier-nomme.tsx';

type Documents = FormulaireCollectivite['documents'];

/** The documents of a form, to read; those that are new or have another file than `depuis` gives are marked. */
export function DocumentsNommes({ documents, depuis }: { documents: Documents; depuis: unknown }) {
  const d = useTextes(textesDocuments);
  const avant = Array.isArray(depuis) ? (depuis as Documents) : undefined;
  const markOf = ({ id, fichier }: Documents[number]): string | undefined => {
    if (avant === undefined) return undefined;
    const ancien = avant.find((autre) => (id === null ? autre.fichier === fichier : autre.id === id));
    if (ancien === undefined) return d.nouveau;
    return ancien.fichier === fichier ? undefined : d.remplace;
  };
  return (
    <ul className={styles.documents}>
      {documents.map((document) => {
        const marque = markOf(document);
        return (
          <li key={document.id ?? document.fichier}>
            <span className={styles.titre} lang={document.langue}>
              {document.titre}
            </span>{' '}
            {marque !== undefined && (
              <span className="fr-badge fr-badge--sm fr-badge--info fr-badge--no-icon">{marque}</span>
            )}
            <span className={styles.fichier}>
              <FichierNomme id={document.fichier} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}
