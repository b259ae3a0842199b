import { OBJETS_JOURNAL } from '@atlas/contracts/journal';
import { useInfiniteQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useLangue, useTextes } from '../../i18n/index.ts';
import { toQueryString } from '../../lib/api.ts';
import { EtatErreur, EtatVide } from '../../ui/etats.tsx';
import { Chargement } from '../../ui/squelette.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { CriteresJournal } from './components/criteres-journal.tsx';
import { LignesJournal } from './components/lignes-journal.tsx';
import { PageRubrique } from './components/page-rubrique.tsx';
import { type FiltresJournal, journalQuery } from './queries.ts';
import { textes } from './textes-journal.ts';

/** What the journal keeps in its address, by the names of the API. */
export const urlJournal = {
  qui: parseAsString,
  objet: parseAsStringLiteral(OBJETS_JOURNAL),
  action: parseAsString,
  objetId: parseAsString,
  du: parseAsString,
  au: parseAsString,
  compte: parseAsInteger,
  organisation: parseAsInteger,
};

/** Who did what, and when: the latest first, as far back as one wishes. */
export default function PageJournal() {
  return (
    <PageRubrique rubrique="journal">
      <Contenu />
    </PageRubrique>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const [url, setUrl] = useQueryStates(urlJournal);
  const filtres: FiltresJournal = Object.fromEntries(Object.entries(url).filter(([, valeur]) => valeur !== null));
  const isCible = [url.objetId, url.compte, url.organisation].some((valeur) => valeur !== null);
  return (
    <>
      <CriteresJournal url={url} onChange={(champs) => void setUrl(champs)} />
      {isCible && (
        <p>
          {t.filtre}{' '}
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => void setUrl(null)}>
            {t.toutVoir}
          </button>
        </p>
      )}
      <p>
        <a
          className="fr-link fr-link--download"
          href={`/api/administration/journal.csv${toQueryString({ ...filtres, langue })}`}
          download
        >
          {t.exporter}
        </a>
      </p>
      <Lignes filtres={filtres} />
    </>
  );
}

function Lignes({ filtres }: { filtres: FiltresJournal }) {
  const t = useTextes(textes);
  const requete = useInfiniteQuery(journalQuery(filtres));
  if (requete.data === undefined && requete.error !== null) {
    return <EtatErreur erreur={requete.error} onReessayer={() => void requete.refetch()} />;
  }
  if (requete.data === undefined) {
    return (
      <>
        <Chargement />
        <SqueletteTableau lignes={20} />
      </>
    );
  }
  const lignes = requete.data.pages.flatMap((page) => page.lignes);
  if (lignes.length === 0) {
    return (
      <EtatVide titre={t.aucune}>
        <p>{t.aucuneSuite}</p>
      </EtatVide>
    );
  }
  return (
    <>
      <LignesJournal lignes={lignes} />
      {requete.hasNextPage ? (
        <button
          type="button"
          className="fr-btn fr-btn--secondary fr-mt-2w fr-mb-4w"
          aria-disabled={requete.isFetchingNextPage}
          onClick={() => void requete.fetchNextPage()}
        >
          {t.suite}
        </button>
      ) : (
        <p className="fr-hint-text fr-mt-2w fr-mb-4w">{t.fin}</p>
      )}
    </>
  );
}
