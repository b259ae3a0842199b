import type { EtatOrganisation, OrganisationAdministree, TypeActeur } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject } from '../../sql/json.ts';
import { and } from '../../sql/liste.ts';

export interface RequeteOrganisations {
  q?: string | undefined;
  type?: TypeActeur | undefined;
  etat?: EtatOrganisation | undefined;
  page: number;
  parPage: number;
}

const FICHE = jsonObject({
  id: 'o.id',
  type: 'o.type',
  nom: 'o.nom',
  siren: 'o.siren',
  collectiviteId: 'o.collectivite_id',
  nomCollectivite: 'c.nom',
  codeDepartement: 'o.code_departement',
  codeRegion: 'o.code_region',
  pays: 'o.pays',
  financeur: 'f.slug',
  publicationDirecte: 'o.publication_directe',
  agents: `(SELECT count(*) FROM rattachement r WHERE r.organisation_id = o.id AND r.etat = 'actif')`,
  demandes: `(SELECT count(*) FROM rattachement r WHERE r.organisation_id = o.id AND r.etat = 'demande')`,
  aRelire: '(SELECT count(*) FROM mise_a_jour m WHERE m.organisation_id = o.id AND m.a_relire)',
  fermeeLe: 'o.fermee_le',
  successeur: Prisma.sql`CASE WHEN s.id IS NOT NULL THEN ${jsonObject({ id: 's.id', nom: 's.nom', type: 's.type' })} END`,
});

const JOINTURES = Prisma.sql`LEFT JOIN collectivite c ON c.id = o.collectivite_id
  LEFT JOIN financeur f ON f.id = o.financeur_id
  LEFT JOIN organisation s ON s.id = o.successeur_id`;

const AGENTS = Prisma.sql`EXISTS (SELECT FROM rattachement r WHERE r.organisation_id = o.id AND r.etat = 'actif')`;

/** The open ones, but for those that are asked for closed. */
const CONDITIONS: Record<EtatOrganisation, Prisma.Sql> = {
  avec_agent: AGENTS,
  sans_agent: Prisma.sql`NOT ${AGENTS}`,
  demandes: Prisma.sql`EXISTS (SELECT FROM rattachement r WHERE r.organisation_id = o.id AND r.etat = 'demande')`,
  a_relire: Prisma.sql`EXISTS (SELECT FROM mise_a_jour m WHERE m.organisation_id = o.id AND m.a_relire)`,
  directe: Prisma.sql`o.publication_directe`,
  fermee: Prisma.sql`TRUE`,
};

function toWhere({ q, type, etat }: RequeteOrganisations): Prisma.Sql {
  return and([
    q !== undefined && toRecherche(q),
    type && Prisma.sql`o.type = ${type}::type_acteur`,
    etat !== undefined && CONDITIONS[etat],
    // A closed one is found by its name, which whoever looks for it knows.
    etat === 'fermee' ? Prisma.sql`o.fermee_le IS NOT NULL` : q === undefined && Prisma.sql`o.fermee_le IS NULL`,
  ]);
}

/** The beginning of a word of the name, or a whole INSEE code or SIREN. */
function toRecherche(q: string): Prisma.Sql {
  const nom = normalizeNom(q).replaceAll(/[\\%_]/g, '\\$&');
  const code = q.replaceAll(/\s/g, '').toUpperCase();
  const parNom =
    nom === ''
      ? Prisma.sql`FALSE`
      : Prisma.sql`(o.nom_normalise LIKE ${`${nom}%`} OR o.nom_normalise LIKE ${`% ${nom}%`})`;
  return Prisma.sql`(${parNom} OR o.siren = ${code} OR c.code_insee = ${code})`;
}

/** A page of organisations, those that have agents first, then by name. */
export async function listOrganisations(db: Database, requete: RequeteOrganisations) {
  const where = toWhere(requete);
  const { page, parPage } = requete;
  const [comptes, lignes] = await Promise.all([
    db.query<{ total: number }>(
      Prisma.sql`SELECT count(*)::int AS total FROM organisation o LEFT JOIN collectivite c ON c.id = o.collectivite_id WHERE ${where}`,
    ),
    db.query<{ fiche: OrganisationAdministree }>(Prisma.sql`
      SELECT ${FICHE} AS fiche FROM (
        SELECT o.id, row_number() OVER (ORDER BY NOT ${AGENTS}, o.nom COLLATE "fr-x-icu", o.id) AS rang
        FROM organisation o LEFT JOIN collectivite c ON c.id = o.collectivite_id WHERE ${where}
        ORDER BY rang LIMIT ${parPage}::int OFFSET ${(page - 1) * parPage}::bigint
      ) choix JOIN organisation o ON o.id = choix.id ${JOINTURES} ORDER BY choix.rang`),
  ]);
  return { total: comptes[0]?.total ?? 0, page, parPage, organisations: lignes.map(({ fiche }) => fiche) };
}

/** An organisation as the administration sees it; null when there is none of this id. */
export async function findOrganisationAdministree(db: Database, id: number): Promise<OrganisationAdministree | null> {
  const rows = await db.query<{ fiche: OrganisationAdministree }>(
    Prisma.sql`SELECT ${FICHE} AS fiche FROM organisation o ${JOINTURES} WHERE o.id = ${id}::int`,
  );
  return rows[0]?.fiche ?? null;
}
