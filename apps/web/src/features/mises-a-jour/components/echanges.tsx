import type { FicheMiseAJour } from '@atlas/contracts';
import { type FormEvent, useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import { ApiError, write } from '../../../lib/api.ts';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { keepMiseAJour } from '../brouillon.ts';
import { textes } from '../textes.ts';

/** The opinions on a proposal, and for whoever is asked for one, where to give it. */
export function AvisRecus({ fiche }: { fiche: FicheMiseAJour }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  return (
    <Section id="avis" titre={t.avis}>
      {fiche.avis.length === 0 ? (
        <p>{t.avisVide}</p>
      ) : (
        <ul>
          {fiche.avis.map(({ organisation, favorable, message, le }) => (
            <li key={organisation.id}>
              <span className={`fr-badge fr-badge--sm ${favorable ? 'fr-badge--success' : 'fr-badge--warning'}`}>
                {favorable ? t.favorable : t.defavorable}
              </span>{' '}
              {organisation.nom}, {date(le)}
              {message !== '' && <p>{message}</p>}
            </li>
          ))}
        </ul>
      )}
      {fiche.droits.donnerAvis && <DonnerAvis fiche={fiche} />}
    </Section>
  );
}

function DonnerAvis({ fiche }: { fiche: FicheMiseAJour }) {
  const t = useTextes(textes);
  const [message, setMessage] = useState('');
  const [erreur, setErreur] = useState<string>();
  const donner = async (favorable: boolean) => {
    setErreur(undefined);
    try {
      keepMiseAJour(
        await write('POST /mises-a-jour/:id/avis', {
          params: { id: fiche.id },
          corps: { favorable, message: message.trim() },
        }),
      );
    } catch (raison) {
      setErreur(raison instanceof ApiError ? raison.message : t.erreur);
    }
  };
  return (
    <div className="fr-mt-2w">
      <h3 className="fr-h6">{t.donnerAvis}</h3>
      <ChampTexte
        libelle={t.commentaire}
        lignes={3}
        longueurMax={4000}
        valeur={message}
        onChange={setMessage}
        erreur={erreur}
      />
      <ul className="fr-btns-group fr-btns-group--inline-md">
        <li>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void donner(true)}>
            {t.envoyerFavorable}
          </button>
        </li>
        <li>
          <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void donner(false)}>
            {t.envoyerDefavorable}
          </button>
        </li>
      </ul>
    </div>
  );
}

/** What those concerned by a proposal write to one another. */
export function Discussion({ fiche }: { fiche: FicheMiseAJour }) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const [message, setMessage] = useState('');
  const [erreur, setErreur] = useState<string>();
  const envoyer = async (event: FormEvent) => {
    event.preventDefault();
    setErreur(undefined);
    if (message.trim().length < 3) return;
    try {
      keepMiseAJour(
        await write('POST /mises-a-jour/:id/messages', {
          params: { id: fiche.id },
          corps: { message: message.trim() },
        }),
      );
      setMessage('');
    } catch (raison) {
      setErreur(raison instanceof ApiError ? raison.message : t.erreur);
    }
  };
  return (
    <Section id="discussion" titre={t.discussion}>
      {fiche.messages.length === 0 && <p>{t.discussionVide}</p>}
      <ol className="fr-raw-list">
        {fiche.messages.map(({ auteur, message: texte, le }) => (
          <li key={`${le} ${texte}`} className="fr-mb-2w">
            <p className="fr-text--sm fr-mb-1v">
              <strong>{auteur.nom}</strong>, {auteur.organisation?.nom}, {date(le)}
            </p>
            <p className="fr-mb-0">{texte}</p>
          </li>
        ))}
      </ol>
      <form onSubmit={(event) => void envoyer(event)}>
        <ChampTexte
          libelle={t.message}
          lignes={3}
          longueurMax={4000}
          valeur={message}
          onChange={setMessage}
          erreur={erreur}
        />
        <button type="submit" className="fr-btn fr-btn--secondary">
          {t.envoyer}
        </button>
      </form>
    </Section>
  );
}
