import type { Avancement, Campagne } from '@atlas/contracts';
import { ETATS_FICHE_CAMPAGNE, type EtatFicheCampagne } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { Link, useParams } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { PageListe } from '../../ui/page-liste.tsx';
import { Requete } from '../../ui/requete.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { Alerte } from '../comptes/components/page-compte.tsx';
import { AgentRequis } from '../mises-a-jour/components/agent-requis.tsx';
import { CAMPAGNES, toTableau } from './chemins.ts';
import { PeriodeCampagne } from './components/etat-campagne.tsx';
import { FichesAVerifier } from './components/fiches-a-verifier.tsx';
import { Message } from './components/message.tsx';
import { Preparation } from './components/preparation.tsx';
import { Progression } from './components/progression.tsx';
import { campagneQuery, fichesCampagneQuery } from './queries.ts';
import { textes } from './textes.ts';

const etatUrl = {
  etat: parseAsStringLiteral(ETATS_FICHE_CAMPAGNE).withDefault('a_verifier'),
  page: parseAsInteger.withDefault(1),
};

/** A campaign, with what one's organisation is asked to verify; for the administration, how it is prepared. */
export default function PageCampagne() {
  const { id = '' } = useParams();
  return (
    <AgentRequis>
      <Contenu id={Number(id)} />
    </AgentRequis>
  );
}

function Contenu({ id }: { id: number }) {
  const t = useTextes(textes);
  return (
    <RequeteFiche requete={useQuery(campagneQuery(id))}>
      {(campagne) => (
        <PageListe
          etapes={[{ libelle: t.campagnes, vers: CAMPAGNES }]}
          titre={campagne.titre}
          resume={<PeriodeCampagne campagne={campagne} />}
          actions={null}
        >
          {campagne.etat === 'preparee' ? <Preparation campagne={campagne} /> : <Ouverte campagne={campagne} />}
        </PageListe>
      )}
    </RequeteFiche>
  );
}

function Ouverte({ campagne }: { campagne: Campagne }) {
  const t = useTextes(textes);
  const { id, message, etat, maListe, droits } = campagne;
  return (
    <>
      {etat === 'close' && (
        <Alerte genre="info">
          <p>{t.closeTexte}</p>
        </Alerte>
      )}
      <Message texte={message} />
      {droits.suivre && (
        <p>
          <Link className="fr-link fr-link--icon-right fr-icon-arrow-right-line" to={toTableau(id)}>
            {t.voirTableau}
          </Link>
        </p>
      )}
      {maListe === null ? <p>{t.sansListe}</p> : <MaListe campagne={campagne} avancement={maListe} />}
    </>
  );
}

const countEtat = ({ fiches, verifiees, enAttente }: Avancement, etat: EtatFicheCampagne): number =>
  ({ a_verifier: fiches - verifiees - enAttente, en_attente: enAttente, a_jour: verifiees })[etat];

function MaListe({ campagne, avancement }: { campagne: Campagne; avancement: Avancement }) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const [url, setUrl] = useQueryStates(etatUrl, { history: 'push' });
  const requete = useQuery(fichesCampagneQuery(campagne.id, url.etat, url.page));
  const reste = countEtat(avancement, 'a_verifier');
  return (
    <>
      <Progression avancement={avancement} />
      {reste === 0 && campagne.etat === 'ouverte' && (
        <Alerte genre="success">
          <p className="fr-alert__title">{t.terminee}</p>
          <p>{t.termineeTexte}</p>
        </Alerte>
      )}
      <nav aria-label={t.fichesDe}>
        <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
          {ETATS_FICHE_CAMPAGNE.map((etat) => (
            <li key={etat}>
              <button
                type="button"
                className={`fr-btn ${etat === url.etat ? '' : 'fr-btn--tertiary'}`}
                aria-current={etat === url.etat ? 'true' : undefined}
                onClick={() => void setUrl({ etat, page: null })}
              >
                {t.fiches[etat]} ({nombre(countEtat(avancement, etat))})
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Requete requete={requete} squelette={<SqueletteTableau lignes={8} />}>
        {(page) => (
          <FichesAVerifier
            key={`${url.etat} ${url.page} ${requete.dataUpdatedAt}`}
            campagne={campagne}
            page={page}
            reste={reste}
            onSuivantes={() => (url.page === 1 ? void requete.refetch() : void setUrl({ page: null }))}
          />
        )}
      </Requete>
    </>
  );
}
