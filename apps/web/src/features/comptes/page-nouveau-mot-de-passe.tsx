import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ChampMotDePasse } from './components/champ-mot-de-passe.tsx';
import { LienIncomplet } from './components/lien-incomplet.tsx';
import { Alerte, PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { useJeton } from './retour.ts';
import { keepCompte } from './session.ts';
import { textes } from './textes.ts';

/** Chooses another password by the link of a mail. */
export default function PageNouveauMotDePasse() {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const jeton = useJeton();
  const [motDePasse, setMotDePasse] = useState('');
  const [isFait, setIsFait] = useState(false);
  if (jeton === '') return <LienIncomplet />;
  if (isFait) {
    return (
      <PageCompte titre={t.motDePasseChange} resume={t.motDePasseChangeTexte}>
        <Link className="fr-btn" to="/connexion">
          {t.connexion}
        </Link>
      </PageCompte>
    );
  }
  const soumettre = (event: FormEvent) => {
    event.preventDefault();
    void envoi.envoyer(async () => {
      await write('POST /comptes/mot-de-passe', { corps: { jeton, motDePasse } });
      keepCompte(null);
      setIsFait(true);
    });
  };
  const erreur = envoi.erreur ?? envoi.erreurOf('jeton');
  return (
    <PageCompte titre={t.choisir} resume={t.motDePasseAide}>
      <form noValidate onSubmit={soumettre}>
        {erreur !== undefined && (
          <Alerte genre="error">
            <p>{erreur}</p>
          </Alerte>
        )}
        <ChampMotDePasse
          libelle={t.nouveauMotDePasse}
          autoComplete="new-password"
          valeur={motDePasse}
          onChange={setMotDePasse}
          erreur={envoi.erreurOf('motDePasse')}
        />
        <button type="submit" className="fr-btn" aria-disabled={envoi.isEnCours}>
          {t.enregistrer}
        </button>
      </form>
    </PageCompte>
  );
}
