import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { toRecherche } from '../../../lib/chemins.ts';
import { Requete } from '../../../ui/requete.tsx';
import { Section } from '../../../ui/section.tsx';
import { Squelette } from '../../../ui/squelette.tsx';
import { CarteProjet } from '../../commun/components/carte-projet.tsx';
import { NOUVEAUTES, nouveautesQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import styles from './nouveautes.module.css';

/** The projets changed lately. */
export function Nouveautes() {
  const t = useTextes(textes);
  return (
    <Section
      id="nouveautes"
      titre={t.nouveautes}
      action={
        <Link className="fr-link fr-link--sm" to={toRecherche({ tri: 'modifies' })}>
          {t.toutesLesNouveautes}
        </Link>
      }
    >
      <Requete requete={useQuery(nouveautesQuery())} squelette={<Squelette hauteur={`${(6.5 * NOUVEAUTES) / 2}rem`} />}>
        {({ projets }) => (
          <div className={styles.projets}>
            {projets.map((projet) => (
              <CarteProjet key={projet.id} projet={projet} />
            ))}
          </div>
        )}
      </Requete>
    </Section>
  );
}
