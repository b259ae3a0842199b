import type { ProjetTable } from '../../exports/projet-table.ts';
import { compare, type ProjetEnBase } from '../../exports/projets-table.repository.ts';
import type { Profil } from '../profil.ts';
import type { Proposition, Refusee } from '../proposition.ts';
import type { ProjetEntier } from './projet-resolu.ts';

/** Fields that a new projet cannot do without, and that nothing stands for. */
const OBLIGATOIRES = ['titre', 'typeCooperation', 'statut'] as const;

/** A projet of which nothing is said. What dates it is given when it is written. */
const PROJET_VIDE: Omit<ProjetTable, (typeof OBLIGATOIRES)[number]> = {
  numero: '',
  resume: '',
  objectifs: '',
  description: '',
  anneeDebut: null,
  anneeFin: null,
  dateSignature: null,
  budgetTotal: null,
  odd: [],
  chefDeFile: null,
  collectivitesAssociees: [],
  partenaires: [],
  pays: [],
  thematiques: [],
  operateurs: [],
  financements: [],
  contacts: [],
  documents: [],
  verifications: [],
  source: '',
  cleSource: null,
  version: 1,
  creeLe: '',
  modifieLe: '',
};

/** The projet that a line makes of the one in the database, or of nothing; or why it cannot. */
export function completeProjet(
  proposition: Proposition,
  existant: ProjetEnBase | null,
  profil: Profil,
): ProjetEntier | Refusee {
  const { valeurs } = proposition;
  if (existant) return { proposition, existant, projet: withPays({ ...existant.projet, ...valeurs }) };
  const { titre, typeCooperation, statut } = valeurs;
  if (titre === undefined || typeCooperation === undefined || statut === undefined) {
    const motif = 'Valeur obligatoire pour un nouveau projet';
    const absents = OBLIGATOIRES.filter((champ) => valeurs[champ] === undefined);
    return { constats: absents.map((champ) => ({ ligne: proposition.ligne, ...proposition.origine(champ), motif })) };
  }
  const nouveau = { ...PROJET_VIDE, source: profil.source, ...valeurs, titre, typeCooperation, statut };
  return { proposition, existant, projet: withPays(nouveau) };
}

/** The countries of a projet are at least those of its partenaires. */
function withPays(projet: ProjetTable): ProjetTable {
  const codes = new Set([...projet.pays, ...projet.partenaires.map(({ codePays }) => codePays)]);
  return { ...projet, pays: [...codes].sort(compare) };
}
