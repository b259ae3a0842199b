import type { Suggestion } from '@atlas/contracts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useNomLocal, useTextes } from '../../i18n/index.ts';
import { toRecherche, toSuggestion } from '../../lib/chemins.ts';
import { Combobox, type GroupeCombobox, type OptionCombobox } from '../../ui/combobox.tsx';
import { suggestionsQuery } from './queries.ts';
import { textes } from './textes.ts';

/** Time without a key after which suggestions are asked for. */
const PAUSE_MS = 120;

interface OptionRecherche extends OptionCombobox {
  vers: string;
}

/** What is typed, once the reader pauses. */
function usePause(texte: string): string {
  const [pose, setPose] = useState(texte);
  useEffect(() => {
    const minuterie = window.setTimeout(() => setPose(texte), PAUSE_MS);
    return () => window.clearTimeout(minuterie);
  }, [texte]);
  return pose;
}

/** The suggestions of each kind together, kinds in the order in which the API found them. */
export function groupByType(suggestions: readonly Suggestion[]) {
  return [...Map.groupBy(suggestions, ({ type }) => type)];
}

/** The search box of the Atlas: suggestions of every kind, each leading to its sheet, then a search of the projets. */
export function Recherche({ taille = 'grande' }: { taille?: 'grande' | 'petite' }) {
  const t = useTextes(textes);
  const nomLocal = useNomLocal();
  const navigate = useNavigate();
  const [texte, setTexte] = useState('');
  const recherche = texte.trim();
  const { data, isError } = useQuery(suggestionsQuery(usePause(recherche)));
  const suggestions = data?.suggestions ?? [];
  const groupes: GroupeCombobox<OptionRecherche>[] = groupByType(suggestions).map(([type, trouvees]) => ({
    titre: t.groupes[type],
    options: trouvees.map((suggestion) => ({
      cle: `${suggestion.type}-${suggestion.cle}`,
      libelle: nomLocal(suggestion.libelle, suggestion.libelleEn),
      precision: nomLocal(suggestion.precision, suggestion.precisionEn),
      ...(type === 'projet' ? {} : { mesure: t.nProjets(suggestion.projets) }),
      vers: toSuggestion(suggestion),
    })),
  }));
  const partout: OptionRecherche = {
    cle: 'partout',
    libelle: t.chercherPartout(recherche),
    vers: toRecherche({ phrase: recherche }),
  };
  const aller = (vers: string) => {
    setTexte('');
    void navigate(vers);
  };
  const toEtat = () => {
    if (isError) return t.erreur;
    if (data === undefined) return t.enCours;
    return suggestions.length === 0 ? t.aucune(recherche) : t.nSuggestions(suggestions.length);
  };
  return (
    <Combobox
      libelle={t.libelle}
      libelleCache={taille === 'petite'}
      exemple={taille === 'grande' ? t.exemple : t.exempleCourt}
      texte={texte}
      onTexte={setTexte}
      groupes={[...groupes, { titre: t.partout, options: [partout] }]}
      onChoisir={({ vers }) => aller(vers)}
      onValider={() => aller(recherche === '' ? toRecherche() : partout.vers)}
      etat={toEtat()}
      taille={taille}
      bouton={t.bouton}
    />
  );
}
