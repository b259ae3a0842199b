import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { CarteEnregistree } from './components/carte-enregistree.tsx';
import styles from './page-album.module.css';
import { albumPartageQuery } from './queries.ts';
import { textes } from './textes.ts';

/** An album that somebody shared, to be looked at. */
export default function PageAlbumPartage() {
  const t = useTextes(textes);
  const { jeton = '' } = useParams();
  const requete = useQuery(albumPartageQuery(jeton));
  return (
    <RequeteFiche requete={requete}>
      {({ titre, description, cartes }) => (
        <PageListe titre={titre} resume={<span dir="auto">{description ?? t.partageResume}</span>}>
          {cartes.length === 0 ? (
            <EtatVide titre={t.albumVide} />
          ) : (
            <ol className={styles.cartes}>
              {cartes.map((carte) => (
                <li key={carte.id}>
                  <CarteEnregistree carte={carte} />
                </li>
              ))}
            </ol>
          )}
        </PageListe>
      )}
    </RequeteFiche>
  );
}
