import type { FicheProjet } from '@atlas/contracts';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { toProjet } from '../../../lib/chemins.ts';
import { Section } from '../../../ui/section.tsx';
import { textes } from '../textes.ts';
import styles from './voisins.module.css';

/** Where to go next: projets of the same country, and of the same thématique. */
export function Voisins({ projet: { voisins } }: { projet: FicheProjet }) {
  const t = useTextes(textes);
  const listes = [
    { titre: t.memePays, projets: voisins.memePays },
    { titre: t.memeThematique, projets: voisins.memeThematique },
  ].filter(({ projets }) => projets.length > 0);
  if (listes.length === 0) return null;
  return (
    <Section id="voisins" titre={t.voisins}>
      <div className={styles.colonnes}>
        {listes.map(({ titre, projets }) => (
          <div key={titre}>
            <h3 className={styles.titre}>{titre}</h3>
            <ul className={styles.liste}>
              {projets.map(({ id, titre: projet }) => (
                <li key={id}>
                  <Link to={toProjet(id)} lang="fr">
                    {projet}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}
