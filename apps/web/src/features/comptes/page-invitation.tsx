import { useEffect, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ErreurEnvoi } from './components/formulaire-compte.tsx';
import { LienIncomplet } from './components/lien-incomplet.tsx';
import { PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { useJeton } from './retour.ts';
import { keepCompte, useCompte } from './session.ts';
import { textes } from './textes.ts';

/** Where the token waits while its reader connects or makes an account, in this tab alone. */
const ATTENTE = 'atlas.invitation';

function useInvitation(): string {
  const lu = useJeton();
  const [jeton] = useState(() => lu || sessionStorage.getItem(ATTENTE) || '');
  useEffect(() => {
    if (jeton !== '') sessionStorage.setItem(ATTENTE, jeton);
  }, [jeton]);
  return jeton;
}

/** Joins an organisation by the link of a mail, with the account of the address that received it. */
export default function PageInvitation() {
  const t = useTextes(textes);
  const compte = useCompte();
  const navigate = useNavigate();
  const envoi = useEnvoi();
  const jeton = useInvitation();
  if (jeton === '') return <LienIncomplet />;
  const accepter = () =>
    envoi.envoyer(async () => {
      keepCompte(await write('POST /invitations', { corps: { jeton } }));
      sessionStorage.removeItem(ATTENTE);
      void navigate('/mon-espace', { replace: true });
    });
  return (
    <PageCompte titre={t.invitation} resume={t.invitationTexte}>
      <ErreurEnvoi envoi={envoi} champ="jeton" />
      {compte ? (
        <button type="button" className="fr-btn" aria-disabled={envoi.isEnCours} onClick={() => void accepter()}>
          {t.accepterInvitation}
        </button>
      ) : (
        <>
          <p>{t.connectezPourAccepter}</p>
          <ul className="fr-btns-group fr-btns-group--inline-md">
            <li>
              <Link className="fr-btn" to="/connexion?retour=%2Finvitation">
                {t.connexion}
              </Link>
            </li>
            <li>
              <Link className="fr-btn fr-btn--secondary" to="/inscription">
                {t.inscription}
              </Link>
            </li>
          </ul>
        </>
      )}
    </PageCompte>
  );
}
