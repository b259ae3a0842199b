import type { FormulaireProjet } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { ressemblantsQuery } from '../queries.ts';
import { textes } from '../textes.ts';

const PAUSE_MS = 600;
/** Shorter titles resemble everything. */
const TITRE_MIN = 8;

/** The projets that may be the one that is being described: before another is made. */
export function Ressemblants({ formulaire }: { formulaire: FormulaireProjet }) {
  const t = useTextes(textes);
  const [titre, setTitre] = useState(formulaire.titre);
  useEffect(() => {
    const minuterie = window.setTimeout(() => setTitre(formulaire.titre.trim()), PAUSE_MS);
    return () => window.clearTimeout(minuterie);
  }, [formulaire.titre]);
  const collectivites = formulaire.collectivites.map(({ id }) => id);
  const { data } = useQuery({
    ...ressemblantsQuery(titre, collectivites, formulaire.partenaires),
    enabled: titre.length >= TITRE_MIN,
  });
  const projets = titre.length >= TITRE_MIN ? (data?.projets ?? []) : [];
  return (
    <div aria-live="polite">
      {projets.length > 0 && (
        <div className="fr-alert fr-alert--info fr-alert--sm fr-mb-3w">
          <p>
            <strong>{t.ressemblants}</strong> {t.ressemblantsTexte}
          </p>
          <ul>
            {projets.map(({ id, titre: nom, numero, raisons }) => (
              <li key={id}>
                <Link to={`/projets/${id}`} target="_blank" rel="noreferrer">
                  {nom}
                </Link>{' '}
                ({numero}, {raisons.map((raison) => t.raisons[raison]).join(', ')})
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
