import type { FormulaireProjet, TypeActeur } from '@atlas/contracts';
import type { ClientBase } from 'pg';
import { COMPTES_DEMONSTRATION } from '../comptes/comptes-demonstration.ts';

type Connection = Pick<ClientBase, 'query'>;

/** Projets looked at to find those of the proposals: a large demonstration takes no longer. */
const PROJETS_LUS = 20_000;

/** Among which projets a proposal is about one. */
export type Vivier = 'nantes' | 'departement' | 'pays' | 'ministere' | 'operateur';

export interface Organisation {
  id: number;
  type: TypeActeur;
  collectiviteId: number | null;
}

/** An organisation of the demonstration, and who acts for it. */
export interface ActeurDemonstration {
  organisation: Organisation;
  compteId: number;
}

/** A projet that is under way, who leads it, and among which it is. */
export interface Candidat {
  id: number;
  chef: Organisation;
  parmi: Vivier[];
}

/** The organisations of the accounts of the demonstration, by kind. */
export async function readActeurs(client: Connection): Promise<Map<TypeActeur, ActeurDemonstration>> {
  const { rows } = await client.query<Organisation & { compteId: number }>(
    `SELECT o.id, o.type, o.collectivite_id AS "collectiviteId", c.id AS "compteId"
     FROM compte c JOIN rattachement r ON r.compte_id = c.id AND r.etat = 'actif'
     JOIN organisation o ON o.id = r.organisation_id WHERE c.courriel = ANY($1)`,
    [COMPTES_DEMONSTRATION.map(({ courriel }) => courriel)],
  );
  return new Map(rows.map(({ compteId, ...organisation }) => [organisation.type, { organisation, compteId }]));
}

/**
 * The projets under way that concern the organisations of the demonstration; of the others, one for each that leads some.
 */
export async function listCandidats(client: Connection): Promise<Candidat[]> {
  const { rows } = await client.query<Candidat>(`
    WITH acteur AS (
      SELECT o.* FROM organisation o JOIN rattachement r ON r.organisation_id = o.id JOIN compte c ON c.id = r.compte_id
      WHERE c.courriel LIKE '%@demonstration.example'
    ), projet_mene AS (
      SELECT p.id, json_build_object('id', o.id, 'type', o.type, 'collectiviteId', o.collectivite_id) AS chef,
        o.id IN (SELECT id FROM acteur) AS nantes,
        o.code_departement IN (SELECT code_departement FROM acteur WHERE type = 'prefecture') AS departement,
        EXISTS (SELECT FROM projet_pays y, acteur a WHERE y.projet_id = p.id AND a.type = 'ambassade' AND y.code_pays = ANY(a.pays)) AS pays,
        ARRAY(SELECT DISTINCT a.type::text FROM financement f JOIN acteur a ON a.financeur_id = f.financeur_id
          WHERE f.projet_id = p.id) AS financeurs,
        row_number() OVER (PARTITION BY o.id ORDER BY p.id) AS rang
      FROM (SELECT id FROM projet WHERE source = 'demonstration' AND statut = 'en_cours' AND annee_debut IS NOT NULL ORDER BY id LIMIT ${PROJETS_LUS}) p
      JOIN projet_collectivite l ON l.projet_id = p.id AND l.role = 'chef_de_file'
      JOIN organisation o ON o.collectivite_id = l.collectivite_id
    ), candidat AS (
      SELECT id, chef, array_remove(ARRAY[
        CASE WHEN nantes THEN 'nantes' END,
        CASE WHEN departement AND NOT nantes AND rang = 1 THEN 'departement' END,
        CASE WHEN pays AND NOT departement THEN 'pays' END] || financeurs, NULL) AS parmi
      FROM projet_mene
    )
    SELECT * FROM candidat WHERE parmi <> '{}' ORDER BY id`);
  return rows;
}

/** The forms of projets, by id: as `ficheProjet` reads them, in one query of the connection that loads. */
export async function readFormulaires(
  client: Connection,
  ids: readonly number[],
): Promise<Map<number, FormulaireProjet>> {
  const list = (valeur: string, from: string, order: string) =>
    `(SELECT coalesce(json_agg(${valeur} ORDER BY ${order}), '[]') FROM ${from} WHERE l.projet_id = p.id)`;
  const { rows } = await client.query<{ id: number; formulaire: FormulaireProjet }>(
    `SELECT p.id, json_build_object(
      'titre', p.titre, 'resume', p.resume, 'objectifs', p.objectifs, 'description', p.description,
      'typeCooperation', p.type_cooperation, 'statut', p.statut, 'anneeDebut', p.annee_debut, 'anneeFin', p.annee_fin,
      'dateSignature', to_char(p.date_signature, 'YYYY-MM-DD'), 'budgetTotal', p.budget_total, 'odd', p.odd,
      'thematiques', ${list('t.slug', 'projet_thematique l JOIN thematique t ON t.id = l.thematique_id', 't.id')},
      'collectivites', ${list(`json_build_object('id', l.collectivite_id, 'role', l.role)`, 'projet_collectivite l', 'l.role, l.collectivite_id')},
      'partenaires', ${list('l.partenaire_id', 'projet_partenaire l', 'l.partenaire_id')},
      'pays', ${list('l.code_pays', 'projet_pays l', 'l.code_pays')},
      'operateurs', ${list('o.slug', 'projet_operateur l JOIN operateur o ON o.id = l.operateur_id', 'o.id')},
      'financements', ${list(
        `json_build_object('financeur', f.slug, 'annee', l.annee, 'montant', l.montant)`,
        'financement l JOIN financeur f ON f.id = l.financeur_id',
        'l.annee, f.id',
      )},
      'documents', ${list(
        `json_build_object('id', l.id, 'fichier', l.fichier_id, 'titre', l.titre, 'langue', l.langue)`,
        'document l',
        'l.id',
      )},
      'contacts', ${list(
        `json_build_object('fonction', l.fonction, 'service', l.service, 'courriel', l.courriel, 'telephone', l.telephone, 'visibilite', l.visibilite)`,
        'contact l',
        'l.id',
      )}) AS formulaire
     FROM projet p WHERE p.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, formulaire }) => [id, formulaire]));
}
