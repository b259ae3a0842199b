import type { Filtres } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { useTextes } from '../../../i18n/index.ts';
import { toRecherche } from '../../../lib/chemins.ts';
import { EtatVide } from '../../../ui/etats.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { Section } from '../../../ui/section.tsx';
import { Squelette } from '../../../ui/squelette.tsx';
import { PROJETS_PAR_PAGE, projetsDeFicheQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import { CarteProjet } from './carte-projet.tsx';

/** The projets of a sheet, ten a page, each page an address; `total` is known from the sheet's figures. */
export function ProjetsDeFiche({ filtres, total }: { filtres: Filtres; total: number }) {
  const t = useTextes(textes);
  const [page] = useQueryState('page', parseAsInteger.withDefault(1));
  const requete = useQuery(projetsDeFicheQuery(filtres, Math.max(1, page)));
  const hauteur = `${6.5 * Math.min(PROJETS_PAR_PAGE, total)}rem`;
  return (
    <Section
      id="projets"
      titre={t.listeDesProjets}
      action={
        total > PROJETS_PAR_PAGE && (
          <Link className="fr-link fr-link--sm hors-impression" to={toRecherche({ ...filtres })}>
            {t.tousLesProjets(total)}
          </Link>
        )
      }
    >
      <Requete requete={requete} squelette={<Squelette hauteur={hauteur} />}>
        {(reponse) =>
          reponse.total === 0 ? (
            <EtatVide titre={t.aucunProjet}>
              <p>{t.aucunProjetSuite}</p>
            </EtatVide>
          ) : (
            <>
              {reponse.projets.map((projet) => (
                <CarteProjet key={projet.id} projet={projet} />
              ))}
              <Pagination page={reponse.page} parPage={reponse.parPage} total={reponse.total} ancre="projets" />
            </>
          )
        }
      </Requete>
    </Section>
  );
}
