import { useFormats, useTextes } from '../../../i18n/index.ts';
import { textesDocuments } from '../textes-documents.ts';
import type { Depot, Depots } from '../use-depots.ts';
import styles from './documents-proposes.module.css';

/** The files on their way, and those that were refused, with why. */
export function DepotsEnCours({ depots: { liste, dernier, annuler } }: { depots: Depots }) {
  const d = useTextes(textesDocuments);
  return (
    <>
      <ul className={styles.depots}>
        {liste.map((depot) => (
          <li key={depot.cle} className={styles.depot}>
            <Avancement depot={depot} />
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              aria-label={(depot.etat.nom === 'refuse' ? d.oublier : d.annuler)(depot.fichier.name)}
              onClick={() => annuler(depot.cle)}
            >
              {depot.etat.nom === 'refuse' ? d.fermer : d.annulerEnvoi}
            </button>
          </li>
        ))}
      </ul>
      <p className="sr-only" role="status">
        {dernier !== undefined && d.depose(dernier)}
      </p>
    </>
  );
}

function Avancement({ depot: { fichier, etat } }: { depot: Depot }) {
  const d = useTextes(textesDocuments);
  const { taille, part } = useFormats();
  if (etat.nom === 'refuse') {
    const { raison } = etat;
    return (
      <p className={`fr-error-text ${styles.refus}`} role="alert">
        <span>
          <strong>{fichier.name}</strong>
          {' : '}
          {typeof raison === 'string' ? d.refus[raison] : (raison.erreurs[0]?.message ?? raison.message)}
        </span>
      </p>
    );
  }
  return (
    <div className={styles.avancement}>
      <span>
        <strong>{fichier.name}</strong> ({taille(fichier.size)}) :{' '}
        {etat.nom === 'attente' ? d.attente : d.envoi(part(etat.part))}
      </span>
      <progress
        className={styles.barre}
        aria-label={d.progression(fichier.name)}
        max={1}
        {...(etat.nom === 'envoi' ? { value: etat.part } : {})}
      />
    </div>
  );
}
