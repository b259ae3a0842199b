import type { Acteur, AvancementCampagne, OrganisationDeCampagne, TableauDeCampagne } from '@atlas/contracts';
import { Prisma } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { jsonList, jsonObject } from '../../sql/json.ts';
import { AVANCEMENT, ETAT_FICHE, inPerimetre } from './avancement.sql.ts';

/** The fiches of a campaign that someone sees the figures of. */
const suivie = (campagneId: number, acteur: Acteur): Prisma.Sql => Prisma.sql`suivie AS MATERIALIZED (
  SELECT f.departements, f.pays, f.organisations, f.verifiee_le, ${ETAT_FICHE} AS etat
  FROM campagne_fiche f JOIN campagne c ON c.id = f.campagne_id
  WHERE c.id = ${campagneId} AND ${inPerimetre(acteur)})`;

/** Where each organisation is; one whose place another took counts as that one. */
const PAR_ORGANISATION = Prisma.sql`par_organisation AS (
  SELECT x.*, a.agents, CASE
    WHEN x.verifiees + x."enAttente" = x.fiches THEN 'terminee'
    WHEN a.agents IS NULL THEN 'sans_agent'
    WHEN x.verifiees + x."enAttente" > 0 THEN 'commencee'
    ELSE 'non_commencee' END AS avancement
  FROM (
    SELECT coalesce(o.successeur_id, o.id) AS id, sum(u.fiches)::int AS fiches, sum(u.verifiees)::int AS verifiees,
      sum(u."enAttente")::int AS "enAttente"
    FROM (SELECT organisation_id, ${AVANCEMENT}
      FROM (SELECT unnest(organisations) AS organisation_id, etat FROM suivie) d GROUP BY organisation_id) u
    JOIN organisation o ON o.id = u.organisation_id GROUP BY 1) x
  LEFT JOIN (SELECT organisation_id, count(*)::int AS agents FROM rattachement WHERE etat = 'actif' GROUP BY 1) a
    ON a.organisation_id = x.id)`;

type Chiffres = Omit<TableauDeCampagne, 'campagne'>;

/** The figures of a campaign, in the scope of whoever asks: one reading of its list. */
export async function readTableau(db: Database, campagneId: number, acteur: Acteur): Promise<Chiffres> {
  const chiffres = { fiches: 'n.fiches', verifiees: 'n.verifiees', enAttente: Prisma.sql`n."enAttente"` };
  const departement = jsonObject({ code: 'd.code', nom: 'd.nom', ...chiffres });
  const pays = jsonObject({ code: 'y.code', nom: 'y.nom', nomEn: 'y.nom_en', continent: 'y.continent', ...chiffres });
  const [tableau] = await db.query<Chiffres>(Prisma.sql`
    WITH ${suivie(campagneId, acteur)}, ${PAR_ORGANISATION}
    SELECT
      (SELECT to_json(n) FROM (SELECT ${AVANCEMENT} FROM suivie) n) AS chiffres,
      (SELECT json_build_object(
        'terminee', count(*) FILTER (WHERE avancement = 'terminee'),
        'sans_agent', count(*) FILTER (WHERE avancement = 'sans_agent'),
        'commencee', count(*) FILTER (WHERE avancement = 'commencee'),
        'non_commencee', count(*) FILTER (WHERE avancement = 'non_commencee')) FROM par_organisation) AS organisations,
      (SELECT coalesce(json_agg(json_build_object('jour', jour, 'verifiees', verifiees) ORDER BY jour), '[]') FROM (
        SELECT (verifiee_le AT TIME ZONE 'Europe/Paris')::date AS jour, count(*) AS verifiees
        FROM suivie WHERE verifiee_le IS NOT NULL GROUP BY 1) j) AS jours,
      (SELECT coalesce(json_agg(${departement} ORDER BY d.code), '[]') FROM (
        SELECT code, ${AVANCEMENT} FROM (SELECT unnest(departements) AS code, etat FROM suivie) u GROUP BY code) n
        JOIN departement d ON d.code = n.code) AS departements,
      (SELECT coalesce(json_agg(${pays} ORDER BY y.nom COLLATE "fr-x-icu"), '[]') FROM (
        SELECT code, ${AVANCEMENT} FROM (SELECT unnest(pays) AS code, etat FROM suivie) u GROUP BY code) n
        JOIN pays y ON y.code = n.code) AS pays`);
  if (tableau === undefined) throw new Error('a board without figures');
  return tableau;
}

interface RequeteOrganisations {
  avancement?: AvancementCampagne | undefined;
  page: number;
  parPage: number;
}

/** A page of the organisations of a campaign, those that have the most left to do first. */
export async function listOrganisationsCampagne(
  db: Database,
  campagneId: number,
  acteur: Acteur,
  { avancement, page, parPage }: RequeteOrganisations,
) {
  const voulue = avancement === undefined ? Prisma.sql`TRUE` : Prisma.sql`n.avancement = ${avancement}`;
  const organisation = jsonObject({
    ...{ id: 'n.id', nom: 'n.nom', type: 'n.type', collectiviteId: 'n.collectivite_id', avancement: 'n.avancement' },
    departement: "d.nom || ' (' || d.code || ')'",
    agents: 'coalesce(n.agents, 0)',
    ...{ fiches: 'n.fiches', verifiees: 'n.verifiees', enAttente: Prisma.sql`n."enAttente"` },
  });
  const [liste] = await db.query<{ total: number; organisations: OrganisationDeCampagne[] }>(Prisma.sql`
    WITH ${suivie(campagneId, acteur)}, ${PAR_ORGANISATION}, voulue AS MATERIALIZED (
      SELECT n.*, o.nom, o.type, o.collectivite_id, o.code_departement,
        row_number() OVER (ORDER BY n.fiches - n.verifiees - n."enAttente" DESC, o.nom COLLATE "fr-x-icu", o.id) AS rang
      FROM par_organisation n JOIN organisation o ON o.id = n.id WHERE ${voulue})
    SELECT (SELECT count(*)::int FROM voulue) AS total, ${jsonList(
      organisation,
      'n.rang',
      Prisma.sql`FROM (SELECT * FROM voulue ORDER BY rang LIMIT ${parPage}::int OFFSET ${(page - 1) * parPage}::bigint) n
        LEFT JOIN departement d ON d.code = n.code_departement`,
    )} AS organisations`);
  return { total: liste?.total ?? 0, page, parPage, organisations: liste?.organisations ?? [] };
}
