import type { EntreeSaisie } from '@atlas/contracts';
import type { GenreReferentiel } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { Requete } from '../../../ui/requete.tsx';
import { SqueletteTexte } from '../../../ui/squelette.tsx';
import { versionsEntreeQuery } from '../queries.ts';
import { textes } from '../textes.ts';

interface HistoriqueEntreeProps {
  genre: GenreReferentiel;
  id: number;
  onReprendre: (contenu: EntreeSaisie) => void;
}

/** What an entry has been, each version to be put back in the form. */
export function HistoriqueEntree({ genre, id, onReprendre }: HistoriqueEntreeProps) {
  const t = useTextes(textes);
  const { date } = useFormats();
  return (
    <details className="fr-my-3w">
      <summary>{t.historique}</summary>
      <Requete requete={useQuery(versionsEntreeQuery(genre, id))} squelette={<SqueletteTexte lignes={2} />}>
        {({ versions }) =>
          versions.length === 0 ? (
            <p className="fr-mt-1w">{t.sansHistorique}</p>
          ) : (
            <ol className="fr-raw-list fr-mt-1w">
              {versions.map(({ version, le, auteur, contenu }, rang) => (
                <li key={version} className="fr-mb-1w">
                  <strong>{contenu.nom}</strong>. {auteur === null ? t.versionOrigine : t.version(version, date(le))}
                  {auteur !== null && `, ${auteur}`}{' '}
                  {rang > 0 && (
                    <button type="button" className="fr-link" onClick={() => onReprendre(contenu)}>
                      {t.reprendre}
                    </button>
                  )}
                </li>
              ))}
            </ol>
          )
        }
      </Requete>
    </details>
  );
}
