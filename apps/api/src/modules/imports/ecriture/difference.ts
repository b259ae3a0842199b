import { findColonne } from '../../exports/colonnes.ts';
import { contacts, documents, financements, verifications } from '../../exports/fiches.ts';
import type { ProjetTable } from '../../exports/projet-table.ts';
import type { ProjetEnBase } from '../../exports/projets-table.repository.ts';
import type { ProjetResolu } from './projet-resolu.ts';

/** Groups of what belongs to a projet, each one written or left alone as a whole. */
export const GROUPES = [
  'scalaires',
  'collectivites',
  'partenaires',
  'pays',
  'thematiques',
  'operateurs',
  'financements',
  'contacts',
  'documents',
  'verifications',
] as const;
export type Groupe = (typeof GROUPES)[number];

/** Columns of the table `projet` that an import writes; what identifies a projet does not change. */
const SCALAIRES = [
  'titre',
  'resume',
  'objectifs',
  'description',
  'type_cooperation',
  'statut',
  'annee_debut',
  'annee_fin',
  'date_signature',
  'budget_total',
  'odd',
].flatMap((nom) => findColonne(nom) ?? []);

const NOMS_ABSENTS = {
  chefDeFile: '',
  collectivitesAssociees: [],
  partenaires: [],
  pays: [],
  thematiques: [],
  financeurs: [],
};

/** What a projet would change of the one in the database. */
export function compareProjets(existant: ProjetEnBase, resolu: ProjetResolu): Set<Groupe> {
  const avant = existant.projet;
  const apres = resolu.projet;
  const acteursAvant = readActeurs(existant);
  const comparaisons: Record<Groupe, [unknown, unknown]> = {
    scalaires: [writeScalaires(avant), writeScalaires(apres)],
    collectivites: [
      acteursAvant.collectivites,
      [resolu.chefDeFile?.id ?? null, ...sorted(resolu.associees.map(({ id }) => id))],
    ],
    partenaires: [acteursAvant.partenaires, sorted(resolu.partenaires.map(({ id }) => id))],
    pays: [avant.pays, apres.pays],
    thematiques: [avant.thematiques, apres.thematiques],
    operateurs: [slugs(avant), slugs(apres)],
    financements: [texts(financements, avant.financements), texts(financements, apres.financements)],
    contacts: [texts(contacts, avant.contacts), texts(contacts, apres.contacts)],
    documents: [texts(documents, avant.documents), texts(documents, apres.documents)],
    verifications: [texts(verifications, avant.verifications), texts(verifications, apres.verifications)],
  };
  return new Set(
    GROUPES.filter((groupe) => {
      const [valeurAvant, valeurApres] = comparaisons[groupe];
      return JSON.stringify(valeurAvant) !== JSON.stringify(valeurApres);
    }),
  );
}

function readActeurs({ projet, collectiviteIds, partenaireIds }: ProjetEnBase) {
  const associees = projet.collectivitesAssociees.map((associee) => collectiviteIds.get(associee) ?? null);
  const chef = projet.chefDeFile && (collectiviteIds.get(projet.chefDeFile) ?? null);
  return { collectivites: [chef, ...sorted(associees)], partenaires: sorted([...partenaireIds.values()]) };
}

const writeScalaires = (projet: ProjetTable) => SCALAIRES.map((colonne) => colonne.write(projet, NOMS_ABSENTS));
const slugs = ({ operateurs }: ProjetTable) => operateurs.map(({ slug }) => slug).sort();
/** One text a record: the order in which a cell names them does not count. */
const texts = <T>(codec: { write(valeurs: T[]): string }, valeurs: readonly T[]) =>
  valeurs.map((valeur) => codec.write([valeur])).sort();
/** A number that is not given yet differs from all others. */
const sorted = (ids: readonly (number | null)[]) => ids.toSorted((a, b) => (a ?? 0) - (b ?? 0));
