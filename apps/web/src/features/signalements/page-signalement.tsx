import type { Signalement } from '@atlas/contracts';
import { SUITES_SIGNALEMENT, type SuiteSignalement } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { queryClient } from '../../lib/query-client.ts';
import { ChampRadios, ChampTexte } from '../../ui/formulaire.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { Section } from '../../ui/section.tsx';
import { ErreurEnvoi, FormulaireCompte } from '../comptes/components/formulaire-compte.tsx';
import { PageCompte } from '../comptes/components/page-compte.tsx';
import { useEnvoi } from '../comptes/envoi.ts';
import { toFiche } from '../mises-a-jour/chemins-fiches.ts';
import { AgentRequis } from '../mises-a-jour/components/agent-requis.tsx';
import styles from './page-signalement.module.css';
import { signalementQuery } from './queries.ts';
import { textes } from './textes.ts';

/** An error that somebody reports in a sheet, and for whoever keeps the sheet, where to say what was done. */
export default function PageSignalement() {
  const { id = '' } = useParams();
  return (
    <AgentRequis>
      <Contenu id={Number(id)} />
    </AgentRequis>
  );
}

function Contenu({ id }: { id: number }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  return (
    <RequeteFiche requete={useQuery(signalementQuery(id))}>
      {(signalement) => (
        <PageCompte titre={t.titre} resume={t.resume(signalement.titre)}>
          <figure className={styles.propos}>
            <blockquote>{signalement.message}</blockquote>
            <figcaption>{t.signale(date(signalement.creeLe))}</figcaption>
          </figure>
          <AllerALaFiche signalement={signalement} />
          {signalement.traitement === null ? (
            <Traiter signalement={signalement} />
          ) : (
            <Traitement traitement={signalement.traitement} />
          )}
          <p className="fr-mt-4w">
            <Link to="/mises-a-jour?file=signalements">{t.retour}</Link>
          </p>
        </PageCompte>
      )}
    </RequeteFiche>
  );
}

/** The sheet as it is, and a proposal of what it should be. */
function AllerALaFiche({ signalement: { objet, objetId, traitement } }: { signalement: Signalement }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const navigate = useNavigate();
  const corriger = () =>
    envoi.envoyer(async () => {
      const { id } = await write('POST /mises-a-jour', { corps: { objet, objetId } });
      void navigate(`/mises-a-jour/${id}`);
    });
  return (
    <>
      <ErreurEnvoi envoi={envoi} />
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <Link className="fr-btn fr-btn--secondary" to={toFiche(objet, objetId)}>
            {t.ouvrirFiche}
          </Link>
        </li>
        {traitement === null && (
          <li>
            <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void corriger()}>
              {t.corriger}
            </button>
          </li>
        )}
      </ul>
    </>
  );
}

function Traiter({ signalement: { id, reponseAttendue } }: { signalement: Signalement }) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [suite, setSuite] = useState<SuiteSignalement>();
  const [reponse, setReponse] = useState('');
  const [isTried, setIsTried] = useState(false);
  const traiter = () => {
    setIsTried(true);
    if (suite === undefined) return;
    void envoi.envoyer(async () => {
      const traite = await write('POST /signalements/:id/traitement', {
        params: { id },
        corps: { suite, reponse: reponse.trim() },
      });
      queryClient.setQueryData(signalementQuery(id).queryKey, traite);
    });
  };
  return (
    <Section id="traiter" titre={t.traiter} resume={t.traiterTexte}>
      <FormulaireCompte envoi={envoi} libelle={t.marquer} onEnvoyer={traiter}>
        <ChampRadios
          titre={t.suite}
          options={SUITES_SIGNALEMENT.map((valeur) => ({ valeur, libelle: t.suites[valeur] }))}
          valeur={suite}
          onChange={setSuite}
          erreur={isTried && suite === undefined ? t.suiteObligatoire : envoi.erreurOf('suite')}
        />
        <ChampTexte
          libelle={t.reponse}
          aide={reponseAttendue ? t.reponseEnvoyee : t.reponseGardee}
          requis
          lignes={4}
          longueurMax={2000}
          valeur={reponse}
          onChange={setReponse}
          erreur={envoi.erreurOf('reponse')}
        />
      </FormulaireCompte>
    </Section>
  );
}

function Traitement({ traitement }: { traitement: NonNullable<Signalement['traitement']> }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const { suite, reponse, le, organisation } = traitement;
  return (
    <Section id="traitement" titre={t.suites[suite]}>
      <p role="status">{organisation === null ? t.traitee(date(le)) : t.traiteePar(organisation.nom, date(le))}</p>
      <p className={styles.reponse}>{reponse}</p>
    </Section>
  );
}
