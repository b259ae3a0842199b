import type { Bilan } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { GraphiqueAnnees } from '../../../ui/graphique-annees.tsx';
import { Section } from '../../../ui/section.tsx';
import { textes } from '../textes.ts';

/** How many projets began each year; nothing when no year is known. */
export function Evolution({ bilan }: { bilan: Bilan }) {
  const t = useTextes(textes);
  const serie = bilan.parAnnee.map(({ annee, projets }) => ({ annee, valeur: projets }));
  const premiere = serie[0];
  if (premiere === undefined) return null;
  const pic = serie.reduce((meilleur, element) => (element.valeur > meilleur.valeur ? element : meilleur), premiere);
  const total = serie.reduce((somme, { valeur }) => somme + valeur, 0);
  return (
    <Section
      id="evolution"
      titre={t.evolution}
      resume={t.evolutionResume(total, String(premiere.annee), String(pic.annee), pic.valeur)}
    >
      <GraphiqueAnnees
        titre={t.evolutionGraphique}
        serie={serie}
        toMesure={t.nProjets}
        colonnes={{ annee: t.annee, valeur: t.projetsCommences }}
      />
    </Section>
  );
}
