import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { GroupeDeChamps } from '../../../ui/formulaire.tsx';
import { ChampActeurs } from '../../mises-a-jour/components/champ-acteurs.tsx';
import { textes } from '../textes-organisations.ts';

interface ChampCollectiviteProps {
  libelle: string;
  aide?: string;
  /** The one that is chosen; null while there is none. */
  nom: string | null;
  onChange: (choisie: { id: number; nom: string } | null) => void;
  erreur?: string | undefined;
}

/** One collectivité of the Atlas, found by its name. */
export function ChampCollectivite({ libelle, aide, nom, onChange, erreur }: ChampCollectiviteProps) {
  const t = useTextes(textes);
  const [choisie, setChoisie] = useState(nom);
  const change = (suivante: { id: number; nom: string } | null) => {
    setChoisie(suivante?.nom ?? null);
    onChange(suivante);
  };
  return (
    <GroupeDeChamps titre={libelle} aide={aide} erreur={erreur}>
      {choisie === null ? (
        <ChampActeurs
          libelle={libelle}
          libelleCache
          exemple={t.collectiviteExemple}
          type="collectivite"
          onAjouter={(id, suivante) => change({ id, nom: suivante })}
        />
      ) : (
        <p className="fr-mb-0">
          <strong>{choisie}</strong>{' '}
          <button type="button" className="fr-btn fr-btn--tertiary fr-btn--sm" onClick={() => change(null)}>
            {t.changer}
          </button>
        </p>
      )}
    </GroupeDeChamps>
  );
}
