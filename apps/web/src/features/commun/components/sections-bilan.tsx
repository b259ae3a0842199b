import type { Bilan, Filtres } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import type { LienSection } from '../../../ui/page-fiche.tsx';
import { textes } from '../textes.ts';
import { Classements, type NomClassement } from './classements.tsx';
import { Evolution } from './evolution.tsx';
import { ProjetsDeFiche } from './projets-de-fiche.tsx';
import { Repartition } from './repartition.tsx';

interface SectionsBilanProps {
  bilan: Bilan;
  /** What selects the projets of the sheet. */
  filtres: Filtres;
  /** The rankings that make sense for the sheet, in order. */
  classements: readonly NomClassement[];
}

/** Up to so many projets, the list says all that charts would. */
const PEU = 2;

/** The sections that every sheet of a place, an actor or a thématique has, in the same order. */
export function SectionsBilan({ bilan, filtres, classements }: SectionsBilanProps) {
  if (bilan.projets === 0) return <ProjetsDeFiche filtres={filtres} total={0} />;
  return (
    <>
      <Classements bilan={bilan} montres={classements} />
      {bilan.projets > PEU && (
        <>
          <Repartition bilan={bilan} filtres={{ ...filtres }} />
          <Evolution bilan={bilan} />
        </>
      )}
      <ProjetsDeFiche filtres={filtres} total={bilan.projets} />
    </>
  );
}

/** The anchors of those sections, for the list of sections of the page. */
export function useSectionsBilan(bilan: Bilan): LienSection[] {
  const t = useTextes(textes);
  const projets = { id: 'projets', titre: t.listeDesProjets };
  if (bilan.projets === 0) return [projets];
  const acteurs = { id: 'acteurs', titre: t.qui };
  if (bilan.projets <= PEU) return [acteurs, projets];
  const evolution = bilan.parAnnee.length > 0 ? [{ id: 'evolution', titre: t.evolution }] : [];
  return [acteurs, { id: 'thematiques', titre: t.thematiquesEtFinanceurs }, ...evolution, projets];
}
