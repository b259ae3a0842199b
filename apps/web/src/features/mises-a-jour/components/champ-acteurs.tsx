import type { TypeSuggestion } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { Combobox, type OptionCombobox } from '../../../ui/combobox.tsx';
import { suggestionsQuery } from '../../suggestions/queries.ts';
import { textes } from '../textes.ts';

interface ChampActeursProps {
  libelle: string;
  /** What stands around it says it already. */
  libelleCache?: boolean;
  exemple: string;
  /** What may be chosen here. */
  type: Extract<TypeSuggestion, 'collectivite' | 'partenaire'>;
  onAjouter: (id: number, nom: string) => void;
}

/** Finds a collectivité or a partenaire by its name, as it is typed. */
export function ChampActeurs({ libelle, libelleCache = false, exemple, type, onAjouter }: ChampActeursProps) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const [texte, setTexte] = useState('');
  const { data } = useQuery(suggestionsQuery(texte.trim()));
  const options = (data?.suggestions ?? [])
    .filter((suggestion) => suggestion.type === type)
    .map(({ cle, libelle: nom, libelleEn, precision, precisionEn }): OptionCombobox & { id: number; nom: string } => ({
      cle,
      id: Number(cle),
      nom,
      libelle: nomLocal(nom, libelleEn),
      precision: nomLocal(precision, precisionEn),
    }));
  const choisir = ({ id, nom }: { id: number; nom: string }) => {
    setTexte('');
    onAjouter(id, nom);
  };
  const [premiere] = options;
  return (
    <Combobox
      libelle={libelle}
      libelleCache={libelleCache}
      exemple={exemple}
      texte={texte}
      onTexte={setTexte}
      groupes={[{ titre: libelle, options }]}
      onChoisir={choisir}
      onValider={() => premiere && choisir(premiere)}
      etat={options.length === 0 ? t.aucunResultat(texte.trim()) : String(options.length)}
      taille="petite"
      bouton={t.ajouter}
    />
  );
}
