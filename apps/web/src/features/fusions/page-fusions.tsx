import type { Doublon } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useNomLocal, useTextes } from '../../i18n/index.ts';
import { EtatVide } from '../../ui/etats.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { Tableau } from '../../ui/tableau.tsx';
import { PageRubrique } from '../administration/components/page-rubrique.tsx';
import { Alerte } from '../comptes/components/page-compte.tsx';
import { Comparaison } from './components/comparaison.tsx';
import { FusionsFaites } from './components/fusions-faites.tsx';
import { doublonsQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Partenaires that may be one: compared, merged, said to be distinct; what was merged, and parted again. */
export default function PageFusions() {
  return (
    <PageRubrique rubrique="partenaires">
      <Contenu />
    </PageRubrique>
  );
}

function Contenu() {
  const [{ page, a, b }, setUrl] = useQueryStates({
    page: parseAsInteger.withDefault(1),
    a: parseAsInteger,
    b: parseAsInteger,
  });
  const [fait, setFait] = useState<string>();
  const finish = (mot?: string) => {
    setFait(mot);
    void setUrl({ a: null, b: null });
  };
  return (
    <>
      {fait !== undefined && (
        <Alerte genre="success">
          <p>{fait}</p>
        </Alerte>
      )}
      {a !== null && b !== null && <Comparaison key={`${a} ${b}`} a={a} b={b} onFait={finish} />}
      <Doublons page={page} onComparer={(doublon) => void setUrl({ a: doublon.a.id, b: doublon.b.id })} />
      <FusionsFaites onFait={finish} />
    </>
  );
}

function Doublons({ page, onComparer }: { page: number; onComparer: (doublon: Doublon) => void }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const nommer = ({ nom, projets }: Doublon['a']) => `${nom} (${t.projets(projets)})`;
  return (
    <Section id="doublons" titre={t.doublons}>
      <Requete requete={useQuery(doublonsQuery(page))} squelette={<SqueletteTableau lignes={8} />}>
        {({ doublons, total, parPage, page: courante }) =>
          total === 0 ? (
            <EtatVide titre={t.aucunDoublon} />
          ) : (
            <>
              <Tableau
                titre={t.tableauDoublons}
                lignes={doublons}
                toCle={({ a, b }) => `${a.id} ${b.id}`}
                colonnes={[
                  { cle: 'a', titre: t.premiere, entete: true, toCellule: ({ a }) => nommer(a) },
                  { cle: 'b', titre: t.seconde, toCellule: ({ b }) => nommer(b) },
                  { cle: 'pays', titre: t.pays, toCellule: ({ pays }) => nomLocal(pays.nom, pays.nomEn) },
                  {
                    cle: 'raisons',
                    titre: t.pourquoi,
                    toCellule: ({ raisons }) => raisons.map((raison) => t.raisons[raison]).join(', '),
                  },
                  {
                    cle: 'comparer',
                    titre: t.comparer,
                    toCellule: (doublon) => (
                      <button
                        type="button"
                        className="fr-btn fr-btn--tertiary fr-btn--sm"
                        onClick={() => onComparer(doublon)}
                      >
                        {t.comparer}
                        <span className="sr-only"> {doublon.a.nom}</span>
                      </button>
                    ),
                  },
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
