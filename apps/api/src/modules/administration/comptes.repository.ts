import type { administrationEndpoints, CompteAdministre, EtatCompte, QueryOf } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonObject, jsonOrNull } from '../../sql/json.ts';
import { and, type Liste } from '../../sql/liste.ts';

/** Accounts with the organisation that they act for. */
const COMPTES = Prisma.raw(`compte c
  LEFT JOIN rattachement r ON r.compte_id = c.id AND r.etat = 'actif'
  LEFT JOIN organisation o ON o.id = r.organisation_id`);

const ORGANISATION = jsonObject({ id: 'o.id', nom: 'o.nom', type: 'o.type' });

const COMPTE = jsonObject({
  id: 'c.id',
  nom: 'c.nom',
  courriel: 'c.courriel',
  creeLe: 'c.cree_le',
  connecteLe: 'c.connecte_le',
  isConfirme: 'c.courriel_confirme_le IS NOT NULL',
  isDesactive: 'c.desactive_le IS NOT NULL',
  isProConnect: 'c.sujet_proconnect IS NOT NULL',
  doubleAuthentification: 'c.totp_active_le IS NOT NULL',
  sessions: '(SELECT count(*) FROM session s WHERE s.compte_id = c.id AND s.expire_le > now())',
  rattachement: jsonOrNull('r.id', jsonObject({ id: 'r.id', role: 'r.role', organisation: ORGANISATION })),
});

const CONDITIONS: Record<EtatCompte, string> = {
  actif: 'c.courriel_confirme_le IS NOT NULL AND c.desactive_le IS NULL',
  a_confirmer: 'c.courriel_confirme_le IS NULL AND c.desactive_le IS NULL',
  desactive: 'c.desactive_le IS NOT NULL',
  sans_organisation: 'o.id IS NULL',
  administration: "o.type = 'administration'",
};

/** A page of the accounts whose name, address or organisation bears a text, by name. Two queries. */
export async function listComptes(
  db: Database,
  { q, etat, page, parPage }: QueryOf<typeof administrationEndpoints.listComptes>,
): Promise<Liste<CompteAdministre>> {
  const motif = `%${(q ?? '').trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
  const where = and([
    q !== undefined &&
      Prisma.sql`(unaccent(c.nom) ILIKE unaccent(${motif}) OR c.courriel ILIKE ${motif}
        OR unaccent(o.nom) ILIKE unaccent(${motif}))`,
    etat !== undefined && Prisma.raw(CONDITIONS[etat]),
  ]);
  const [comptes, lignes] = await Promise.all([
    db.query<{ total: number }>(Prisma.sql`SELECT count(*)::int AS total FROM ${COMPTES} WHERE ${where}`),
    db.query<{ compte: CompteAdministre }>(Prisma.sql`
      SELECT ${COMPTE} AS compte FROM ${COMPTES} WHERE ${where}
      ORDER BY c.nom COLLATE "fr-x-icu", c.id LIMIT ${parPage}::int OFFSET ${(page - 1) * parPage}::bigint`),
  ]);
  return { total: comptes[0]?.total ?? 0, lignes: lignes.map(({ compte }) => compte) };
}

/** An account as the administration sees it; null when there is none of this id. */
export async function findCompte(db: Database, id: number): Promise<CompteAdministre | null> {
  const rows = await db.query<{ compte: CompteAdministre }>(
    Prisma.sql`SELECT ${COMPTE} AS compte FROM ${COMPTES} WHERE c.id = ${id}::int`,
  );
  return rows[0]?.compte ?? null;
}
