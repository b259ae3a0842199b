import { useQuery } from '@tanstack/react-query';
import { useTextes } from '../../../i18n/index.ts';
import { toRetour } from '../retour.ts';
import { sessionQuery } from '../session.ts';
import { textes } from '../textes.ts';
import { Alerte } from './page-compte.tsx';

interface ConnexionProConnectProps {
  /** The page to come back to. */
  retour: string | null;
  /** Why the last attempt failed. */
  refus: string | null;
}

/** The way in by ProConnect, where it is configured. */
export function ConnexionProConnect({ retour, refus }: ConnexionProConnectProps) {
  const t = useTextes(textes);
  const isProposee = useQuery(sessionQuery()).data?.proConnect ?? false;
  if (!isProposee) return null;
  const motif = refus === null ? undefined : (t.refusProConnect[refus] ?? t.refusProConnect.echec);
  return (
    <section className="fr-mb-4w" aria-label="ProConnect">
      {motif !== undefined && (
        <Alerte genre="error">
          <p>{motif}</p>
        </Alerte>
      )}
      <a className="fr-btn" href={`/api/session/proconnect?retour=${encodeURIComponent(toRetour(retour))}`}>
        {t.proConnect}
      </a>
      <p className="fr-mt-1w fr-mb-0 fr-text--sm">
        <a href="https://www.proconnect.gouv.fr/" target="_blank" rel="noopener" title={t.proConnectNouvelOnglet}>
          {t.proConnectQuoi}
        </a>
      </p>
      <p className="fr-mt-1w fr-hint-text">{t.proConnectAide}</p>
      <h2 className="fr-h6 fr-mt-3w">{t.ouMotDePasse}</h2>
    </section>
  );
}
