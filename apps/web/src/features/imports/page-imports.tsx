import type { Import } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryStates } from 'nuqs';
import { Link } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { Tableau } from '../../ui/tableau.tsx';
import { PageRubrique } from '../administration/components/page-rubrique.tsx';
import { EnvoiImport } from './components/envoi-import.tsx';
import { listImportsQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Sends a file to be imported, and finds those that were sent. */
export default function PageImports() {
  return (
    <PageRubrique rubrique="imports">
      <EnvoiImport />
      <Envoyes />
    </PageRubrique>
  );
}

function Envoyes() {
  const t = useTextes(textes);
  const { date } = useFormats();
  const [{ page }] = useQueryStates({ page: parseAsInteger.withDefault(1) });
  const describe = ({ executions: [derniere] }: Import) =>
    derniere && `${derniere.aBlanc ? t.essai : t.pourDeBon} : ${t.etats[derniere.etat].toLowerCase()}`;
  return (
    <Section id="envoyes" titre={t.envoyes}>
      <Requete requete={useQuery(listImportsQuery(page))} squelette={<SqueletteTableau lignes={6} />}>
        {({ imports, total, parPage, page: courante }) =>
          total === 0 ? (
            <EtatVide titre={t.aucun} />
          ) : (
            <>
              <Tableau
                titre={t.tableauEnvoyes}
                lignes={imports}
                toCle={({ id }) => id}
                colonnes={[
                  {
                    cle: 'nom',
                    titre: t.nom,
                    entete: true,
                    toCellule: ({ id, nom }) => <Link to={`/administration/imports/${id}`}>{nom}</Link>,
                  },
                  { cle: 'envoyeLe', titre: t.envoyeLe, toCellule: ({ envoyeLe }) => date(envoyeLe) },
                  { cle: 'auteur', titre: t.auteur, toCellule: ({ auteur }) => auteur },
                  { cle: 'etat', titre: t.derniere, toCellule: describe },
                ]}
              />
              <Pagination page={courante} parPage={parPage} total={total} />
            </>
          )
        }
      </Requete>
    </Section>
  );
}
