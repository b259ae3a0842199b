import type { ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { ApiError, write } from '../../../lib/api.ts';
import { Requete } from '../../../ui/requete.tsx';
import { SqueletteTexte } from '../../../ui/squelette.tsx';
import { historiqueQuery } from '../queries.ts';
import { textes } from '../textes.ts';

/** Who changed a sheet, when, and in what; any version may be come back to, as a proposal. */
export function HistoriqueFiche({ objet, id }: { objet: ObjetFiche; id: number }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const [erreur, setErreur] = useState<string>();
  const requete = useQuery({ ...historiqueQuery(objet, id), enabled: isOpen });
  const reprendre = async (version: number) => {
    try {
      const miseAJour = await write('POST /mises-a-jour', { corps: { objet, objetId: id, reprendre: version } });
      void navigate(`/mises-a-jour/${miseAJour.id}`);
    } catch (raison) {
      setErreur(raison instanceof ApiError ? raison.message : t.erreur);
    }
  };
  return (
    <details className="fr-mt-2w" onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{t.historique}</summary>
      {isOpen && (
        <Requete requete={requete} squelette={<SqueletteTexte lignes={3} />}>
          {({ versions }) =>
            versions.length === 0 ? (
              <p className="fr-mt-1w">{t.historiqueVide}</p>
            ) : (
              <ol className="fr-raw-list fr-mt-1w">
                {versions.map(({ version, le, auteur, organisation, champs }, rang) => (
                  <li key={version} className="fr-mb-2w">
                    <strong>{t.version(version)}</strong>, {date(le)}
                    {organisation !== null && `, ${[auteur, organisation].filter(Boolean).join(', ')}`}
                    {champs.length > 0 && `. ${champs.map((champ) => t.champs[champ] ?? champ).join(', ')}`}{' '}
                    {rang > 0 && (
                      <button type="button" className="fr-link" onClick={() => void reprendre(version)}>
                        {t.reprendre}
                      </button>
                    )}
                  </li>
                ))}
              </ol>
            )
          }
        </Requete>
      )}
      {erreur !== undefined && <p className="fr-error-text">{erreur}</p>}
    </details>
  );
}
