import type { Formulaire, FormulaireProjet, ObjetFiche } from '@atlas/contracts';
import { findManquants, type Tx, uniques } from './fiche.ts';

type Documents = FormulaireProjet['documents'];
type Titulaire = { projetId: number } | { collectiviteId: number };

const COLONNES = { id: true, titre: true, langue: true, version: true, fichierId: true } as const;

/** The files that the documents of forms name. */
export const listFichiers = (formulaires: readonly (Formulaire | null)[]): string[] =>
  uniques(
    formulaires.flatMap((formulaire) =>
      formulaire !== null && 'documents' in formulaire ? formulaire.documents.map(({ fichier }) => fichier) : [],
    ),
  );

/** The same, told. */
export async function describeFichiers(tx: Tx, formulaires: readonly Formulaire[]) {
  const ids = listFichiers(formulaires);
  if (ids.length === 0) return [];
  const select = { id: true, nom: true, typeMime: true, taille: true } as const;
  return tx.fichier.findMany({ where: { id: { in: ids } }, select });
}

/** The documents of a record, as forms hold them. */
export async function readDocuments(tx: Tx, titulaire: Titulaire): Promise<Documents> {
  const documents = await tx.document.findMany({ where: titulaire, orderBy: { id: 'asc' }, select: COLONNES });
  return documents.map(({ id, fichierId, titre, langue }) => ({ id, fichier: fichierId, titre, langue }));
}

/**
 * Writes the documents of a record: one that is no longer there is removed, one whose file changes keeps the former file
 * as a version, one whose number is not of this record is new.
 */
export async function writeDocuments(tx: Tx, titulaire: Titulaire, documents: Documents): Promise<void> {
  const avant = await tx.document.findMany({ where: titulaire, select: COLONNES });
  const gardes = documents.flatMap(({ id }) => id ?? []);
  if (avant.some(({ id }) => !gardes.includes(id)))
    await tx.document.deleteMany({ where: { ...titulaire, id: { notIn: gardes } } });
  for (const { id, fichier, titre: saisi, langue } of documents) {
    const titre = saisi.trim();
    const ancien = avant.find((document) => document.id === id);
    if (ancien === undefined) {
      await tx.document.create({ data: { ...titulaire, titre, langue, fichierId: fichier } });
      continue;
    }
    const { version, fichierId } = ancien;
    const isReplaced = fichierId !== fichier;
    if (isReplaced) await tx.versionDocument.create({ data: { documentId: ancien.id, version, fichierId } });
    if (isReplaced || ancien.titre !== titre || ancien.langue !== langue) {
      const data = { titre, langue, fichierId: fichier, version: isReplaced ? version + 1 : version };
      await tx.document.update({ where: { id: ancien.id }, data });
    }
  }
}

/** Files that forms name and that are there no longer. */
export function findFichiersManquants(tx: Tx, documents: Documents) {
  const fichiers = documents.map(({ fichier }) => fichier);
  return findManquants('documents', fichiers, () => tx.fichier.count({ where: { id: { in: fichiers } } }));
}

interface Proposition {
  objet: ObjetFiche;
  objetId: number | null;
  organisationId: number;
  base: Formulaire | null;
  proposition: Formulaire;
}

/**
 * The files that a proposal may not name: neither its organisation's, nor of the record that it is about, today or at one
 * of its versions.
 */
export async function findFichiersEtrangers(
  tx: Tx,
  { objet, objetId, organisationId, base, proposition }: Proposition,
): Promise<string[]> {
  const fiche = new Set(listFichiers([base]));
  const autres = listFichiers([proposition]).filter((id) => !fiche.has(id));
  if (autres.length === 0) return [];
  const siens = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM fichier f WHERE id = ANY(${autres}::uuid[]) AND (organisation_id = ${organisationId} OR EXISTS (
      SELECT FROM version_fiche v WHERE v.objet = ${objet}::objet_fiche AND v.objet_id = ${objetId}
        AND v.contenu -> 'documents' @> jsonb_build_array(jsonb_build_object('fichier', f.id))))`;
  const permis = new Set(siens.map(({ id }) => id));
  return autres.filter((id) => !permis.has(id));
}
