import type { ObjetFiche } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useFormats, useLangue, useTextes } from '../../../i18n/index.ts';
import { ApiError, write } from '../../../lib/api.ts';
import { ChampTexte } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { Contacts } from '../../commun/components/contacts.tsx';
import { useCompte } from '../../comptes/session.ts';
import { toHistorique } from '../chemins-fiches.ts';
import { commencerMiseAJour, verifierFiche } from '../gestes.ts';
import { contactsReservesQuery } from '../queries.ts';
import { textes } from '../textes.ts';
import { DemandeConfirmation } from './demande-confirmation.tsx';

export interface ActionsFicheProps {
  objet: ObjetFiche;
  id: number;
  /** Of a projet: who may be asked to confirm it. */
  partenaires?: readonly { id: number; nom: string }[];
}

/** What one can do to keep a sheet true: say that it is, propose a change, tell of an error; and what was done before. */
export default function ActionsFiche({ objet, id, partenaires = [] }: ActionsFicheProps) {
  const t = useTextes(textes);
  const compte = useCompte();
  const navigate = useNavigate();
  const [mot, setMot] = useState<{ texte: string; isErreur: boolean }>();
  const [panneau, setPanneau] = useState<'signalement' | 'confirmation' | null>(null);
  const toggle = (nom: NonNullable<typeof panneau>) => setPanneau(panneau === nom ? null : nom);
  const finish = (texte: string) => {
    setPanneau(null);
    setMot({ texte, isErreur: false });
  };
  const essayer = async (action: () => Promise<void>) => {
    setMot(undefined);
    try {
      await action();
    } catch (raison) {
      setMot({ texte: raison instanceof ApiError && raison.status > 0 ? raison.message : t.erreur, isErreur: true });
    }
  };
  const verifier = () =>
    essayer(async () => {
      await verifierFiche(objet, id);
      setMot({ texte: t.merciVerifie, isErreur: false });
    });
  const proposer = () => essayer(async () => void navigate(await commencerMiseAJour(objet, id)));
  return (
    <Section id="actions-fiche" titre={t.actionsFiche}>
      <ul className="fr-btns-group fr-btns-group--inline-md fr-btns-group--sm">
        {compte?.acteur && (
          <>
            <li>
              <button type="button" className="fr-btn" onClick={() => void verifier()}>
                {t.toujoursExact}
              </button>
            </li>
            <li>
              <button type="button" className="fr-btn fr-btn--secondary" onClick={() => void proposer()}>
                {t.proposer}
              </button>
            </li>
            {partenaires.length > 0 && (
              <li>
                <button
                  type="button"
                  className="fr-btn fr-btn--secondary"
                  aria-expanded={panneau === 'confirmation'}
                  onClick={() => toggle('confirmation')}
                >
                  {t.demanderConfirmation}
                </button>
              </li>
            )}
          </>
        )}
        <li>
          <button
            type="button"
            className="fr-btn fr-btn--tertiary"
            aria-expanded={panneau === 'signalement'}
            onClick={() => toggle('signalement')}
          >
            {t.signaler}
          </button>
        </li>
      </ul>
      <div role="status">
        {mot !== undefined && (
          <div className={`fr-alert fr-alert--sm ${mot.isErreur ? 'fr-alert--error' : 'fr-alert--success'}`}>
            <p>{mot.texte}</p>
          </div>
        )}
      </div>
      {panneau === 'signalement' && <Signalement objet={objet} id={id} onEnvoye={() => finish(t.merciSignale)} />}
      {panneau === 'confirmation' && (
        <DemandeConfirmation projet={id} partenaires={partenaires} onEnvoye={() => finish(t.confirmationDemandee)} />
      )}
      {compte?.acteur && (
        <>
          <ContactsReserves objet={objet} id={id} />
          <p className="fr-mt-2w fr-mb-0">
            <Link to={toHistorique(objet, id)}>{t.voirHistorique}</Link>
          </p>
        </>
      )}
    </Section>
  );
}

/** Tells whoever keeps the sheet what is wrong on it; open to everyone. */
function Signalement({ objet, id, onEnvoye }: ActionsFicheProps & { onEnvoye: () => void }) {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const [message, setMessage] = useState('');
  const [courriel, setCourriel] = useState('');
  const [refus, setRefus] = useState<ApiError>();
  const motOf = (champ: string) => refus?.erreurs.find(({ parametre }) => parametre === champ)?.message;
  const envoyer = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await write('POST /fiches/:objet/:id/signalement', {
        params: { objet, id },
        corps: { message: message.trim(), courriel: courriel.trim() || null, langue },
      });
      onEnvoye();
    } catch (raison) {
      setRefus(raison instanceof ApiError ? raison : new ApiError({ status: 0 }));
    }
  };
  return (
    <form noValidate className="fr-mt-2w" onSubmit={(event) => void envoyer(event)}>
      <ChampTexte
        libelle={t.signalement}
        requis
        lignes={4}
        longueurMax={4000}
        valeur={message}
        onChange={setMessage}
        erreur={motOf('message')}
      />
      <ChampTexte
        libelle={t.votreAdresse}
        aide={t.votreAdresseAide}
        type="email"
        autoComplete="email"
        longueurMax={254}
        valeur={courriel}
        onChange={setCourriel}
        erreur={motOf('courriel')}
      />
      {refus !== undefined && refus.erreurs.length === 0 && (
        <p className="fr-error-text">{refus.message || t.erreur}</p>
      )}
      <button type="submit" className="fr-btn">
        {t.envoyerSignalement}
      </button>
    </form>
  );
}

/** The contacts that actors alone may see, where there are any; and until when those of the sheet are kept. */
function ContactsReserves({ objet, id }: ActionsFicheProps) {
  const t = useTextes(textes);
  const { date } = useFormats();
  const { contacts = [], conserverJusque = null } = useQuery(contactsReservesQuery(objet, id)).data ?? {};
  return (
    <>
      {contacts.length > 0 && (
        <>
          <h3 className="fr-h6 fr-mt-3w">{t.contactsReserves}</h3>
          <Contacts contacts={contacts} />
        </>
      )}
      {conserverJusque !== null && <p className="fr-hint-text fr-mt-2w">{t.conservation(date(conserverJusque))}</p>}
    </>
  );
}
