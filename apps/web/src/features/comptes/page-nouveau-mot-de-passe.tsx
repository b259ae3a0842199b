import { useState } from 'react';
import { Link } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ChampMotDePasse } from './components/champ-mot-de-passe.tsx';
import { FormulaireCompte } from './components/formulaire-compte.tsx';
import { LienIncomplet } from './components/lien-incomplet.tsx';
import { PageCompte } from './components/page-compte.tsx';
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
  const soumettre = () => {
    void envoi.envoyer(async () => {
      await write('POST /comptes/mot-de-passe', { corps: { jeton, motDePasse } });
      keepCompte(null);
      setIsFait(true);
    });
  };
  return (
    <PageCompte titre={t.choisir} resume={t.motDePasseAide}>
      <FormulaireCompte envoi={envoi} libelle={t.enregistrer} onEnvoyer={soumettre} champ="jeton">
        <ChampMotDePasse
          libelle={t.nouveauMotDePasse}
          autoComplete="new-password"
          valeur={motDePasse}
          onChange={setMotDePasse}
          erreur={envoi.erreurOf('motDePasse')}
        />
      </FormulaireCompte>
    </PageCompte>
  );
}
