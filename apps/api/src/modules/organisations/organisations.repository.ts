import type { FicheOrganisation, OrganisationTrouvee, OrganisationVisee } from '@atlas/contracts';
import { normalizeNom } from '@atlas/geodonnees';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonList, jsonObject } from '../../sql/json.ts';

const RESULTATS_MAX = 20;

/** Organisations by the beginning of the words of their name, or by an INSEE code or a SIREN, the nearest names first. */
export async function searchOrganisations(db: Database, q: string): Promise<OrganisationTrouvee[]> {
  const nom = normalizeNom(q);
  const code = q.replaceAll(/\s/g, '');
  if (nom === '') return [];
  const escaped = nom.replaceAll(/[\\%_]/g, '\\$&');
  // Whoever looks for a town by a name or a code that it no longer has is led to what it became.
  const trouvees = Prisma.sql`
    SELECT DISTINCT coalesce(o.successeur_id, o.id) AS id FROM organisation o LEFT JOIN collectivite c ON c.id = o.collectivite_id
    WHERE (o.fermee_le IS NULL OR o.successeur_id IS NOT NULL) AND (
      o.nom_normalise LIKE ${`${escaped}%`} OR o.nom_normalise LIKE ${`% ${escaped}%`}
      OR o.siren = ${code} OR c.code_insee = ${code.toUpperCase()}
      OR c.code_insee IN (SELECT code_commune FROM ancienne_commune WHERE code = ${code.toUpperCase()} OR nom_normalise = ${nom}))`;
  const rows = await db.query<{ organisation: OrganisationTrouvee }>(Prisma.sql`
    SELECT ${jsonObject({
      id: 'o.id',
      nom: 'o.nom',
      type: 'o.type',
      typeCollectivite: 'c.type',
      departement: "d.nom || ' (' || d.code || ')'",
      agents: `(SELECT count(*) FROM rattachement r WHERE r.organisation_id = o.id AND r.etat = 'actif')`,
    })} AS organisation
    FROM (${trouvees}) t JOIN organisation o ON o.id = t.id
      LEFT JOIN collectivite c ON c.id = o.collectivite_id
      LEFT JOIN departement d ON d.code = o.code_departement
    ORDER BY o.nom_normalise <> ${nom}, o.nom_normalise NOT LIKE ${`${escaped}%`}, c.population DESC NULLS LAST, o.id
    LIMIT ${RESULTATS_MAX}`);
  return rows.map(({ organisation }) => organisation);
}

/** An organisation and whoever is, or asks to be, one of its agents; null when there is none of this id. */
export async function findOrganisation(db: Database, id: number): Promise<Omit<FicheOrganisation, 'gestion'> | null> {
  const membres = jsonList(
    jsonObject({
      rattachementId: 'r.id',
      nom: 'c.nom',
      courriel: 'c.courriel',
      role: 'r.role',
      etat: 'r.etat',
      demandeLe: 'r.cree_le',
      message: 'r.message',
    }),
    'r.etat, c.nom, r.id',
    Prisma.sql`FROM rattachement r JOIN compte c ON c.id = r.compte_id
      WHERE r.organisation_id = o.id AND r.etat IN ('actif', 'demande')`,
  );
  const rows = await db.query<{ organisation: Omit<FicheOrganisation, 'gestion'> }>(Prisma.sql`
    SELECT ${jsonObject({
      id: 'o.id',
      nom: 'o.nom',
      type: 'o.type',
      siren: 'o.siren',
      codeDepartement: 'o.code_departement',
      codeRegion: 'o.code_region',
      pays: 'o.pays',
      collectiviteId: 'o.collectivite_id',
      publicationDirecte: 'o.publication_directe',
      membres,
    })} AS organisation FROM organisation o WHERE o.id = ${id}`);
  return rows[0]?.organisation ?? null;
}

type Lecteur = Pick<Prisma.TransactionClient, 'rattachement'>;

/** Agents told of one thing, at most: the largest organisations have tens. */
const AGENTS_MAX = 50;

/** The accounts of the agents of some organisations. */
export async function listAgents(
  tx: Lecteur,
  organisation: Prisma.OrganisationWhereInput,
  rattachement: Prisma.RattachementWhereInput = {},
): Promise<number[]> {
  const lignes = await tx.rattachement.findMany({
    where: { ...rattachement, etat: 'actif', organisation, compte: { desactiveLe: null } },
    orderBy: { id: 'asc' },
    select: { compteId: true },
    take: AGENTS_MAX,
  });
  return lignes.map(({ compteId }) => compteId);
}

/** The accounts of the agents of the first organisations that have some. */
export async function listPremiersAgents(
  tx: Lecteur,
  niveaux: readonly Prisma.OrganisationWhereInput[],
  rattachement: Prisma.RattachementWhereInput = {},
): Promise<number[]> {
  for (const organisation of niveaux) {
    const agents = await listAgents(tx, organisation, rattachement);
    if (agents.length > 0) return agents;
  }
  return [];
}

/** Whoever decides for an organisation: its managers, else those of the préfecture above it, else the administration. */
export function listGestionnaires(tx: Lecteur, { id, type, codeDepartement }: OrganisationVisee): Promise<number[]> {
  const niveaux: Prisma.OrganisationWhereInput[] = [
    { id },
    ...(type === 'collectivite' && codeDepartement !== null ? [{ type: 'prefecture' as const, codeDepartement }] : []),
    { type: 'administration' },
  ];
  return listPremiersAgents(tx, niveaux, { role: 'gestionnaire' });
}
