import type { Acteur, Formulaire, FormulairePartenaire, FormulaireProjet, ObjetFiche } from '@atlas/contracts';
import type { Tx } from './fiches/fiche.ts';

/** The form of a record to be, with what the organisation that makes it is itself. */
export async function createFormulaire(tx: Tx, objet: ObjetFiche, acteur: Acteur): Promise<Formulaire> {
  if (objet === 'partenaire') return createPartenaire(acteur);
  if (objet === 'projet') return createProjet(tx, acteur);
  throw new Error('collectivités come from the référentiel');
}

function createPartenaire({ pays }: Acteur): FormulairePartenaire {
  const codePays = pays[0] ?? null;
  return {
    nom: '',
    niveau: 'commune',
    codePays,
    population: null,
    longitude: null,
    latitude: null,
    siteWeb: null,
    contacts: [],
  };
}

async function createProjet(tx: Tx, { collectiviteId, pays, financeurId }: Acteur): Promise<FormulaireProjet> {
  const financeur = financeurId === null ? null : await tx.financeur.findUnique({ where: { id: financeurId } });
  return {
    ...{ titre: '', resume: '', objectifs: '', description: '' },
    typeCooperation: 'cooperation_decentralisee',
    statut: 'en_cours',
    anneeDebut: new Date().getFullYear(),
    ...{ anneeFin: null, dateSignature: null, budgetTotal: null },
    odd: [],
    thematiques: [],
    collectivites: collectiviteId === null ? [] : [{ id: collectiviteId, role: 'chef_de_file' }],
    partenaires: [],
    pays: [...pays],
    operateurs: [],
    financements:
      financeur === null ? [] : [{ financeur: financeur.slug, annee: new Date().getFullYear(), montant: null }],
    contacts: [],
  };
}
