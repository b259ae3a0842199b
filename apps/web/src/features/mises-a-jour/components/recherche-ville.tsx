import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useFormats, useTextes } from '../../../i18n/index.ts';
import type { get } from '../../../lib/api.ts';
import { Combobox, type OptionCombobox } from '../../../ui/combobox.tsx';
import { villesQuery } from '../queries.ts';
import { textes } from '../textes.ts';

/** A town of the référentiel. */
export type Ville = Awaited<ReturnType<typeof get<'/villes'>>>['villes'][number];

interface RechercheVilleProps {
  /** ISO 3166-1 alpha-2. */
  pays: string;
  onChoisir: (ville: Ville) => void;
}

/** Finds a foreign town by its name, to place what is proposed there. */
export function RechercheVille({ pays, onChoisir }: RechercheVilleProps) {
  const t = useTextes(textes);
  const { nombre } = useFormats();
  const [texte, setTexte] = useState('');
  const { data } = useQuery(villesQuery(pays, texte.trim()));
  const options = (data?.villes ?? []).map((ville): OptionCombobox & { ville: Ville } => ({
    cle: String(ville.id),
    ville,
    libelle: ville.nom,
    ...(ville.subdivision === null ? {} : { precision: ville.subdivision }),
    ...(ville.population === null ? {} : { mesure: nombre(ville.population) }),
  }));
  const choisir = ({ ville }: { ville: Ville }) => {
    setTexte('');
    onChoisir(ville);
  };
  const [premiere] = options;
  return (
    <Combobox
      libelle={t.chercherVille}
      exemple={t.exempleVille}
      texte={texte}
      onTexte={setTexte}
      groupes={[{ titre: t.villes, options }]}
      onChoisir={choisir}
      onValider={() => premiere && choisir(premiere)}
      etat={options.length === 0 ? t.aucuneVille(texte.trim()) : String(options.length)}
      taille="petite"
      bouton={t.placer}
    />
  );
}
