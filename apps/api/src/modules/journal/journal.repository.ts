import type { administrationEndpoints, LigneJournal, QueryOf } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import { refusedParameters } from '../../http/problem.ts';
import type { Database } from '../../plugins/database.ts';
import { jsonObject, jsonOrNull } from '../../sql/json.ts';
import { and } from '../../sql/liste.ts';

export type FiltresJournal = Omit<QueryOf<typeof administrationEndpoints.exportJournal>, 'langue'>;

/** The place of a line in the journal: that of the last one read is where the next page begins. */
interface Repere {
  le: Date;
  id: bigint;
}

const REPERE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\.(\d{1,18})$/;

/** @throws HttpProblem 400 for what no answer gave. */
export function parseRepere(texte: string): Repere {
  const [, le = '', id = ''] = REPERE.exec(texte) ?? [];
  const date = new Date(le);
  if (Number.isNaN(date.getTime())) {
    throw refusedParameters([{ parametre: 'avant', message: 'ce n’est pas la suite d’une réponse.' }]);
  }
  return { le: date, id: BigInt(id) };
}

const toRepere = ({ le, id }: LigneJournal): string => `${new Date(le).toISOString()}.${id}`;

/** Midnight in Paris: a day of the journal is that of whoever reads it. */
const minuit = (jour: string, plus = 0) =>
  Prisma.sql`((${jour}::date + ${plus}::int)::timestamp AT TIME ZONE 'Europe/Paris')`;

/** Lines whose account or organisation bears a text in its name or address. */
function ofQui(qui: string): Prisma.Sql {
  const motif = `%${qui.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(
    j.compte_id IN (SELECT id FROM compte WHERE unaccent(nom) ILIKE unaccent(${motif}) OR courriel ILIKE ${motif})
    OR j.organisation_id IN (SELECT id FROM organisation WHERE unaccent(nom) ILIKE unaccent(${motif})))`;
}

/** @throws HttpProblem 400 for what only means something of a kind of thing, without it. */
function toWhere({ du, au, objet, action, objetId, compte, organisation, qui }: FiltresJournal): Prisma.Sql {
  if (objet === undefined && (action !== undefined || objetId !== undefined)) {
    throw refusedParameters([{ parametre: 'objet', message: 'choisissez aussi de quoi il s’agit.' }]);
  }
  return and([
    du !== undefined && Prisma.sql`j.le >= ${minuit(du)}`,
    au !== undefined && Prisma.sql`j.le < ${minuit(au, 1)}`,
    objet !== undefined && Prisma.sql`j.objet = ${objet}`,
    action !== undefined && Prisma.sql`j.action = ${action}`,
    objetId !== undefined && Prisma.sql`j.objet_id = ${objetId}`,
    compte !== undefined && Prisma.sql`j.compte_id = ${compte}::int`,
    organisation !== undefined && Prisma.sql`j.organisation_id = ${organisation}::int`,
    qui !== undefined && ofQui(qui),
  ]);
}

/** What a thing is called today, and what has the page that shows it; by kind of thing. */
const CHOSES = Prisma.raw(`LEFT JOIN LATERAL (
  SELECT CASE WHEN j.objet_id ~ '^[0-9]{1,9}$' THEN j.objet_id::int END AS id) n ON true
LEFT JOIN LATERAL (
  SELECT x.id, x.nom FROM compte x WHERE j.objet = 'compte' AND x.id = n.id
  UNION ALL SELECT x.id, x.nom FROM organisation x WHERE j.objet = 'organisation' AND x.id = n.id
  UNION ALL SELECT c.id, c.nom || ' – ' || x.nom FROM rattachement r JOIN compte c ON c.id = r.compte_id
    JOIN organisation x ON x.id = r.organisation_id WHERE j.objet = 'rattachement' AND r.id = n.id
  UNION ALL SELECT x.id, x.nom FROM collectivite x WHERE j.objet = 'collectivite' AND x.id = n.id
  UNION ALL SELECT x.id, x.nom FROM partenaire x WHERE j.objet = 'partenaire' AND x.id = n.id
  UNION ALL SELECT x.id, x.titre FROM projet x WHERE j.objet = 'projet' AND x.id = n.id
  UNION ALL SELECT x.id, x.titre FROM mise_a_jour x WHERE j.objet = 'mise_a_jour' AND x.id = n.id
  UNION ALL SELECT x.id, x.titre FROM signalement x WHERE j.objet = 'signalement' AND x.id = n.id
  UNION ALL SELECT x.id, x.nom FROM thematique x WHERE j.objet = 'thematique' AND x.id = n.id
  UNION ALL SELECT x.id, x.nom FROM financeur x WHERE j.objet = 'financeur' AND x.id = n.id
  UNION ALL SELECT x.id, x.nom FROM operateur x WHERE j.objet = 'operateur' AND x.id = n.id
  UNION ALL SELECT x.id, x.titre FROM campagne x WHERE j.objet = 'campagne' AND x.id = n.id
  UNION ALL SELECT p.id, p.titre FROM confirmation_partenaire x JOIN projet p ON p.id = x.projet_id
    WHERE j.objet = 'confirmation' AND x.id = n.id
) chose ON true`);

const LIGNE = jsonObject({
  id: 'j.id::text',
  le: 'j.le',
  compte: jsonOrNull('j.compte_id', jsonObject({ id: 'j.compte_id', nom: 'c.nom' })),
  organisation: jsonOrNull('j.organisation_id', jsonObject({ id: 'j.organisation_id', nom: 'o.nom' })),
  objet: 'j.objet',
  objetId: 'j.objet_id',
  nom: 'chose.nom',
  cibleId: 'chose.id',
  action: 'j.action',
  details: 'j.details',
});

/**
 * Lines of the journal, the latest first, from below `avant` on; nothing is counted. Gives where the next ones begin,
 * null when there are none.
 * @throws HttpProblem 400
 */
export async function readJournal(
  db: Database,
  filtres: FiltresJournal,
  { avant, limite }: { avant?: string | undefined; limite: number },
): Promise<{ lignes: LigneJournal[]; suite: string | null }> {
  const repere = avant === undefined ? null : parseRepere(avant);
  const where = and([
    toWhere(filtres),
    repere !== null && Prisma.sql`(j.le, j.id) < (${repere.le}::timestamptz, ${repere.id}::bigint)`,
  ]);
  const rows = await db.query<{ ligne: LigneJournal }>(Prisma.sql`
    SELECT ${LIGNE} AS ligne
    FROM (SELECT * FROM journal_audit j WHERE ${where} ORDER BY j.le DESC, j.id DESC LIMIT ${limite + 1}::int) j
      LEFT JOIN compte c ON c.id = j.compte_id LEFT JOIN organisation o ON o.id = j.organisation_id ${CHOSES}
    ORDER BY j.le DESC, j.id DESC`);
  const lignes = rows.slice(0, limite).map(({ ligne }) => ligne);
  const derniere = lignes.at(-1);
  return { lignes, suite: rows.length > limite && derniere !== undefined ? toRepere(derniere) : null };
}
