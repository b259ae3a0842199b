import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLangue, useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { ChampMotDePasse } from './components/champ-mot-de-passe.tsx';
import { FormulaireCompte } from './components/formulaire-compte.tsx';
import { PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { comptesDemonstrationQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Asks for an account; a mail confirms the address. */
export default function PageInscription() {
  const t = useTextes(textes);
  const { langue } = useLangue();
  const envoi = useEnvoi();
  const [nom, setNom] = useState('');
  const [courriel, setCourriel] = useState('');
  const [motDePasse, setMotDePasse] = useState('');
  const [envoye, setEnvoye] = useState<string>();
  if (envoye !== undefined) return <CourrielParti adresse={envoye} />;
  const soumettre = () => {
    void envoi.envoyer(async () => {
      await write('POST /comptes/inscription', {
        corps: { nom: nom.trim(), courriel: courriel.trim(), motDePasse, langue },
      });
      setEnvoye(courriel.trim());
    });
  };
  return (
    <PageCompte titre={t.inscription} resume={t.inscriptionResume}>
      <FormulaireCompte envoi={envoi} libelle={t.inscription} onEnvoyer={soumettre}>
        <ChampTexte
          libelle={t.nom}
          autoComplete="name"
          requis
          longueurMax={100}
          valeur={nom}
          onChange={setNom}
          erreur={envoi.erreurOf('nom')}
        />
        <ChampTexte
          libelle={t.courriel}
          aide={t.courrielAide}
          type="email"
          autoComplete="email"
          requis
          longueurMax={254}
          valeur={courriel}
          onChange={setCourriel}
          erreur={envoi.erreurOf('courriel')}
        />
        <ChampMotDePasse
          libelle={t.motDePasse}
          aide={t.motDePasseAide}
          autoComplete="new-password"
          valeur={motDePasse}
          onChange={setMotDePasse}
          erreur={envoi.erreurOf('motDePasse')}
        />
      </FormulaireCompte>
      <p className="fr-mt-3w">
        {`${t.dejaUnCompte}\u00a0: `}
        <Link to="/connexion">{t.connexion}</Link>
      </p>
    </PageCompte>
  );
}

/** What happens next, once a mail is on its way. */
export function CourrielParti({ adresse }: { adresse: string }) {
  const t = useTextes(textes);
  const isDemonstration = (useQuery(comptesDemonstrationQuery()).data?.comptes.length ?? 0) > 0;
  return (
    <PageCompte titre={t.envoye} resume={t.envoyeTexte(adresse)}>
      {isDemonstration && (
        <p>
          <Link to="/dev/courriels">{t.voirCourriels}</Link>
        </p>
      )}
    </PageCompte>
  );
}
