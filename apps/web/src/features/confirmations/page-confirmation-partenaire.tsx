import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { write } from '../../lib/api.ts';
import { ChampRadios, ChampTexte } from '../../ui/formulaire.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
import { FormulaireCompte } from '../comptes/components/formulaire-compte.tsx';
import { LienIncomplet } from '../comptes/components/lien-incomplet.tsx';
import { Alerte, PageCompte } from '../comptes/components/page-compte.tsx';
import { useEnvoi } from '../comptes/envoi.ts';
import { useJeton } from '../comptes/retour.ts';
import { textesPartenaire } from './textes.ts';

type Confirmation = Awaited<ReturnType<typeof lire>>;
const lire = (jeton: string) => write('POST /confirmations/lecture', { corps: { jeton } });

/** Where a foreign partner says whether a cooperation is as the sheet tells it; no account, in its own language. */
export default function PageConfirmationPartenaire() {
  const jeton = useJeton();
  const requete = useQuery({
    queryKey: ['confirmation', jeton],
    queryFn: () => lire(jeton),
    enabled: jeton !== '',
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (jeton === '') return <LienIncomplet />;
  return (
    <RequeteFiche requete={requete}>
      {(confirmation) => <Question jeton={jeton} confirmation={confirmation} />}
    </RequeteFiche>
  );
}

function Question({ jeton, confirmation }: { jeton: string; confirmation: Confirmation }) {
  const { projet, collectivites, partenaire, langue, reponseLe } = confirmation;
  const t = textesPartenaire[langue];
  const envoi = useEnvoi();
  const [reponse, setReponse] = useState<'exact' | 'inexact'>();
  const [message, setMessage] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [isFait, setIsFait] = useState(false);
  const repondre = () => {
    setIsTried(true);
    if (reponse === undefined) return;
    void envoi.envoyer(async () => {
      await write('POST /confirmations', { corps: { jeton, exact: reponse === 'exact', message: message.trim() } });
      setIsFait(true);
    });
  };
  return (
    <div lang={langue}>
      <PageCompte titre={t.titre} resume={t.intro(partenaire, collectivites.join(', '))}>
        <blockquote lang="fr">
          <p>
            <strong>{projet.titre}</strong>
          </p>
          <p>{projet.resume}</p>
        </blockquote>
        {isFait || reponseLe !== null ? (
          <Alerte genre="success">
            <p>{isFait ? t.merci : t.dejaRepondu}</p>
          </Alerte>
        ) : (
          <FormulaireCompte envoi={envoi} libelle={t.envoyer} onEnvoyer={repondre}>
            <ChampRadios
              titre={t.question}
              options={[
                { valeur: 'exact', libelle: t.exact },
                { valeur: 'inexact', libelle: t.inexact },
              ]}
              valeur={reponse}
              erreur={isTried && reponse === undefined ? t.choisissez : undefined}
              onChange={setReponse}
            />
            <ChampTexte
              libelle={t.message}
              aide={t.messageAide}
              lignes={3}
              longueurMax={4000}
              valeur={message}
              onChange={setMessage}
            />
          </FormulaireCompte>
        )}
        <p className="fr-mt-3w">
          <Link to={`/projets/${projet.id}`}>{t.fiche}</Link>
        </p>
      </PageCompte>
    </div>
  );
}
