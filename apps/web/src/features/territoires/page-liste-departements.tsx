import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { toDepartement } from '../../lib/chemins.ts';
import { BarreDeChamps, ChampRecherche } from '../../ui/champs.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { TableauTerritoires } from './components/tableau-territoires.tsx';
import { filterByNom, maxProjets } from './filtrer.ts';
import { listDepartementsQuery } from './queries.ts';
import { textes } from './textes.ts';
import { urlTerritoires } from './url-state.ts';

/** The départements, overseas included. */
export default function PageListeDepartements() {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const [q, setQ] = useQueryState('q', urlTerritoires.q);
  return (
    <PageListe titre={t.listeDepartements} resume={t.listeDepartementsResume}>
      <BarreDeChamps>
        <ChampRecherche libelle={t.chercherUnDepartement} valeur={q} onChange={(valeur) => void setQ(valeur || null)} />
      </BarreDeChamps>
      <Requete requete={useQuery(listDepartementsQuery())} squelette={<SqueletteTableau lignes={101} />}>
        {({ departements }) => (
          <TableauTerritoires
            titre={t.listeDepartements}
            lignes={filterByNom(departements, q, ({ code, nom }) => `${code} ${nom}`)}
            colonnes={[
              { cle: 'code', titre: t.numero, toCellule: ({ code }) => code },
              {
                cle: 'nom',
                titre: t.departement,
                entete: true,
                toCellule: ({ code, nom }) => <Link to={toDepartement(code)}>{nom}</Link>,
              },
              {
                cle: 'projets',
                titre: t.projets,
                numerique: true,
                toCellule: ({ projets }) => nombre(projets),
                toPart: ({ projets }) => projets / maxProjets(departements),
              },
              {
                cle: 'collectivites',
                titre: t.collectivitesDuLieu,
                numerique: true,
                toCellule: ({ collectivites }) => nombre(collectivites),
              },
            ]}
          />
        )}
      </Requete>
    </PageListe>
  );
}
