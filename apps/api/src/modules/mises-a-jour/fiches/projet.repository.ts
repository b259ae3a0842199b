import type { FormulaireProjet } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import { type FicheLue, type Tx, uniques } from './fiche.ts';

/** An array of some rows of `source`, in their order; empty rather than null. */
const arrayOf = (valeur: Prisma.Sql, source: Prisma.Sql, ordre: Prisma.Sql) =>
  Prisma.sql`(SELECT coalesce(jsonb_agg(${valeur} ORDER BY ${ordre}), '[]') FROM ${source})`;

const FORMULAIRE = Prisma.sql`jsonb_build_object(
  'titre', p.titre, 'resume', p.resume, 'objectifs', p.objectifs, 'description', p.description,
  'typeCooperation', p.type_cooperation, 'statut', p.statut, 'anneeDebut', p.annee_debut, 'anneeFin', p.annee_fin,
  'dateSignature', to_char(p.date_signature, 'YYYY-MM-DD'), 'budgetTotal', p.budget_total, 'odd', p.odd,
  'thematiques', ${arrayOf(
    Prisma.sql`t.slug`,
    Prisma.sql`projet_thematique l JOIN thematique t ON t.id = l.thematique_id WHERE l.projet_id = p.id`,
    Prisma.sql`t.id`,
  )},
  'collectivites', ${arrayOf(
    Prisma.sql`jsonb_build_object('id', l.collectivite_id, 'role', l.role)`,
    Prisma.sql`projet_collectivite l WHERE l.projet_id = p.id`,
    Prisma.sql`l.role, l.collectivite_id`,
  )},
  'partenaires', ${arrayOf(
    Prisma.sql`l.partenaire_id`,
    Prisma.sql`projet_partenaire l WHERE l.projet_id = p.id`,
    Prisma.sql`l.partenaire_id`,
  )},
  'pays', ${arrayOf(
    Prisma.sql`l.code_pays`,
    Prisma.sql`projet_pays l WHERE l.projet_id = p.id`,
    Prisma.sql`l.code_pays`,
  )},
  'operateurs', ${arrayOf(
    Prisma.sql`o.slug`,
    Prisma.sql`projet_operateur l JOIN operateur o ON o.id = l.operateur_id WHERE l.projet_id = p.id`,
    Prisma.sql`o.id`,
  )},
  'financements', ${arrayOf(
    Prisma.sql`jsonb_build_object('financeur', f.slug, 'annee', l.annee, 'montant', l.montant)`,
    Prisma.sql`financement l JOIN financeur f ON f.id = l.financeur_id WHERE l.projet_id = p.id`,
    Prisma.sql`l.annee, l.financeur_id`,
  )},
  'documents', ${arrayOf(
    Prisma.sql`jsonb_build_object('id', d.id, 'fichier', d.fichier_id, 'titre', d.titre, 'langue', d.langue)`,
    Prisma.sql`document d WHERE d.projet_id = p.id`,
    Prisma.sql`d.id`,
  )},
  'contacts', ${arrayOf(
    Prisma.sql`jsonb_build_object('fonction', c.fonction, 'service', c.service, 'courriel', c.courriel,
      'telephone', c.telephone, 'visibilite', c.visibilite)`,
    Prisma.sql`contact c WHERE c.projet_id = p.id`,
    Prisma.sql`c.id`,
  )})`;

/** A projet as a form, with its version, in one query; null when there is none of this id. */
export async function readProjet(tx: Tx, id: number): Promise<FicheLue<'projet'> | null> {
  const [lue] = await tx.$queryRaw<FicheLue<'projet'>[]>(
    Prisma.sql`SELECT p.version, ${FORMULAIRE} AS formulaire FROM projet p WHERE p.id = ${id}`,
  );
  return lue ?? null;
}

type Nommes = Pick<
  FormulaireProjet,
  'collectivites' | 'partenaires' | 'pays' | 'thematiques' | 'operateurs' | 'financements' | 'documents'
>;

