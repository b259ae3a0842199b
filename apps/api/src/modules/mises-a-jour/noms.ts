import type { Formulaire, FormulaireProjet } from '@atlas/contracts';
import type { Tx } from './fiches/fiche.ts';

const isProjet = (formulaire: Formulaire): formulaire is FormulaireProjet => 'thematiques' in formulaire;

/** What the records that forms name are called, by kind and key (`collectivite:12`). */
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
  const nom = { nom: true } as const;
  const lignes = await Promise.all([
    toNoms(
      'collectivite',
      tx.collectivite.findMany({ where: { id: { in: collectivites } }, select: { id: true, ...nom } }),
    ),
    toNoms('partenaire', tx.partenaire.findMany({ where: { id: { in: partenaires } }, select: { id: true, ...nom } })),
    toNoms('partenaire', listFusionnes(tx, partenaires)),
    toNoms(
      'pays',
      tx.pays.findMany({
        where: { code: { in: pays.filter((code) => code !== null) } },
        select: { code: true, ...nom },
      }),
    ),
    toNoms(
      'thematique',
      tx.thematique.findMany({ where: { slug: { in: thematiques } }, select: { slug: true, ...nom } }),
    ),
    toNoms('operateur', tx.operateur.findMany({ where: { slug: { in: operateurs } }, select: { slug: true, ...nom } })),
    toNoms('financeur', tx.financeur.findMany({ where: { slug: { in: financeurs } }, select: { slug: true, ...nom } })),
  ]);
  return Object.fromEntries(lignes.flat());
}

/** Those that former versions name and that were merged since. */
async function listFusionnes(tx: Tx, ids: readonly number[]): Promise<{ id: number; nom: string }[]> {
  const where = { fusionneId: { in: [...ids] }, annuleeLe: null };
  const fusions = await tx.fusionPartenaire.findMany({ where, select: { fusionneId: true, nom: true } });
  return fusions.map(({ fusionneId, nom }) => ({ id: fusionneId, nom }));
}

type Ligne = { nom: string } & ({ id: number } | { code: string } | { slug: string });

async function toNoms(genre: string, lecture: Promise<Ligne[]>): Promise<[string, string][]> {
  const toCle = (ligne: Ligne) => ('id' in ligne ? ligne.id : 'code' in ligne ? ligne.code : ligne.slug);
  return (await lecture).map((ligne) => [`${genre}:${toCle(ligne)}`, ligne.nom]);
}
