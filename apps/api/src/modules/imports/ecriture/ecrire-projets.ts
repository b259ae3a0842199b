import type { ClientBase } from 'pg';
import { documents as codecDocuments } from '../../exports/fiches.ts';
import type { DocumentTable } from '../../exports/projet-table.ts';
import type { Contexte } from './contexte.ts';
import type { Groupe } from './difference.ts';
import type { ProjetResolu } from './projet-resolu.ts';

/** A projet to be written: a new one whole, an existing one where it changes. Its actors have their numbers. */
export interface Ecriture {
  id: number;
  resolu: ProjetResolu;
  groupes: ReadonlySet<Groupe>;
}

/** Public number of a projet until its own is chosen, at the end of the import (see `numberProjets`). */
const PREFIXE_PROVISOIRE = '~';

/** Writes a batch of projets and all that belongs to them, by a fixed number of statements. */
export async function writeProjets(
  client: ClientBase,
  contexte: Contexte,
  ecritures: readonly Ecriture[],
): Promise<void> {
  if (ecritures.length === 0) return;
  const nouvelles = ecritures.filter(({ resolu }) => !resolu.existant);
  const modifiees = ecritures.filter(({ resolu }) => resolu.existant);
  await run(client, INSERT_PROJETS, nouvelles.map(toLigne));
  await run(client, UPDATE_PROJETS, modifiees.map(toLigne));
  for (const [groupe, { table, insert, toLignes }] of Object.entries(createLiens(contexte))) {
    const concernees = ecritures.filter(({ groupes }) => groupes.has(groupe as Groupe));
    const videes = concernees.flatMap(({ id, resolu }) => (resolu.existant ? id : []));
    if (videes.length > 0) await client.query(`DELETE FROM ${table} WHERE projet_id = ANY($1)`, [videes]);
    if (groupe === 'operateurs') await createOperateurs(client, concernees);
    await run(
      client,
      insert,
      concernees.flatMap(({ id, resolu }) => toLignes(resolu).map((ligne) => ({ id, ...ligne }))),
    );
  }
  await writeDocuments(
    client,
    ecritures.filter(({ groupes }) => groupes.has('documents')),
  );
}

/** Gives the projets created without a public number the ones that follow the highest, in the order of the file. */
export async function numberProjets(client: ClientBase): Promise<void> {
  const { rows } = await client.query('SELECT FROM projet WHERE numero LIKE $1 LIMIT 1', [`${PREFIXE_PROVISOIRE}%`]);
  if (rows.length > 0) await client.query(NUMBER, [`${PREFIXE_PROVISOIRE}%`]);
}

async function run(client: ClientBase, sql: string, lignes: readonly object[]): Promise<void> {
  // A statement that writes nothing would still give the data a new version.
  if (lignes.length > 0) await client.query(sql, [JSON.stringify(lignes)]);
}

function toLigne({ id, resolu: { projet, proposition } }: Ecriture) {
  const { creeLe, modifieLe, version } = proposition.valeurs;
  return { ...projet, id, numero: projet.numero || `${PREFIXE_PROVISOIRE}${id}`, creeLe, modifieLe, version };
}

interface Lien {
  table: string;
  insert: string;
  toLignes(resolu: ProjetResolu): object[];
}

/** How the rows that belong to projets are replaced, group by group. */
function createLiens({ thematiques, financeurs }: Contexte): Partial<Record<Groupe, Lien>> & Record<string, Lien> {
  return {
    collectivites: {
      table: 'projet_collectivite',
      insert: `INSERT INTO projet_collectivite (projet_id, collectivite_id, role)
        SELECT id, collectivite, role FROM json_to_recordset($1::json) AS r(id int, collectivite int, role role_collectivite)`,
      toLignes: ({ chefDeFile, associees }) => [
        ...(chefDeFile ? [{ collectivite: chefDeFile.id, role: 'chef_de_file' }] : []),
        ...associees.map((associee) => ({ collectivite: associee.id, role: 'associee' })),
      ],
    },
    partenaires: {
      table: 'projet_partenaire',
      insert: `INSERT INTO projet_partenaire (projet_id, partenaire_id)
        SELECT id, partenaire FROM json_to_recordset($1::json) AS r(id int, partenaire int)`,
      toLignes: ({ partenaires }) => partenaires.map((partenaire) => ({ partenaire: partenaire.id })),
    },
    pays: {
      table: 'projet_pays',
      insert: `INSERT INTO projet_pays (projet_id, code_pays)
        SELECT id, pays FROM json_to_recordset($1::json) AS r(id int, pays text)`,
      toLignes: ({ projet }) => projet.pays.map((pays) => ({ pays })),
    },
    thematiques: {
      table: 'projet_thematique',
      insert: `INSERT INTO projet_thematique (projet_id, thematique_id)
        SELECT id, thematique FROM json_to_recordset($1::json) AS r(id int, thematique int)`,
      toLignes: ({ projet }) => projet.thematiques.map((slug) => ({ thematique: thematiques.get(slug) })),
    },
    operateurs: {
      table: 'projet_operateur',
      insert: `INSERT INTO projet_operateur (projet_id, operateur_id)
        SELECT r.id, o.id FROM json_to_recordset($1::json) AS r(id int, slug text) JOIN operateur o USING (slug)`,
      toLignes: ({ projet }) => projet.operateurs,
    },
    financements: {
      table: 'financement',
      insert: `INSERT INTO financement (projet_id, financeur_id, annee, montant)
        SELECT id, "financeurId", annee, montant
        FROM json_to_recordset($1::json) AS r(id int, "financeurId" int, annee int, montant int)`,
      toLignes: ({ projet }) =>
        projet.financements.map((ligne) => ({ ...ligne, financeurId: financeurs.get(ligne.financeur) })),
    },
    contacts: {
      table: 'contact',
      insert: `INSERT INTO contact (projet_id, fonction, service, nom, courriel, telephone, visibilite)
        SELECT * FROM json_to_recordset($1::json) AS r(id int, fonction text, service text, nom text, courriel text,
          telephone text, visibilite visibilite_contact)`,
      toLignes: ({ projet }) => projet.contacts,
    },
    verifications: {
      table: 'verification',
      insert: `INSERT INTO verification (projet_id, verifie_le, type_acteur, organisme)
        SELECT * FROM json_to_recordset($1::json)
          AS r(id int, "verifieLe" timestamptz, "typeActeur" type_acteur, organisme text)`,
      toLignes: ({ projet }) => projet.verifications,
    },
  };
}

