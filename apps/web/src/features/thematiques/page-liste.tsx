import { useQuery } from '@tanstack/react-query';
import { useNomLocal, useTextes } from '../../i18n/index.ts';
import { toThematique } from '../../lib/chemins.ts';
import { ListeBarres } from '../../ui/liste-barres.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Squelette } from '../../ui/squelette.tsx';
import { textes as communs } from '../commun/textes.ts';
import styles from './page-liste.module.css';
import { listThematiquesQuery } from './queries.ts';
import { textes } from './textes.ts';

/** The thématiques, each with its own below it. */
export default function PageListeThematiques() {
  const t = useTextes(textes);
  const c = useTextes(communs);
  const nomLocal = useNomLocal();
  return (
    <PageListe titre={t.liste} resume={t.resume}>
      <Requete requete={useQuery(listThematiquesQuery())} squelette={<Squelette hauteur="48rem" />}>
        {({ thematiques }) => {
          const maximum = Math.max(1, ...thematiques.map(({ projets }) => projets));
          const toBarre = ({ slug, nom, nomEn, projets }: (typeof thematiques)[number]) => ({
            cle: slug,
            libelle: nomLocal(nom, nomEn),
            valeur: projets,
            vers: toThematique(slug),
            mesure: c.nProjets(projets),
          });
          return (
            <div className={styles.groupes}>
              {thematiques
                .filter(({ parent }) => parent === null)
                .map((parente) => (
                  <ListeBarres
                    key={parente.slug}
                    titre={nomLocal(parente.nom, parente.nomEn)}
                    vers={toThematique(parente.slug)}
                    niveau={2}
                    mesure={c.nProjets(parente.projets)}
                    maximum={maximum}
                    barres={thematiques.filter(({ parent }) => parent === parente.slug).map(toBarre)}
                  />
                ))}
            </div>
          );
        }}
      </Requete>
    </PageListe>
  );
}
