import { useQuery } from '@tanstack/react-query';
import { useQueryState } from 'nuqs';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { toRegion } from '../../lib/chemins.ts';
import { ChoixSegmente } from '../../ui/choix-segmente.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { TableauTerritoires } from './components/tableau-territoires.tsx';
import { maxProjets } from './filtrer.ts';
import { listRegionsQuery } from './queries.ts';
import { textes } from './textes.ts';
import { urlTerritoires } from './url-state.ts';

/** The régions of today, or those of before 2016. */
export default function PageListeRegions() {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const [decoupage, setDecoupage] = useQueryState('decoupage', urlTerritoires.decoupage);
  const ancienne = decoupage === 'avant';
  return (
    <PageListe titre={t.listeRegions} resume={t.listeRegionsResume}>
      <ChoixSegmente
        titre={t.decoupage}
        valeur={decoupage ?? 'depuis'}
        options={[
          { valeur: 'depuis', libelle: t.regionsDAujourdhui },
          { valeur: 'avant', libelle: t.regionsDAvant },
        ]}
        onChange={(valeur) => void setDecoupage(valeur === 'avant' ? 'avant' : null)}
      />
      <Requete requete={useQuery(listRegionsQuery())} squelette={<SqueletteTableau lignes={18} />}>
        {({ regions }) => (
          <TableauTerritoires
            titre={t.listeRegions}
            lignes={regions.filter((region) => region.ancienne === ancienne)}
            colonnes={[
              {
                cle: 'nom',
                titre: t.region,
                entete: true,
                toCellule: ({ code, nom }) => <Link to={toRegion(code)}>{nom}</Link>,
              },
              {
                cle: 'projets',
                titre: t.projets,
                numerique: true,
                toCellule: ({ projets }) => nombre(projets),
                toPart: ({ projets }) => projets / maxProjets(regions),
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
