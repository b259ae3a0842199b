import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryStates } from 'nuqs';
import { useTextes } from '../../../i18n/index.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { Requete } from '../../../ui/requete.tsx';
import { Section } from '../../../ui/section.tsx';
import { SqueletteTableau } from '../../../ui/squelette-tableau.tsx';
import { Tableau } from '../../../ui/tableau.tsx';
import { constatsImportQuery } from '../queries.ts';
import { textes } from '../textes.ts';

/** The lines that were refused and those of which something was decided: where, what, why. */
export function Constats({ id, execution }: { id: number; execution: number }) {
  const t = useTextes(textes);
  const [{ page }] = useQueryStates({ page: parseAsInteger.withDefault(1) });
  return (
    <Section id="constats" titre={t.constats}>
      <Requete requete={useQuery(constatsImportQuery(id, execution, page))} squelette={<SqueletteTableau lignes={6} />}>
        {({ constats, total, parPage, page: courante }) =>
          total === 0 ? (
            <p>{t.sansConstat}</p>
          ) : (
            <>
              <Tableau
                titre={t.tableauConstats}
                lignes={constats}
                toCle={({ ligne, colonne, motif }) => `${ligne} ${colonne} ${motif}`}
                colonnes={[
                  { cle: 'ligne', titre: t.ligne, entete: true, toCellule: ({ ligne }) => ligne },
                  { cle: 'gravite', titre: t.gravite, toCellule: ({ isRefus }) => (isRefus ? t.refus : t.remarque) },
                  { cle: 'colonne', titre: t.colonne, toCellule: ({ colonne }) => colonne },
                  { cle: 'valeur', titre: t.valeur, toCellule: ({ valeur }) => valeur },
                  {
                    cle: 'motif',
                    titre: t.motif,
                    toCellule: ({ motif, precision }) => [motif, precision].filter((mot) => mot !== '').join(' : '),
                  },
                ]}
              />
              <Pagination page={courante} parPage={parPage} total={total} ancre="constats" />
              <a
                className="fr-btn fr-btn--tertiary fr-mt-2w"
                href={`/api/administration/imports/${id}/constats.csv`}
                download
              >
                {t.telecharger}
              </a>
            </>
          )
        }
      </Requete>
    </Section>
  );
}
