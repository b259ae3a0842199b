import { useState } from 'react';
import { useTextes } from '../../i18n/index.ts';
import { write } from '../../lib/api.ts';
import { ChampTexte } from '../../ui/formulaire.tsx';
import { FormulaireCompte } from './components/formulaire-compte.tsx';
import { PageCompte } from './components/page-compte.tsx';
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
  const soumettre = () => {
    void envoi.envoyer(async () => {
      await write('POST /comptes/mot-de-passe-oublie', { corps: { courriel: courriel.trim() } });
      setEnvoye(courriel.trim());
    });
  };
  return (
    <PageCompte titre={t.oublie} resume={t.oublieResume}>
      <FormulaireCompte envoi={envoi} libelle={t.recevoirLien} onEnvoyer={soumettre}>
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
      </FormulaireCompte>
    </PageCompte>
  );
}
