import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { ChampMotDePasse } from './components/champ-mot-de-passe.tsx';
import { ConnexionProConnect } from './components/connexion-proconnect.tsx';
import { FormulaireCompte } from './components/formulaire-compte.tsx';
import { PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { comptesDemonstrationQuery } from './queries.ts';
import { toRetour } from './retour.ts';
import { keepCompte } from './session.ts';
import { textes } from './textes.ts';

/** Connects: address and password, then a code where one is asked for. */
export default function PageConnexion() {
  const t = useTextes(textes);
  const [parametres] = useSearchParams();
  const navigate = useNavigate();
  const envoi = useEnvoi();
  const [courriel, setCourriel] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const [code, setCode] = useState<string>();
  const connecter = (identifiants: { courriel: string; motDePasse: string; code?: string }) =>
    envoi.envoyer(async () => {
      const session = await write('POST /session', { corps: identifiants });
      if ('codeRequis' in session) {
        setCode('');
        return;
      }
      keepCompte(session.compte);
      void navigate(toRetour(parametres.get('retour')), { replace: true });
    });
  const soumettre = () => {
    void connecter({ courriel: courriel.trim(), motDePasse, ...(code ? { code } : {}) });
  };
  return (
    <PageCompte titre={t.connexion} resume={t.connexionResume}>
      <ConnexionProConnect retour={parametres.get('retour')} refus={parametres.get('proconnect')} />
      <FormulaireCompte envoi={envoi} libelle={t.connexion} onEnvoyer={soumettre}>
        <ChampTexte
          libelle={t.courriel}
          aide={t.courrielAide}
          type="email"
          autoComplete="username"
          requis
          longueurMax={254}
          valeur={courriel}
          onChange={setCourriel}
          erreur={envoi.erreurOf('courriel')}
        />
        <ChampMotDePasse
          libelle={t.motDePasse}
          autoComplete="current-password"
          valeur={motDePasse}
          onChange={setMotDePasse}
          erreur={envoi.erreurOf('motDePasse')}
        />
        {code !== undefined && (
          <ChampTexte
            libelle={t.code}
            aide={t.codeAide}
            autoComplete="one-time-code"
            requis
            longueurMax={6}
            valeur={code}
            onChange={setCode}
            erreur={envoi.erreurOf('code')}
          />
        )}
      </FormulaireCompte>
      <ul className="fr-mt-3w">
        <li>
          <Link to="/connexion/mot-de-passe-oublie">{t.oublie}</Link>
        </li>
        <li>
          {`${t.pasDeCompte}\u00a0: `}
          <Link to="/inscription">{t.inscription}</Link>
        </li>
      </ul>
      <ComptesDemonstration onChoisir={(compte) => void connecter(compte)} />
    </PageCompte>
  );
}

/** One account for each kind of actor, where the data are invented. */
function ComptesDemonstration({
  onChoisir,
}: {
  onChoisir: (compte: { courriel: string; motDePasse: string }) => void;
}) {
  const t = useTextes(textes);
  const comptes = useQuery(comptesDemonstrationQuery()).data?.comptes ?? [];
  if (comptes.length === 0) return null;
  return (
    <section className="fr-mt-4w" aria-labelledby="comptes-demonstration">
      <h2 id="comptes-demonstration" className="fr-h5">
        {t.comptesDemonstration}
      </h2>
      <p>{t.comptesDemonstrationTexte}</p>
      <ul className="fr-raw-list">
        {comptes.map(({ courriel, motDePasse, acteur, organisation }) => (
          <li key={courriel} className="fr-mb-1w">
            <button
              type="button"
              className="fr-btn fr-btn--tertiary fr-btn--sm"
              onClick={() => onChoisir({ courriel, motDePasse })}
            >
              {nommer(t.acteurs[acteur], organisation)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** «Collectivité : Nantes»; the name alone where it says what it is. */
function nommer(acteur: string, organisation: string): string {
  if (organisation === '') return acteur;
  return organisation.startsWith(acteur) ? organisation : `${acteur}\u00a0: ${organisation}`;
}