async function createOperateurs(client: ClientBase, ecritures: readonly Ecriture[]): Promise<void> {
  const cites = new Map(ecritures.flatMap(({ resolu }) => resolu.projet.operateurs.map((o) => [o.slug, o] as const)));
  if (cites.size === 0) return;
  const { rows } = await client.query<{ slug: string }>('SELECT slug FROM operateur WHERE slug = ANY($1)', [
    [...cites.keys()],
  ]);
  for (const { slug } of rows) cites.delete(slug);
  await run(client, INSERT_OPERATEURS, [...cites.values()]);
}

/** Documents that do not change keep their number, which is in their address. */
async function writeDocuments(client: ClientBase, ecritures: readonly Ecriture[]): Promise<void> {
  const retires: number[] = [];
  const ajoutes: object[] = [];
  for (const { id, resolu } of ecritures) {
    const voulus = countByText(resolu.projet.documents);
    for (const [document, documentId] of resolu.existant?.documentIds ?? []) {
      const texte = codecDocuments.write([document]);
      const restants = voulus.get(texte) ?? [];
      if (restants.length > 0) restants.pop();
      else retires.push(documentId);
    }
    for (const document of [...voulus.values()].flat()) ajoutes.push({ id, ...document });
  }
  if (retires.length > 0) await client.query('DELETE FROM document WHERE id = ANY($1)', [retires]);
  await run(client, INSERT_DOCUMENTS, ajoutes);
}

function countByText(valeurs: readonly DocumentTable[]): Map<string, DocumentTable[]> {
  return Map.groupBy(valeurs, (valeur) => codecDocuments.write([valeur]));
}

const SCALAIRES = `id int, numero text, titre text, resume text, objectifs text, description text,
  "typeCooperation" type_cooperation, statut statut_projet, "anneeDebut" int, "anneeFin" int, "dateSignature" date,
  "budgetTotal" int, odd int[], source text, "cleSource" text, version int, "creeLe" timestamptz, "modifieLe" timestamptz`;

const INSERT_PROJETS = `
  INSERT INTO projet (id, numero, titre, resume, objectifs, description, type_cooperation, statut, annee_debut, annee_fin,
    date_signature, budget_total, odd, source, cle_source, version, cree_le, modifie_le)
  SELECT id, numero, titre, resume, objectifs, description, "typeCooperation", statut, "anneeDebut", "anneeFin",
    "dateSignature", "budgetTotal", odd, source, "cleSource", coalesce(version, 1), coalesce("creeLe", now()),
    coalesce("modifieLe", now())
  FROM json_to_recordset($1::json) AS r(${SCALAIRES})`;

const UPDATE_PROJETS = `
  UPDATE projet p SET titre = r.titre, resume = r.resume, objectifs = r.objectifs, description = r.description,
    type_cooperation = r."typeCooperation", statut = r.statut, annee_debut = r."anneeDebut", annee_fin = r."anneeFin",
    date_signature = r."dateSignature", budget_total = r."budgetTotal", odd = r.odd, version = p.version + 1,
    modifie_le = now()
  FROM json_to_recordset($1::json) AS r(${SCALAIRES})
  WHERE p.id = r.id`;

const INSERT_OPERATEURS = `
  INSERT INTO operateur (slug, nom, sigle, site_web)
  SELECT slug, nom, sigle, "siteWeb" FROM json_to_recordset($1::json) AS r(slug text, nom text, sigle text, "siteWeb" text)`;

const INSERT_DOCUMENTS = `
  WITH r AS MATERIALIZED (
    SELECT gen_random_uuid() AS fichier, * FROM json_to_recordset($1::json) AS r(id int, titre text, "nomFichier" text,
      "typeMime" text, taille int, sha256 text, "cleStockage" text, langue text, "creeLe" timestamptz)
  ), fichiers AS (
    INSERT INTO fichier (id, nom, type_mime, taille, sha256, cle_stockage, depose_le)
    SELECT fichier, "nomFichier", "typeMime", taille, sha256, "cleStockage", "creeLe" FROM r
  )
  INSERT INTO document (projet_id, titre, fichier_id, langue, cree_le)
  SELECT id, titre, fichier, langue, "creeLe" FROM r`;

// Materialised: the planner takes the provisional rows for few, and would otherwise count them again for each projet.
const NUMBER = `
  WITH haut AS MATERIALIZED (
    SELECT coalesce(max(substring(numero FROM '^P-([0-9]{1,15})$')::bigint), 0) AS numero FROM projet
  ), rang AS MATERIALIZED (
    SELECT id, row_number() OVER (ORDER BY id) AS rang FROM projet WHERE numero LIKE $1
  ), choisi AS MATERIALIZED (
    SELECT id, (haut.numero + rang)::text AS chiffres FROM rang, haut
  )
  UPDATE projet p SET numero = 'P-' || lpad(chiffres, greatest(6, length(chiffres)), '0')
  FROM choisi WHERE p.id = choisi.id`;
