import type { FicheProjet } from '@atlas/contracts';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { toDocumentUrl, toVersionDocumentUrl } from '../../../lib/api.ts';
import { textes } from '../textes.ts';
import { toType } from '../types-fichier.ts';
import styles from './documents.module.css';

type Document = FicheProjet['documents'][number];

/** The documents to download, each with its type, its size and its day. */
export function Documents({ documents }: { documents: readonly Document[] }) {
  const t = useTextes(textes);
  const { date, taille } = useFormats();
  return (
    <ul className={styles.documents}>
      {documents.map((document) => (
        <li key={document.id} className={styles.document}>
          <span className="fr-icon-file-text-line" aria-hidden="true" />
          <div>
            <a href={toDocumentUrl(document.id)} download={document.nomFichier} lang={document.langue}>
              {document.titre}
            </a>
            <span className={styles.detail}>
              {toType(document.typeMime, document.nomFichier)} – {taille(document.taille)} –{' '}
              {t.deposeLe(date(document.creeLe))}
              {document.versions[0] && `, ${t.remplaceLe(date(document.versions[0].remplaceeLe))}`}
            </span>
            {document.versions.length > 0 && <VersionsPrecedentes document={document} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** The files that a document had before. */
function VersionsPrecedentes({ document: { id, titre, langue, versions } }: { document: Document }) {
  const t = useTextes(textes);
  const { date, taille } = useFormats();
  return (
    <details className={styles.versions}>
      <summary>
        {t.versionsPrecedentes(versions.length)}
        <span className="sr-only" lang={langue}>
          {` – ${titre}`}
        </span>
      </summary>
      <ul>
        {versions.map(({ version, nomFichier, typeMime, taille: octets, remplaceeLe }) => (
          <li key={version}>
            <a href={toVersionDocumentUrl(id, version)} download={nomFichier}>
              {t.versionDocument(version)}
            </a>
            {` – ${toType(typeMime, nomFichier)} – ${taille(octets)}, ${t.remplaceeLe(date(remplaceeLe))}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
