import type { Campagne, FicheDeCampagne } from '@atlas/contracts';
import { useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { ApiError } from '../../../lib/api.ts';
import { toCollectivite, toProjet } from '../../../lib/chemins.ts';
import { queryClient } from '../../../lib/query-client.ts';
import { Pagination } from '../../../ui/pagination.tsx';
import { commencerMiseAJour, verifierFiche } from '../../mises-a-jour/gestes.ts';
import { campagneQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import styles from './fiches-a-verifier.module.css';

interface FichesAVerifierProps {
  campagne: Campagne;
  page: { fiches: readonly FicheDeCampagne[]; page: number; parPage: number; total: number };
  /** How many are left to verify in the whole list. */
  reste: number;
  /** Reads what follows, once all of these are done. */
  onSuivantes: () => void;
}

const cleOf = ({ objet, id }: FicheDeCampagne) => `${objet}:${id}`;

/**
 * A page of a list, each fiche with its two answers. One that is verified stays where it is until others are asked for:
 * nothing moves under the pointer, and the focus goes on to the next.
 */
export function FichesAVerifier({ campagne, page, reste, onSuivantes }: FichesAVerifierProps) {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const liste = useRef<HTMLUListElement>(null);
  const [faites, setFaites] = useState<ReadonlySet<string>>(new Set());
  const [mot, setMot] = useState<{ texte: string; isErreur: boolean }>();
  const { fiches, total, parPage } = page;
  const essayer = async (action: () => Promise<void>) => {
    try {
      await action();
    } catch (raison) {
      setMot({ texte: raison instanceof ApiError && raison.status > 0 ? raison.message : t.erreur, isErreur: true });
    }
  };
  const enCours = useRef(new Set<string>());
  const verifier = (fiche: FicheDeCampagne) => {
    if (enCours.current.has(cleOf(fiche))) return;
    enCours.current.add(cleOf(fiche));
    void essayer(async () => {
      await verifierFiche(fiche.objet, fiche.id);
      setFaites((avant) => new Set(avant).add(cleOf(fiche)));
      setMot({ texte: t.verifieeMot(fiche.titre, Math.max(0, reste - 1)), isErreur: false });
      const boutons = [...(liste.current?.querySelectorAll<HTMLElement>('[data-verifier]') ?? [])];
      const rang = boutons.findIndex(({ dataset }) => dataset.verifier === cleOf(fiche));
      boutons[rang + 1]?.focus();
      await queryClient.invalidateQueries({ queryKey: campagneQuery(campagne.id).queryKey, exact: true });
    }).finally(() => enCours.current.delete(cleOf(fiche)));
  };
  const proposer = ({ objet, id }: FicheDeCampagne) =>
    essayer(async () => void navigate(await commencerMiseAJour(objet, id)));
  const isToutFait = fiches.length > 0 && fiches.every((fiche) => faites.has(cleOf(fiche)));
  if (fiches.length === 0) return reste === 0 ? null : <p>{t.rien}</p>;
  return (
    <>
      <p className={mot?.isErreur ? 'fr-error-text' : 'sr-only'} role="status">
        {mot?.texte}
      </p>
      <ul ref={liste} className={styles.liste}>
        {fiches.map((fiche) => (
          <Fiche
            key={cleOf(fiche)}
            fiche={fiche}
            isFaite={faites.has(cleOf(fiche))}
            isOuverte={campagne.etat === 'ouverte'}
            onVerifier={() => verifier(fiche)}
            onProposer={() => void proposer(fiche)}
          />
        ))}
      </ul>
      {isToutFait && reste > 0 ? (
        <button type="button" className="fr-btn" onClick={onSuivantes}>
          {t.suivantes}
        </button>
      ) : (
        <Pagination page={page.page} parPage={parPage} total={total} />
      )}
    </>
  );
}

interface FicheProps {
  fiche: FicheDeCampagne;
  isFaite: boolean;
  isOuverte: boolean;
  onVerifier: () => void;
  onProposer: () => void;
}

function Fiche({ fiche, isFaite, isOuverte, onVerifier, onProposer }: FicheProps) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const { objet, id, titre, lieux, etat, derniereVerification } = fiche;
  const isAJour = isFaite || etat === 'a_jour';
  return (
    <li className={styles.fiche}>
      <div className={styles.quoi}>
        <Link className={styles.titre} to={objet === 'projet' ? toProjet(id) : toCollectivite(id)}>
          {titre}
        </Link>
        <p className={styles.details}>
          {t.objet[objet]}
          {lieux !== '' && ` · ${lieux}`}
        </p>
        <p className={styles.details}>
          {derniereVerification === null
            ? t.jamais
            : t.derniere(date(derniereVerification.verifieLe), derniereVerification.organisme)}
        </p>
      </div>
      <div className={styles.gestes}>
        {isAJour && <span className="fr-badge fr-badge--success">{isFaite ? t.verifiee : t.fiches.a_jour}</span>}
        {!isFaite && etat === 'en_attente' && <span className="fr-badge fr-badge--info">{t.fiches.en_attente}</span>}
        {!isAJour && isOuverte && (
          <>
            <button
              type="button"
              className="fr-btn fr-btn--sm"
              data-verifier={cleOf(fiche)}
              aria-label={t.toujoursExactDe(titre)}
              onClick={onVerifier}
            >
              {t.toujoursExact}
            </button>
            {etat === 'a_verifier' && (
              <button
                type="button"
                className="fr-btn fr-btn--sm fr-btn--secondary"
                aria-label={t.proposerPour(titre)}
                onClick={onProposer}
              >
                {t.proposer}
              </button>
            )}
          </>
        )}
      </div>
    </li>
  );
}
