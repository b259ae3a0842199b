import type { ResumeMiseAJour } from '@atlas/contracts';
import type { FileDeTravail, ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormats, useTextes } from '../../i18n/index.ts';
import { ApiError, write } from '../../lib/api.ts';
import { PageListe } from '../../ui/page-liste.tsx';
import { Pagination } from '../../ui/pagination.tsx';
import { Requete } from '../../ui/requete.tsx';
import { Section } from '../../ui/section.tsx';
import { SqueletteTableau } from '../../ui/squelette-tableau.tsx';
import { Tableau } from '../../ui/tableau.tsx';
import { CampagnesEnCours } from '../campagnes/components/campagnes-en-cours.tsx';
import { useCompte } from '../comptes/session.ts';
import { ListeSignalements } from '../signalements/components/liste-signalements.tsx';
import { textes as textesSignalements } from '../signalements/textes.ts';
import { AgentRequis } from './components/agent-requis.tsx';
import { isFile, listOnglets, ONGLETS, type Onglet } from './onglets.ts';
import { fileDeTravailQuery, listMisesAJourQuery } from './queries.ts';
import { textes } from './textes.ts';
import { BADGES_ETAT, libellesEtat } from './textes-etats.ts';

const etatUrl = {
  file: parseAsStringLiteral(ONGLETS),
  page: parseAsInteger.withDefault(1),
  etat: parseAsString,
};

/** What waits for an organisation, what it sent, what it has not sent, and what it is to check. */
export default function PageFile() {
  return (
    <AgentRequis>
      <Contenu />
    </AgentRequis>
  );
}

function Contenu() {
  const t = useTextes(textes);
  const [url, setUrl] = useQueryStates(etatUrl, { history: 'push' });
  const acteur = useCompte()?.acteur;
  const compte = useQuery(fileDeTravailQuery());
  const nombres: Record<Onglet, number> | undefined = compte.data && {
    a_traiter: compte.data.aTraiter,
    avis: compte.data.avis,
    signalements: compte.data.signalements,
    brouillons: compte.data.brouillons,
    envoyees: compte.data.envoyees,
    a_relire: compte.data.aRelire,
  };
  const libelles: Record<Onglet, string> = { ...t.files, signalements: useTextes(textesSignalements).onglet };
  const onglets = acteur ? listOnglets(acteur.type) : [];
  // Where nothing was chosen, the first that holds something.
  const choisi = url.file ?? onglets.find((un) => (nombres?.[un] ?? 0) > 0) ?? 'brouillons';
  return (
    <PageListe titre={t.titre} resume={t.resume} actions={null}>
      <CampagnesEnCours />
      <Commencer />
      <nav aria-label={t.titre}>
        <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
          {onglets.map((un) => (
            <li key={un}>
              <button
                type="button"
                className={`fr-btn ${un === choisi ? '' : 'fr-btn--tertiary'}`}
                aria-current={un === choisi ? 'true' : undefined}
                onClick={() => void setUrl({ file: un, page: null, etat: null })}
              >
                {libelles[un]}
                {nombres && ` (${nombres[un]})`}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      {isFile(choisi) ? <Liste file={choisi} page={url.page} /> : <ListeSignalements />}
      {compte.data && <AVerifier aVerifier={compte.data.aVerifier} />}
    </PageListe>
  );
}

/** Begins a proposal of something new. */
function Commencer() {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const [erreur, setErreur] = useState<string>();
  const commencer = async (objet: ObjetFiche) => {
    try {
      const { id } = await write('POST /mises-a-jour', { corps: { objet, objetId: null } });
      void navigate(`/mises-a-jour/${id}`);
    } catch (raison) {
      setErreur(raison instanceof ApiError ? raison.message : t.erreur);
    }
  };
  return (
    <>
      {erreur !== undefined && (
        <p className="fr-error-text" role="alert">
          {erreur}
        </p>
      )}
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button type="button" className="fr-btn" onClick={() => void commencer('projet')}>
            {t.nouveauProjet}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void commencer('partenaire')}>
            {t.nouveauPartenaire}
          </button>
        </li>
      </ul>
    </>
  );
}

function Liste({ file, page }: { file: FileDeTravail; page: number }) {
  const t = useTextes(textes);
  const etats = useTextes(libellesEtat);
  const { date } = useFormats();
  return (
    <Requete requete={useQuery(listMisesAJourQuery(file, page))} squelette={<SqueletteTableau lignes={5} />}>
      {({ total, parPage, misesAJour }) =>
        total === 0 ? (
          <p>{t.vide}</p>
        ) : (
          <>
            <Tableau<ResumeMiseAJour>
              titre={t.files[file]}
              lignes={misesAJour}
              toCle={({ id }) => id}
              colonnes={[
                {
                  cle: 'titre',
                  titre: t.intitule,
                  entete: true,
                  toCellule: ({ id, titre }) => <Link to={`/mises-a-jour/${id}`}>{titre}</Link>,
                },
                { cle: 'objet', titre: t.genre, toCellule: ({ objet }) => t.objet[objet] },
                { cle: 'organisation', titre: t.organisation, toCellule: ({ organisation }) => organisation.nom },
                {
                  cle: 'etat',
                  titre: t.etat,
                  toCellule: ({ etat }) => (
                    <span className={`fr-badge fr-badge--sm fr-badge--no-icon ${BADGES_ETAT[etat]}`}>
                      {etats[etat]}
                    </span>
                  ),
                },
                {
                  cle: 'depuis',
                  titre: t.depuis,
                  toCellule: ({ soumiseLe, modifieeLe }) => date(soumiseLe ?? modifieeLe),
                },
              ]}
            />
            <Pagination page={page} parPage={parPage} total={total} />
          </>
        )
      }
    </Requete>
  );
}

interface AVerifierProps {
  aVerifier: {
    total: number;
    projets: readonly { id: number; titre: string; derniereVerification: { verifieLe: string } | null }[];
  };
}

/** The sheets of its scope that nobody checked for a year. */
function AVerifier({ aVerifier }: AVerifierProps) {
  const t = useTextes(textes);
  const { date } = useFormats();
  return (
    <Section id="a-verifier" titre={t.aVerifier} resume={t.aVerifierResume(aVerifier.total)}>
      {aVerifier.total > aVerifier.projets.length && <p>{t.aVerifierDebut(aVerifier.projets.length)}</p>}
      <ul>
        {aVerifier.projets.map(({ id, titre, derniereVerification }) => (
          <li key={id}>
            <Link to={`/projets/${id}`}>{titre}</Link> (
            {derniereVerification === null ? t.jamais : date(derniereVerification.verifieLe)})
          </li>
        ))}
      </ul>
    </Section>
  );
}
