import { CONTINENTS } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useFormats, useNomLocal, useTextes } from '../../i18n/index.ts';
import { toPays } from '../../lib/chemins.ts';
import { BarreDeChamps, ChampRecherche, ListeDeroulante } from '../../ui/champs.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { vocabulaire } from '../commun/vocabulaire.ts';
import { TableauTerritoires } from './components/tableau-territoires.tsx';
import { filterByNom, maxProjets } from './filtrer.ts';
import { listPaysQuery } from './queries.ts';
import { textes } from './textes.ts';
import { urlTerritoires } from './url-state.ts';

/** The countries where something is done, with how much. */
export default function PageListePays() {
  const t = useTextes(textes);
  const v = useTextes(vocabulaire);
  const { nombre } = useFormats();
  const nomLocal = useNomLocal();
  const [{ q, continent }, setUrl] = useQueryStates(urlTerritoires);
  const requete = useQuery(listPaysQuery());
  const actifs = requete.data?.pays.filter(({ projets }) => projets > 0);
  const maximum = maxProjets(actifs ?? []);
  return (
    <PageListe titre={t.listePays} resume={t.listePaysResume}>
      <BarreDeChamps>
        <ChampRecherche
          libelle={t.chercherUnPays}
          valeur={q}
          onChange={(valeur) => void setUrl({ q: valeur || null })}
        />
        <ListeDeroulante
          libelle={t.continent}
          valeur={continent ?? ''}
          options={[
            { valeur: '', libelle: t.tousLesContinents },
            ...CONTINENTS.map((valeur) => ({ valeur, libelle: v.continent[valeur] })),
          ]}
          onChange={(valeur) => void setUrl({ continent: CONTINENTS.find((choix) => choix === valeur) ?? null })}
        />
      </BarreDeChamps>
      <Requete requete={requete} squelette={<SqueletteTableau lignes={20} />}>
        {() => (
          <TableauTerritoires
            titre={t.listePays}
            lignes={filterByNom(actifs ?? [], q, ({ nom, nomEn }) => `${nom} ${nomEn}`)
              .filter((pays) => continent === null || pays.continent === continent)
              .map((pays) => ({ ...pays, nom: nomLocal(pays.nom, pays.nomEn) }))}
            colonnes={[
              {
                cle: 'nom',
                titre: t.pays,
                entete: true,
                toCellule: ({ code, nom }) => <Link to={toPays(code)}>{nom}</Link>,
              },
              {
                cle: 'projets',
                titre: t.projets,
                numerique: true,
                toCellule: ({ projets }) => nombre(projets),
                toPart: ({ projets }) => projets / maximum,
              },
              {
                cle: 'collectivites',
                titre: t.collectivites,
                numerique: true,
                toCellule: ({ collectivites }) => nombre(collectivites),
              },
              {
                cle: 'partenaires',
                titre: t.partenaires,
                numerique: true,
                toCellule: ({ partenaires }) => nombre(partenaires),
              },
            ]}
          />
        )}
      </Requete>
    </PageListe>
  );
}
