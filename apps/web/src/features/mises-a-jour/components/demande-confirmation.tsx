import type { LanguePartenaire } from '@atlas/contracts/vocabulaire';
import { type FormEvent, useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { ChampChoix, ChampTexte } from '../../../ui/formulaire.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { textes } from '../textes.ts';

interface DemandeConfirmationProps {
  projet: number;
  partenaires: readonly { id: number; nom: string }[];
  onEnvoye: () => void;
}

/** Asks a partner by mail whether the sheet is right. */
export function DemandeConfirmation({ projet, partenaires, onEnvoye }: DemandeConfirmationProps) {
  const t = useTextes(textes);
  const envoi = useEnvoi();
  const [partenaire, setPartenaire] = useState(String(partenaires[0]?.id ?? ''));
  const [courriel, setCourriel] = useState('');
  const [langue, setLangue] = useState<LanguePartenaire>('fr');
  const demander = (event: FormEvent) => {
    event.preventDefault();
    void envoi.envoyer(async () => {
      await write('POST /projets/:id/confirmations', {
        params: { id: projet },
        corps: { partenaire: Number(partenaire), courriel: courriel.trim(), langue },
      });
      onEnvoye();
    });
  };
  return (
    <form noValidate className="fr-mt-2w" onSubmit={demander}>
      <ChampChoix
        libelle={t.objet.partenaire}
        valeur={partenaire}
        options={partenaires.map(({ id, nom }) => ({ valeur: String(id), libelle: nom }))}
        onChange={setPartenaire}
        erreur={envoi.erreurOf('partenaire')}
      />
      <ChampTexte
        libelle={t.adressePartenaire}
        aide={t.adressePartenaireAide}
        type="email"
        requis
        longueurMax={254}
        valeur={courriel}
        onChange={setCourriel}
        erreur={envoi.erreurOf('courriel')}
      />
      <ChampChoix
        libelle={t.languePartenaire}
        valeur={langue}
        options={[
          { valeur: 'fr', libelle: 'Français' },
          { valeur: 'en', libelle: 'English' },
          { valeur: 'es', libelle: 'Español' },
        ]}
        onChange={setLangue}
      />
      {envoi.erreur !== undefined && <p className="fr-error-text">{envoi.erreur}</p>}
      <button type="submit" className="fr-btn" aria-disabled={envoi.isEnCours}>
        {t.envoyerConfirmation}
      </button>
    </form>
  );
}
