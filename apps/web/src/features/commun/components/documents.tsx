import type { FicheProjet } from '@atlas/contracts';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { toDocumentUrl } from '../../../lib/api.ts';
import { textes } from '../textes.ts';
import styles from './documents.module.css';

/** The usual name of a file's type; else what its name ends with. */
const TYPES: Record<string, string> = {
  'application/pdf': 'PDF',
  'text/csv': 'CSV',
  'text/plain': 'TXT',
  'application/vnd.oasis.opendocument.text': 'ODT',
  'application/vnd.oasis.opendocument.spreadsheet': 'ODS',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'DOCX',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'XLSX',
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
};

const toType = (typeMime: string, nomFichier: string) =>
  TYPES[typeMime] ?? (nomFichier.split('.').at(-1) ?? '').toUpperCase();

/** The documents to download, each with its type, its size and its day. */
export function Documents({ documents }: { documents: FicheProjet['documents'] }) {
  const t = useTextes(textes);
  const { date, taille } = useFormats();
  return (
    <ul className={styles.documents}>
      {documents.map((document) => (
        <li key={document.id} className={styles.document}>
          <span className="fr-icon-file-text-line" aria-hidden="true" />
          <p>
            <a href={toDocumentUrl(document.id)} download={document.nomFichier} lang={document.langue}>
              {document.titre}
            </a>
            <span className={styles.detail}>
              {toType(document.typeMime, document.nomFichier)} – {taille(document.taille)} –{' '}
              {t.deposeLe(date(document.creeLe))}
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}
