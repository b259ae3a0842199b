import { Link } from 'react-router';
import { useLangue, useTextes } from '../../i18n/index.ts';
import { toPays, toRecherche, toRegion } from '../../lib/chemins.ts';
import { MARQUE } from '../../lib/marque.ts';
import { TitrePage } from '../../ui/titre-page.tsx';
import { Recherche } from '../suggestions/recherche.tsx';
import { CartePays } from './components/carte-pays.tsx';
import { Compteurs } from './components/compteurs.tsx';
import { Entrees } from './components/entrees.tsx';
import { Nouveautes } from './components/nouveautes.tsx';
import styles from './page.module.css';
import { textes } from './textes.ts';

/** The home page: what this is, a search, the counters, the world, the ways in, what changed lately. */
export default function PageAccueil() {
  const t = useTextes(textes);
  return (
    <>
      <div className={styles.ouverture}>
        <div className="fr-container">
          <TitrePage fenetre={MARQUE.nom} className={styles.titre}>
            {t.titre}
          </TitrePage>
          <p className={styles.sousTitre}>{t.sousTitre}</p>
          <div className={styles.recherche}>
            <Recherche />
          </div>
          <Exemples />
          <Compteurs />
        </div>
      </div>
      <div className="fr-container">
        <CartePays />
        <Entrees />
        <Nouveautes />
      </div>
    </>
  );
}

/** Searches that always find something: they show what may be asked. */
function Exemples() {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const exemples =
    langue === 'fr'
      ? [
          { libelle: 'Sénégal', vers: toPays('SN') },
          { libelle: 'Rhône-Alpes', vers: toRegion('82') },
          { libelle: 'patrimoine en Inde', vers: toRecherche({ q: 'patrimoine', pays: ['IN'] }) },
        ]
      : [
          { libelle: 'Senegal', vers: toPays('SN') },
          { libelle: 'Rhône-Alpes', vers: toRegion('82') },
          { libelle: 'heritage in India', vers: toRecherche({ q: 'patrimoine', pays: ['IN'] }) },
        ];
  return (
    <p className={styles.exemples}>
      {t.exemples}{' '}
      {exemples.map(({ libelle, vers }) => (
        <Link key={vers} to={vers}>
          {libelle}
        </Link>
      ))}
    </p>
  );
}
