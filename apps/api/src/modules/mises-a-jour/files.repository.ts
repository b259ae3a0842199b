import type { Acteur, EtatMiseAJour, FileDeTravail } from '@atlas/contracts';
import { Prisma, type PrismaClient } from '@atlas/prisma';
import type { Database } from '../../plugins/database.ts';
import { derniereVerificationOf, jsonList, jsonObject } from '../../sql/json.ts';
import { RESUME, toResume } from './mises-a-jour.repository.ts';

/** Fiches shown of those to verify. */
const FICHES_MAX = 20;

/** The proposals of a queue of an organisation. */
function toWhere(acteur: Acteur, file: FileDeTravail): Prisma.MiseAJourWhereInput {
  const { organisationId } = acteur;
  switch (file) {
    case 'a_traiter':
      return { etat: 'soumise', ...valideesPar(acteur) };
    case 'avis':
      return {
        etat: 'soumise',
        organisationId: { not: organisationId },
        avis: { none: { organisationId } },
        ...avisDe(acteur),
      };
    case 'envoyees':
      return { organisationId, etat: { in: ['soumise', 'validee', 'rejetee', 'retiree'] } };
    case 'brouillons':
      return { organisationId, etat: { in: ['brouillon', 'a_corriger'] } };
    case 'a_relire':
      return { aRelire: true, ...valideesPar(acteur) };
  }
}

/** None: an organisation that validates nothing, or that is asked for no opinion. */
const AUCUNE: Prisma.MiseAJourWhereInput = { id: { in: [] } };

/** What an organisation is to validate. */
function valideesPar({ type, codeDepartement, codeRegion }: Acteur): Prisma.MiseAJourWhereInput {
  if (type === 'administration') return { valideur: 'administration' };
  if (type !== 'prefecture') return AUCUNE;
  const lieux =
    codeDepartement === null ? { regions: { has: codeRegion ?? '' } } : { departements: { has: codeDepartement } };
  return { valideur: 'prefecture', ...lieux };
}

/** What an organisation is asked an opinion on. */
function avisDe({ type, pays, financeurId }: Acteur): Prisma.MiseAJourWhereInput {
  if (type === 'ambassade') return { pays: { hasSome: [...pays] } };
  if (type === 'ministere') return {};
  if (type === 'operateur' && financeurId !== null) return { financeurs: { has: financeurId } };
  return AUCUNE;
}

/** A page of a queue, the proposals that have waited longest first where they wait, else the latest first. */
export async function listFile(
  prisma: PrismaClient,
  acteur: Acteur,
  {
    file,
    etat,
    page,
    parPage,
  }: { file: FileDeTravail; etat?: EtatMiseAJour | undefined; page: number; parPage: number },
) {
  const where = { AND: [toWhere(acteur, file), etat === undefined ? {} : { etat }] };
  const waits = file === 'a_traiter' || file === 'avis';
  const [total, lignes] = await Promise.all([
    prisma.miseAJour.count({ where }),
    prisma.miseAJour.findMany({
      where,
      include: RESUME,
      orderBy: waits ? [{ soumiseLe: 'asc' }, { id: 'asc' }] : [{ modifieLe: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
  ]);
  return { total, page, parPage, misesAJour: lignes.map(toResume) };
}

/** What waits for an organisation, in numbers. */
export async function countFiles(prisma: PrismaClient, acteur: Acteur) {
  const count = (file: FileDeTravail) => prisma.miseAJour.count({ where: toWhere(acteur, file) });
  const [aTraiter, avis, envoyees, brouillons, aRelire] = await Promise.all([
    count('a_traiter'),
    count('avis'),
    prisma.miseAJour.count({ where: { organisationId: acteur.organisationId, etat: 'soumise' } }),
    count('brouillons'),
    count('a_relire'),
  ]);
  return { aTraiter, avis, envoyees, brouillons, aRelire };
}

/** The projets of an organisation's own that nobody verified for a year, those never verified first. */
export async function listAVerifier(db: Database, acteur: Acteur) {
  const own = toCondition(acteur);
  if (own === null) return { total: 0, projets: [] };
  const projet = jsonObject({
    id: 'p.id',
    titre: 'p.titre',
    derniereVerification: derniereVerificationOf('projet_id', 'p.id'),
  });
  const premiers = Prisma.sql`FROM (
    SELECT * FROM perime ORDER BY verifie_le NULLS FIRST, id LIMIT ${FICHES_MAX}) p`;
  const rows = await db.query<{
    total: number;
    projets: { id: number; titre: string; derniereVerification: null }[];
  }>(Prisma.sql`
    WITH perime AS MATERIALIZED (
      SELECT p.id, p.titre, max(v.verifie_le) AS verifie_le FROM projet p LEFT JOIN verification v ON v.projet_id = p.id
      WHERE p.statut <> 'termine' AND ${own}
      GROUP BY p.id HAVING coalesce(max(v.verifie_le) <= now() - interval '1 year', true)
    )
    SELECT (SELECT count(*)::int FROM perime) AS total,
      ${jsonList(projet, 'p.verifie_le NULLS FIRST, p.id', premiers)} AS projets`);
  return rows[0] ?? { total: 0, projets: [] };
}

/** The projets `p` that are an organisation's to keep; null where none are. */
function toCondition(acteur: Acteur): Prisma.Sql | null {
  const { type, collectiviteId, codeDepartement, codeRegion, pays, financeurId } = acteur;
  const led = (condition: Prisma.Sql) => Prisma.sql`EXISTS (
    SELECT FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id WHERE l.projet_id = p.id AND ${condition})`;
  if (type === 'collectivite' && collectiviteId !== null)
    return led(Prisma.sql`${collectiviteId} IN (c.id, c.successeur_id)`);
  if (type === 'prefecture')
    return codeDepartement === null
      ? led(Prisma.sql`c.code_region = ${codeRegion}`)
      : led(Prisma.sql`c.code_departement = ${codeDepartement}`);
  if (type === 'ambassade')
    return Prisma.sql`EXISTS (SELECT FROM projet_pays y WHERE y.projet_id = p.id AND y.code_pays = ANY(${[...pays]}))`;
  if (type === 'administration') return Prisma.sql`true`;
  if (financeurId !== null)
    return Prisma.sql`EXISTS (SELECT FROM financement f WHERE f.projet_id = p.id AND f.financeur_id = ${financeurId})`;
  return null;
}
