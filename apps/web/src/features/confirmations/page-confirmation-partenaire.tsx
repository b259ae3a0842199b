import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { write } from '../../lib/api.ts';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { RequeteFiche } from '../../ui/page-fiche.tsx';
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
  const [exact, setExact] = useState<boolean>();
  const [message, setMessage] = useState('');
  const [isFait, setIsFait] = useState(false);
  const repondre = (event: FormEvent) => {
    event.preventDefault();
    if (exact === undefined) return;
    void envoi.envoyer(async () => {
      await write('POST /confirmations', { corps: { jeton, exact, message: message.trim() } });
      setIsFait(true);
    });
  };
  const choix = [
    { valeur: true, libelle: t.exact },
    { valeur: false, libelle: t.inexact },
  ];
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
          <form onSubmit={repondre}>
            <fieldset className="fr-fieldset">
              <legend className="fr-fieldset__legend">{t.question}</legend>
              {choix.map(({ valeur, libelle }) => (
                <div key={libelle} className="fr-fieldset__element">
                  <div className="fr-radio-group">
                    <input
                      type="radio"
                      name="exact"
                      id={`exact-${valeur}`}
                      required
                      checked={exact === valeur}
                      onChange={() => setExact(valeur)}
                    />
                    <label className="fr-label" htmlFor={`exact-${valeur}`}>
                      {libelle}
                    </label>
                  </div>
                </div>
              ))}
            </fieldset>
            <ChampTexte
              libelle={t.message}
              aide={t.messageAide}
              lignes={3}
              longueurMax={4000}
              valeur={message}
              onChange={setMessage}
            />
            {envoi.erreur !== undefined && (
              <Alerte genre="error">
                <p>{envoi.erreur}</p>
              </Alerte>
            )}
            <button type="submit" className="fr-btn" aria-disabled={envoi.isEnCours}>
              {t.envoyer}
            </button>
          </form>
        )}
        <p className="fr-mt-3w">
          <Link to={`/projets/${projet.id}`}>{t.fiche}</Link>
        </p>
      </PageCompte>
    </div>
  );
}
