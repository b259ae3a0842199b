import type { FusionPartenaire, LiensPartenaire, PartenaireCompare } from '@atlas/contracts';
import { distanceKm } from '@atlas/geodonnees';
import { type FusionPartenaire as LigneFusion, Prisma } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import type { Database } from '../../plugins/database.ts';
import { jsonObject, positionFields, REF_PAYS, refTerritoire } from '../../sql/json.ts';
import type { Tx } from '../mises-a-jour/fiches/fiche.ts';
import { contenuOf } from './contenu-fusion.ts';

/** A number in the sentence that says that nothing bears it. */
export const absent = (id: number): string => `Aucun partenaire ne porte le numéro ${id}.`;

const count = (rest: string): string => `(SELECT count(*) FROM ${rest})`;

const LIENS = jsonObject({
  projets: count('projet_partenaire l WHERE l.partenaire_id = x.id'),
  contacts: count('contact k WHERE k.partenaire_id = x.id'),
  verifications: count('verification v WHERE v.partenaire_id = x.id'),
  confirmations: count('confirmation_partenaire c WHERE c.partenaire_id = x.id'),
  signalements: count(`signalement g WHERE g.objet = 'partenaire' AND g.objet_id = x.id`),
  misesAJour: count(`mise_a_jour m WHERE m.objet = 'partenaire' AND m.objet_id = x.id`),
});

const COMPARE = jsonObject({
  id: 'x.id',
  version: 'x.version',
  nom: 'x.nom',
  niveau: 'x.niveau',
  pays: REF_PAYS,
  subdivision: refTerritoire('s'),
  population: 'x.population',
  ...positionFields('x'),
  siteWeb: 'x.site_web',
  liens: LIENS,
});

/** Two partenaires side by side. @throws HttpProblem 404 when one of them does not exist. */
export async function comparePartenaires(db: Database, ids: { a: number; b: number }) {
  const rows = await db.query<{ fiche: PartenaireCompare }>(Prisma.sql`
    SELECT ${COMPARE} AS fiche FROM partenaire x JOIN pays y ON y.code = x.code_pays
    LEFT JOIN subdivision s ON s.code = x.code_subdivision WHERE x.id IN (${ids.a}::int, ${ids.b}::int)`);
  const find = (id: number) => orNotFound(rows.find(({ fiche }) => fiche.id === id)?.fiche, absent(id));
  const [a, b] = [find(ids.a), find(ids.b)];
  const [ensemble] = await db.query<{ projetsCommuns: number; distincts: boolean }>(Prisma.sql`
    SELECT (SELECT count(*)::int FROM projet_partenaire pa JOIN projet_partenaire pb USING (projet_id)
        WHERE pa.partenaire_id = ${a.id}::int AND pb.partenaire_id = ${b.id}::int) AS "projetsCommuns",
      EXISTS (SELECT FROM partenaires_distincts WHERE a_id = ${Math.min(a.id, b.id)}::int
        AND b_id = ${Math.max(a.id, b.id)}::int) AS distincts`);
  const { projetsCommuns, distincts } = orNotFound(ensemble, absent(a.id));
  return { a, b, km: Math.round(distanceKm(a, b) * 10) / 10, projetsCommuns, distincts };
}

/** Of some partenaires, those that were merged, with the one that stays in their place today. */
export async function readActuels(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<{ id: number; actuel: number }[]>`
    SELECT id, partenaire_actuel(id) AS actuel FROM unnest(${[...ids]}::int[]) id WHERE partenaire_actuel(id) <> id`;
  return new Map(rows.map(({ id, actuel }) => [id, actuel]));
}

/** The partenaires that numbers lead to today, each once: a merged one is the one that stays in its place. */
export const followFusions = (ids: readonly number[], actuels: ReadonlyMap<number, number>): number[] =>
  ids.some((id) => actuels.has(id))
    ? [...new Set(ids.map((id) => actuels.get(id) ?? id))].sort((a, b) => a - b)
    : [...ids];

/** The number that a partenaire bears today. */
export async function findActuel(db: Database, id: number): Promise<number> {
  const rows = await db.query<{ actuel: number }>(Prisma.sql`SELECT partenaire_actuel(${id}::int) AS actuel`);
  return rows[0]?.actuel ?? id;
}

/** A page of what was merged, the latest first. */
export async function listFusions(tx: Tx, { page, parPage }: { page: number; parPage: number }) {
  const [total, lignes] = await Promise.all([
    tx.fusionPartenaire.count(),
    tx.fusionPartenaire.findMany({ orderBy: { id: 'desc' }, skip: (page - 1) * parPage, take: parPage }),
  ]);
  return { total, page, parPage, fusions: await describeFusions(tx, lignes) };
}

/** What was merged, in the words of today: the names of who did it and of the one that stays. */
export async function describeFusions(tx: Tx, lignes: readonly LigneFusion[]): Promise<FusionPartenaire[]> {
  const noms = { id: true, nom: true } as const;
  const [gardes, comptes, pays, autres] = await Promise.all([
    tx.partenaire.findMany({ where: { id: { in: lignes.map(({ gardeId }) => gardeId) } }, select: noms }),
    tx.compte.findMany({ where: { id: { in: lignes.flatMap(({ auteurId }) => auteurId ?? []) } }, select: noms }),
    tx.pays.findMany({ where: { code: { in: lignes.map(({ codePays }) => codePays) } } }),
    tx.fusionPartenaire.findMany({ where: { fusionneId: { in: lignes.map(({ gardeId }) => gardeId) } } }),
  ]);
  return lignes.map((ligne) => {
    const { id, gardeId, fusionneId, nom, codePays, le, auteurId, annuleeLe } = ligne;
    const { apres, deplacements } = contenuOf(ligne);
    const pay = pays.find(({ code }) => code === codePays);
    if (pay === undefined) throw new Error(`fusion ${id}: no country ${codePays}`);
    const garde =
      gardes.find((un) => un.id === gardeId)?.nom ?? autres.find((une) => une.fusionneId === gardeId)?.nom ?? '';
    return {
      id,
      garde: { id: gardeId, nom: garde },
      fusionne: { id: fusionneId, nom },
      pays: { code: pay.code, nom: pay.nom, nomEn: pay.nomEn, continent: pay.continent },
      reprises: Object.keys(apres) as FusionPartenaire['reprises'],
      liens: countLiens(deplacements),
      le: le.toISOString(),
      auteur: comptes.find((un) => un.id === auteurId)?.nom ?? null,
      annuleeLe: annuleeLe?.toISOString() ?? null,
    };
  });
}

function countLiens({
  projets,
  projetsCommuns,
  ...autres
}: ReturnType<typeof contenuOf>['deplacements']): LiensPartenaire {
  const { contacts, verifications, confirmations, signalements, misesAJour } = autres;
  return {
    projets: projets.length + projetsCommuns.length,
    contacts: contacts.length,
    verifications: verifications.length,
    confirmations: confirmations.length,
    signalements: signalements.length,
    misesAJour: misesAJour.length,
  };
}
