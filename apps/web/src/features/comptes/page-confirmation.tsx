import { useNavigate } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ErreurEnvoi } from './components/formulaire-compte.tsx';
import { LienIncomplet } from './components/lien-incomplet.tsx';
import { PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { useJeton } from './retour.ts';
import { keepCompte } from './session.ts';
import { textes } from './textes.ts';

/** Confirms an address, by a press: what opens every link of a mail before its reader does not use it up. */
export default function PageConfirmation() {
  const t = useTextes(textes);
  const navigate = useNavigate();
  const envoi = useEnvoi();
  const jeton = useJeton();
  if (jeton === '') return <LienIncomplet />;
  const confirmer = () =>
    envoi.envoyer(async () => {
      const { compte } = await write('POST /comptes/confirmation', { corps: { jeton } });
      keepCompte(compte);
      void navigate('/mon-espace', { replace: true });
    });
  return (
    <PageCompte titre={t.confirmation} resume={t.confirmationTexte}>
      <ErreurEnvoi envoi={envoi} champ="jeton" />
      <button type="button" className="fr-btn" aria-disabled={envoi.isEnCours} onClick={() => void confirmer()}>
        {t.confirmer}
      </button>
    </PageCompte>
  );
}
