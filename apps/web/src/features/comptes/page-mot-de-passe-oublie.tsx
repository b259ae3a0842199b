import { type FormEvent, useState } from 'react';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { Alerte, PageCompte } from './components/page-compte.tsx';
import { useEnvoi } from './envoi.ts';
import { CourrielParti } from './page-inscription.tsx';
import { textes } from './textes.ts';

/** Asks for the link that lets one choose another password. */
export default function PageMotDePasseOublie() {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [courriel, setCourriel] = useState('');
  const [envoye, setEnvoye] = useState<string>();
  if (envoye !== undefined) return <CourrielParti adresse={envoye} />;
  const soumettre = (event: FormEvent) => {
    event.preventDefault();
    void envoi.envoyer(async () => {
      await write('POST /comptes/mot-de-passe-oublie', { corps: { courriel: courriel.trim() } });
      setEnvoye(courriel.trim());
    });
  };
  return (
    <PageCompte titre={t.oublie} resume={t.oublieResume}>
      <form noValidate onSubmit={soumettre}>
        {envoi.erreur !== undefined && (
          <Alerte genre="error">
            <p>{envoi.erreur}</p>
          </Alerte>
        )}
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
        <button type="submit" className="fr-btn" aria-disabled={envoi.isEnCours}>
          {t.recevoirLien}
        </button>
      </form>
    </PageCompte>
  );
}
