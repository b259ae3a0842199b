import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useNomLocal, useTextes } from '../../../i18n/index.ts';
import { Combobox, type OptionCombobox } from '../../../ui/combobox.tsx';
import type { FiltreListe } from '../../projets/url-state.ts';
import { suggestionsQuery } from '../../suggestions/queries.ts';
import { textes as textesSuggestions } from '../../suggestions/textes.ts';
import { textes } from '../textes-avancee.ts';

/** What can be named here, and the criterion that it becomes. */
const FILTRES_DES_TYPES = { collectivite: 'collectivite', partenaire: 'partenaire', commune: 'ville' } as const;
type TypeNommable = keyof typeof FILTRES_DES_TYPES;
const isNommable = (type: string): type is TypeNommable => type in FILTRES_DES_TYPES;

interface OptionActeur extends OptionCombobox {
  filtre: FiltreListe;
  valeur: string;
}

/** A collectivité, a partenaire or a town, found by its name as it is typed. */
export function AjoutActeur({ onAjouter }: { onAjouter: (filtre: FiltreListe, valeur: string) => void }) {
  const t = useTextes(textes);
  const s = useTextes(textesSuggestions);
  const nomLocal = useNomLocal();
  const [texte, setTexte] = useState('');
  const { data } = useQuery(suggestionsQuery(texte.trim()));
  const options = (data?.suggestions ?? []).flatMap((suggestion): OptionActeur[] => {
    const { type, cle, libelle, libelleEn, precision, precisionEn } = suggestion;
    if (!isNommable(type)) return [];
    return [
      {
        cle: `${type}-${cle}`,
        libelle: nomLocal(libelle, libelleEn),
        precision: nomLocal(precision, precisionEn),
        mesure: s.nProjets(suggestion.projets),
        filtre: FILTRES_DES_TYPES[type],
        valeur: type === 'commune' ? libelle : cle,
      },
    ];
  });
  const add = ({ filtre, valeur }: OptionActeur) => {
    setTexte('');
    onAjouter(filtre, valeur);
  };
  const [premiere] = options;
  return (
    <Combobox
      libelle={t.nommer}
      exemple={t.nommerAide}
      texte={texte}
      onTexte={setTexte}
      groupes={[{ titre: t.nommer, options }]}
      onChoisir={add}
      onValider={() => premiere && add(premiere)}
      etat={options.length === 0 ? s.aucune(texte.trim()) : s.nSuggestions(options.length)}
      taille="petite"
      bouton={t.recherche}
    />
  );
}
