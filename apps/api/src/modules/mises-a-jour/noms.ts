import type { Formulaire, FormulaireProjet } from '@atlas/contracts';
import type { Tx } from './fiches/fiche.ts';

const isProjet = (formulaire: Formulaire): formulaire is FormulaireProjet => 'thematiques' in formulaire;

/** What the records that forms name are called, by kind and key (`collectivite:12`), those merged since included. */
export async function listNoms(tx: Tx, formulaires: readonly Formulaire[]): Promise<Record<string, string>> {
  const projets = formulaires.filter(isProjet);
  const pays = formulaires.flatMap((formulaire) =>
    isProjet(formulaire) ? formulaire.pays : 'codePays' in formulaire ? [formulaire.codePays] : [],
  );
  const collectivites = projets.flatMap((projet) => projet.collectivites.map(({ id }) => id));
  const partenaires = projets.flatMap((projet) => projet.partenaires);
  const thematiques = projets.flatMap((projet) => projet.thematiques);
  const operateurs = projets.flatMap((projet) => projet.operateurs);
  const financeurs = projets.flatMap((projet) => projet.financements.map(({ financeur }) => financeur));
  const lignes = await tx.$queryRaw<{ cle: string; nom: string }[]>`
    SELECT 'collectivite:' || id AS cle, nom FROM collectivite WHERE id = ANY(${collectivites}::int[])
    UNION ALL SELECT 'partenaire:' || id, nom FROM partenaire WHERE id = ANY(${partenaires}::int[])
    UNION ALL SELECT 'partenaire:' || fusionne_id, nom FROM fusion_partenaire
      WHERE fusionne_id = ANY(${partenaires}::int[]) AND annulee_le IS NULL
    UNION ALL SELECT 'pays:' || code, nom FROM pays WHERE code = ANY(${pays.filter((code) => code !== null)}::text[])
    UNION ALL SELECT 'thematique:' || slug, nom FROM thematique WHERE slug = ANY(${thematiques}::text[])
    UNION ALL SELECT 'operateur:' || slug, nom FROM operateur WHERE slug = ANY(${operateurs}::text[])
    UNION ALL SELECT 'financeur:' || slug, nom FROM financeur WHERE slug = ANY(${financeurs}::text[])`;
  return Object.fromEntries(lignes.map(({ cle, nom }) => [cle, nom]));
}
