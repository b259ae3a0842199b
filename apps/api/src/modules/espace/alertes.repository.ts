import type { Filtres, Langue } from '@atlas/contracts';
import { Prisma, type PrismaClient } from '@atlas/prisma';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import type { IndexProjets } from '../recherche/index-projets.ts';
import { find, PROJETS_GARDES_MAX } from '../recherches-enregistrees/recherches-enregistrees.service.ts';
import { createLiensDeRefus } from './desabonnement.ts';

/** The hour of Paris from which alerts are made: on Mondays, and on the first of each month. */
const HEURE = 7;
/** New projets that an alert names; it counts the others. */
const LIGNES_MAX = 10;

/** The latest moment when the alerts of a kind were due. */
const echeanceOf = (unite: 'week' | 'month', now: Date) => Prisma.sql`(
  (date_trunc(${unite}, ${now}::timestamptz AT TIME ZONE 'Europe/Paris' - make_interval(hours => ${HEURE}))
    + make_interval(hours => ${HEURE})) AT TIME ZONE 'Europe/Paris')`;

/** The searches `r` of accounts `c` whose alert is due at a moment. */
const isDueAt = (now: Date) => Prisma.sql`
  r.supprimee_le IS NULL AND c.desactive_le IS NULL AND (
    (r.alerte = 'hebdomadaire' AND r.alerte_le < ${echeanceOf('week', now)})
    OR (r.alerte = 'mensuelle' AND r.alerte_le < ${echeanceOf('month', now)}))`;

/** The next search whose alert is due, after another; undefined when there is none. */
export async function findRechercheAAlerter(
  prisma: PrismaClient,
  now: Date,
  apres: number,
): Promise<number | undefined> {
  const [ligne] = await prisma.$queryRaw<{ id: number }[]>(Prisma.sql`
    SELECT r.id FROM recherche_enregistree r JOIN compte c ON c.id = r.compte_id
    WHERE r.id > ${apres} AND ${isDueAt(now)} ORDER BY r.id LIMIT 1`);
  return ligne?.id;
}

interface Due {
  nom: string;
  filtres: Filtres;
  projets: number[];
  annonces: number[];
  total: number;
  courriel: string;
  langue: Langue;
}

/** What a search finds that it did not when it was last looked at, the latest first; none where they are too many to be known. */
function listNouveaux(index: IndexProjets, { filtres, projets, total }: Due): number[] {
  const aujourdhui = find(index, filtres);
  if (Math.max(aujourdhui.total, total) > PROJETS_GARDES_MAX) return [];
  const connus = new Set(projets);
  return aujourdhui.projets.filter((projet) => !connus.has(projet));
}

/** The page of a search, by the names of the API's filters. */
function toCheminRecherche(filtres: Filtres): string {
  const parametres = Object.entries(filtres).flatMap(([nom, valeurs]) =>
    [valeurs].flat().map((valeur): [string, string] => [nom, String(valeur)]),
  );
  return `/recherche${parametres.length > 0 ? `?${new URLSearchParams(parametres)}` : ''}`;
}

interface Outils {
  prisma: PrismaClient;
  createLien: CreateLien;
  index: () => IndexProjets;
}

/**
 * Tells what is new in a search, if its alert is still due and no other instance is doing so: what was told, when, and the
 * mail are one transaction. Where nothing is new, only that it was looked at.
 */
export async function alertRecherche(
  { prisma, createLien, index }: Outils,
  { id, now }: { id: number; now: Date },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const [due] = await tx.$queryRaw<Due[]>(Prisma.sql`
      SELECT r.nom, r.filtres, r.projets, r.annonces, r.total, c.courriel, c.langue
      FROM recherche_enregistree r JOIN compte c ON c.id = r.compte_id
      WHERE r.id = ${id} AND ${isDueAt(now)} FOR NO KEY UPDATE OF r SKIP LOCKED`);
    if (due === undefined) return;
    const { nom, filtres, annonces, courriel, langue } = due;
    const nouveaux = listNouveaux(index(), due);
    const dits = new Set(annonces);
    const aDire = nouveaux.filter((projet) => !dits.has(projet));
    await tx.rechercheEnregistree.update({
      where: { id },
      data: { alerteLe: now, annonces: nouveaux },
      select: { id: true },
    });
    if (aDire.length === 0) return;
    const premiers = aDire.slice(0, LIGNES_MAX);
    const nommes = await tx.projet.findMany({ where: { id: { in: premiers } }, select: { id: true, titre: true } });
    const titres = new Map(nommes.map((projet) => [projet.id, projet.titre]));
    const refus = await createLiensDeRefus(tx, { alerte: id }, createLien);
    await enqueueCourriel(tx, {
      modele: 'alerte-recherche',
      destinataire: courriel,
      langue,
      donnees: {
        recherche: nom,
        lignes: premiers.flatMap((projet) => {
          const texte = titres.get(projet);
          return texte === undefined ? [] : [{ texte, lien: createLien(`/projets/${projet}`) }];
        }),
        nouveaux: aDire.length,
        lien: createLien(toCheminRecherche(filtres)),
        refus: refus.page,
      },
      envoi: { desabonnement: refus.adresse },
    });
  });
}
