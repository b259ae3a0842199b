import {
  type Avancement,
  type Campagne,
  type EtatCampagne,
  type ObjetCampagne,
  PERMISSIONS_GENERALES,
  PERMISSIONS_SUR_OBJET,
  type PorteeCampagne,
} from '@atlas/contracts';
import { Prisma, type PrismaClient } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import type { Database } from '../../plugins/database.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';
import { AVANCEMENT, ETAT_FICHE, inPerimetre, listesDe } from './avancement.sql.ts';
import { toJour } from './jours.ts';
import { withPortee } from './portee.sql.ts';

const { administrer } = PERMISSIONS_GENERALES;
const { suivreCampagne } = PERMISSIONS_SUR_OBJET;

const AVEC = {
  relances: { orderBy: { jour: 'desc' }, take: 1, select: { jour: true } },
} satisfies Prisma.CampagneInclude;
export type LigneCampagne = Prisma.CampagneGetPayload<{ include: typeof AVEC }>;

export const absente = (id: number): string => `Aucune campagne ne porte le numéro ${id}.`;

/** A campaign. @throws HttpProblem 404 */
export async function findCampagne(
  prisma: Pick<Prisma.TransactionClient, 'campagne'>,
  id: number,
): Promise<LigneCampagne> {
  return orNotFound(await prisma.campagne.findUnique({ where: { id }, include: AVEC }), absente(id));
}

/** What a campaign is held on. */
export const porteeOf = ({
  regions,
  departements,
  pays,
  acteurs,
  objets,
  termines,
}: LigneCampagne): PorteeCampagne => ({
  ...{ regions, departements, pays, termines },
  acteurs: acteurs.filter((type) => type !== 'administration'),
  objets: objets.filter((objet): objet is ObjetCampagne => objet !== 'partenaire'),
});

/** The figures of some campaigns, over those of their fiches `f` that a condition keeps; none where it keeps none. */
async function countAvancements(
  db: Database,
  ids: readonly number[],
  condition: Prisma.Sql,
): Promise<Map<number, Avancement>> {
  const lignes = await db.query<Avancement & { id: number }>(Prisma.sql`
    SELECT id, ${AVANCEMENT} FROM (
      SELECT c.id, ${ETAT_FICHE} AS etat FROM campagne_fiche f JOIN campagne c ON c.id = f.campagne_id
      WHERE c.id = ANY(${[...ids]}::int[]) AND ${condition}) x
    GROUP BY id`);
  return new Map(lignes.map(({ id, ...avancement }) => [id, avancement]));
}

/** Campaigns as whoever asks reads them: where their own organisation is, and what they follow. */
async function describeLignes(
  db: Database,
  { utilisateur }: Connexion,
  lignes: readonly LigneCampagne[],
): Promise<Campagne[]> {
  const { acteur } = utilisateur;
  if (acteur === null) return [];
  const ids = lignes.map(({ id }) => id);
  const suivies = lignes.filter((ligne) => suivreCampagne(utilisateur, ligne)).map(({ id }) => id);
  const [miennes, ensembles] = await Promise.all([
    countAvancements(db, ids, listesDe(acteur.organisationId)),
    countAvancements(db, suivies, inPerimetre(acteur)),
  ]);
  return lignes.map((ligne) => ({
    id: ligne.id,
    ...{ titre: ligne.titre, message: ligne.message, debut: toJour(ligne.debut), fin: toJour(ligne.fin) },
    ...porteeOf(ligne),
    etat: ligne.etat,
    ouverteLe: ligne.ouverteLe?.toISOString() ?? null,
    closeLe: ligne.closeLe?.toISOString() ?? null,
    relanceeLe: ligne.relances[0] === undefined ? null : toJour(ligne.relances[0].jour),
    maListe: miennes.get(ligne.id) ?? null,
    ensemble: ensembles.get(ligne.id) ?? null,
    droits: { administrer: administrer(utilisateur), suivre: suivreCampagne(utilisateur, ligne) },
  }));
}

interface Lecture {
  prisma: PrismaClient;
  db: Database;
}

/** A campaign, as whoever asks reads it. @throws HttpProblem 404 */
export async function describeCampagne({ prisma, db }: Lecture, connexion: Connexion, id: number): Promise<Campagne> {
  const [campagne] = await describeLignes(db, connexion, [await findCampagne(prisma, id)]);
  return orNotFound(campagne, absente(id));
}

/** A page of campaigns: those in preparation for the administration alone. */
export async function listCampagnes(
  { prisma, db }: Lecture,
  connexion: Connexion,
  { etat, page, parPage }: { etat?: EtatCampagne | undefined; page: number; parPage: number },
) {
  const isAdministration = acteurOf(connexion).type === 'administration';
  const where: Prisma.CampagneWhereInput = {
    AND: [etat === undefined ? {} : { etat }, isAdministration ? {} : { etat: { not: 'preparee' } }],
  };
  const [total, lignes] = await Promise.all([
    prisma.campagne.count({ where }),
    prisma.campagne.findMany({
      where,
      include: AVEC,
      orderBy: [{ debut: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
  ]);
  return { total, page, parPage, campagnes: await describeLignes(db, connexion, lignes) };
}

/** What a campaign would reach if it opened now. */
export async function previewPortee(db: Database, portee: PorteeCampagne) {
  const [apercu] = await db.query<{ fiches: number; organisations: number; sansAgent: number }>(Prisma.sql`
    WITH ${withPortee(portee)}, atteinte AS (SELECT DISTINCT organisation_id AS id FROM concerne)
    SELECT (SELECT count(*)::int FROM (SELECT DISTINCT objet, objet_id FROM concerne) f) AS fiches,
      count(*)::int AS organisations,
      (count(*) FILTER (WHERE NOT EXISTS (
        SELECT FROM rattachement r WHERE r.organisation_id = a.id AND r.etat = 'actif')))::int AS "sansAgent"
    FROM atteinte a`);
  return apercu ?? { fiches: 0, organisations: 0, sansAgent: 0 };
}
