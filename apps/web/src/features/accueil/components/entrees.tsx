import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { Section } from '../../../ui/section.tsx';
import { textes } from '../textes.ts';
import styles from './entrees.module.css';

/** Six ways into the Atlas. */
export function Entrees() {
  const t = useTextes(textes);
  const entrees = [
    { vers: '/pays', titre: t.parPays, texte: t.parPaysTexte },
    { vers: '/regions', titre: t.parRegion, texte: t.parRegionTexte },
    { vers: '/departements', titre: t.parDepartement, texte: t.parDepartementTexte },
    { vers: '/collectivites', titre: t.parCollectivite, texte: t.parCollectiviteTexte },
    { vers: '/thematiques', titre: t.parThematique, texte: t.parThematiqueTexte },
    { vers: '/partenaires', titre: t.parPartenaire, texte: t.parPartenaireTexte },
  ];
  return (
    <Section id="entrees" titre={t.entrees}>
      <ul className={styles.entrees}>
        {entrees.map(({ vers, titre, texte }) => (
          <li key={vers} className={styles.entree}>
            <h3 className={styles.titre}>
              <Link to={vers}>{titre}</Link>
            </h3>
            <p className={styles.texte}>{texte}</p>
            <span className={`${styles.fleche} fr-icon-arrow-right-line`} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </Section>
  );
}
