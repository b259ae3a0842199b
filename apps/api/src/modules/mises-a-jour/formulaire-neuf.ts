import {
  type Acteur,
  FORMULAIRES_VIDES,
  type Formulaire,
  type FormulairePartenaire,
  type FormulaireProjet,
  type ObjetFiche,
} from '@atlas/contracts';
import type { Tx } from './fiches/fiche.ts';

/** The form of a record to be, with what the organisation that makes it is itself. */
export async function createFormulaire(tx: Tx, objet: ObjetFiche, acteur: Acteur): Promise<Formulaire> {
  if (objet === 'partenaire') return createPartenaire(acteur);
  if (objet === 'projet') return createProjet(tx, acteur);
  throw new Error('collectivités come from the référentiel');
}

function createPartenaire({ pays }: Acteur): FormulairePartenaire {
  return { ...FORMULAIRES_VIDES.partenaire, codePays: pays[0] ?? null };
}

async function createProjet(tx: Tx, { collectiviteId, pays, financeurId }: Acteur): Promise<FormulaireProjet> {
  const financeur = financeurId === null ? null : await tx.financeur.findUnique({ where: { id: financeurId } });
  const annee = new Date().getFullYear();
  return {
    ...FORMULAIRES_VIDES.projet,
    anneeDebut: annee,
    collectivites: collectiviteId === null ? [] : [{ id: collectiviteId, role: 'chef_de_file' }],
    pays: [...pays],
    financements: financeur === null ? [] : [{ financeur: financeur.slug, annee, montant: null }],
  };
}
