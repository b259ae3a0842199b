import { useQuery } from '@tanstack/react-query';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { TexteCourriel } from './components/texte-courriel.tsx';
import styles from './page-courriels.module.css';
import { courrielsQuery } from './queries.ts';
import { textes } from './textes.ts';

/** The mails of a demonstration, each opened on its text; elsewhere the API has none to give. */
export default function PageCourriels() {
  const t = useTextes(textes);
  const { dateHeure } = useFormats();
  return (
    <PageListe titre={t.courriels} resume={t.resume}>
      <Requete requete={useQuery(courrielsQuery())} squelette={<Squelette hauteur="24rem" />}>
        {({ courriels }) =>
          courriels.length === 0 ? (
            <EtatVide titre={t.aucun}>
              <p>{t.aucunSuite}</p>
            </EtatVide>
          ) : (
            <ul className={styles.liste}>
              {courriels.map(({ id, sujet, destinataire, date, etat, texte, langue }) => (
                <li key={id}>
                  <details>
                    <summary>
                      <span className={styles.sujet} lang={langue}>
                        {sujet}
                      </span>
                      <span className={styles.precisions}>
                        {t.pour(destinataire)} · {dateHeure(date)} · {t.etats[etat]}
                      </span>
                    </summary>
                    <TexteCourriel texte={texte} lang={langue} />
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Requete>
    </PageListe>
  );
}
