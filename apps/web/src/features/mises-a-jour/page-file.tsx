import type { ResumeMiseAJour } from '@atlas/contracts';
import { FILES_DE_TRAVAIL, type FileDeTravail, type ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs';
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
import { AgentRequis } from './components/agent-requis.tsx';
import { fileDeTravailQuery, listMisesAJourQuery } from './queries.ts';
import { textes } from './textes.ts';
import { BADGES_ETAT, libellesEtat } from './textes-etats.ts';

const etatUrl = {
  file: parseAsStringLiteral(FILES_DE_TRAVAIL),
  page: parseAsInteger.withDefault(1),
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
  const compte = useQuery(fileDeTravailQuery());
  const nombres: Record<FileDeTravail, number> | undefined = compte.data && {
    a_traiter: compte.data.aTraiter,
    avis: compte.data.avis,
    brouillons: compte.data.brouillons,
    envoyees: compte.data.envoyees,
    a_relire: compte.data.aRelire,
  };
  // Where nothing was chosen, the first queue that holds something.
  const file = url.file ?? FILES_DE_TRAVAIL.find((une) => (nombres?.[une] ?? 0) > 0) ?? 'brouillons';
  return (
    <PageListe titre={t.titre} resume={t.resume} personnelle>
      <Commencer />
      <nav aria-label={t.titre}>
        <ul className="fr-btns-group fr-btns-group--inline fr-btns-group--sm">
          {FILES_DE_TRAVAIL.map((une) => (
            <li key={une}>
              <button
                type="button"
                className={`fr-btn ${une === file ? '' : 'fr-btn--tertiary'}`}
                aria-current={une === file ? 'true' : undefined}
                onClick={() => void setUrl({ file: une, page: null })}
              >
                {t.files[une]}
                {nombres && ` (${nombres[une]})`}
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <Liste file={file} page={url.page} />
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