/** The fields of a form that name something that is not there. */
export async function listChampsInconnus(tx: Tx, formulaire: Nommes): Promise<string[]> {
  const { partenaires, pays, thematiques, operateurs } = formulaire;
  const collectivites = formulaire.collectivites.map(({ id }) => id);
  const financements = formulaire.financements.map(({ financeur }) => financeur);
  const documents = formulaire.documents.map(({ fichier }) => fichier);
  const [presents] = await tx.$queryRaw<Record<keyof Nommes, number>[]>`
    SELECT (SELECT count(*)::int FROM collectivite WHERE id = ANY(${collectivites}::int[])) AS collectivites,
      (SELECT count(*)::int FROM partenaire WHERE id = ANY(${partenaires}::int[])) AS partenaires,
      (SELECT count(*)::int FROM pays WHERE code = ANY(${pays}::text[])) AS pays,
      (SELECT count(*)::int FROM thematique WHERE slug = ANY(${thematiques}::text[])) AS thematiques,
      (SELECT count(*)::int FROM operateur WHERE slug = ANY(${operateurs}::text[])) AS operateurs,
      (SELECT count(*)::int FROM financeur WHERE slug = ANY(${financements}::text[])) AS financements,
      (SELECT count(*)::int FROM fichier WHERE id = ANY(${documents}::uuid[])) AS documents`;
  const voulus = { collectivites, partenaires, pays, thematiques, operateurs, financements, documents };
  return Object.entries(voulus)
    .filter(([champ, cles]) => uniques<string | number>(cles).length !== presents?.[champ as keyof Nommes])
    .map(([champ]) => champ);
}

/** Takes out all that ties a projet to actors, places and money. */
export async function deleteLiens(tx: Tx, projetId: number): Promise<void> {
  await tx.$executeRaw`
    WITH c AS (DELETE FROM projet_collectivite WHERE projet_id = ${projetId}),
      p AS (DELETE FROM projet_partenaire WHERE projet_id = ${projetId}),
      y AS (DELETE FROM projet_pays WHERE projet_id = ${projetId}),
      t AS (DELETE FROM projet_thematique WHERE projet_id = ${projetId}),
      o AS (DELETE FROM projet_operateur WHERE projet_id = ${projetId})
    DELETE FROM financement WHERE projet_id = ${projetId}`;
}

/** Ties a projet to what its form names; the countries of its partenaires are its own. */
export async function insertLiens(tx: Tx, projetId: number, formulaire: FormulaireProjet): Promise<void> {
  const { collectivites, partenaires, pays, thematiques, operateurs } = formulaire;
  const financements = formulaire.financements.filter(({ annee }) => annee !== null);
  await tx.$executeRaw`
    WITH c AS (INSERT INTO projet_collectivite (projet_id, collectivite_id, role)
        SELECT ${projetId}::int, id, role::role_collectivite
        FROM jsonb_to_recordset(${JSON.stringify(collectivites)}::jsonb) AS l (id int, role text)),
      p AS (INSERT INTO projet_partenaire (projet_id, partenaire_id)
        SELECT DISTINCT ${projetId}::int, id FROM unnest(${partenaires}::int[]) id),
      y AS (INSERT INTO projet_pays (projet_id, code_pays)
        SELECT ${projetId}::int, code FROM unnest(${pays}::text[]) code
        UNION SELECT ${projetId}::int, code_pays FROM partenaire WHERE id = ANY(${partenaires}::int[])),
      t AS (INSERT INTO projet_thematique (projet_id, thematique_id)
        SELECT ${projetId}::int, id FROM thematique WHERE slug = ANY(${thematiques}::text[])),
      o AS (INSERT INTO projet_operateur (projet_id, operateur_id)
        SELECT ${projetId}::int, id FROM operateur WHERE slug = ANY(${operateurs}::text[]))
    INSERT INTO financement (projet_id, financeur_id, annee, montant)
      SELECT ${projetId}::int, f.id, l.annee, l.montant
      FROM jsonb_to_recordset(${JSON.stringify(financements)}::jsonb) AS l (financeur text, annee int, montant int)
      JOIN financeur f ON f.slug = l.financeur`;
}
