import { type ChampFusion, isEqual } from '@atlas/contracts';
import type { FusionPartenaire, Partenaire, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';
import type { Tx } from '../mises-a-jour/fiches/fiche.ts';
import { fichePartenaire } from '../mises-a-jour/fiches/partenaire.ts';
import { type ContenuFusion, contenuOf, type Deplacements, readChamp } from './contenu-fusion.ts';
import { absent } from './fusions.repository.ts';
import { writeGarde } from './fusions.service.ts';

/** A fusion; with `verrou`, nobody else undoes it before the end of `tx`. @throws HttpProblem 404 */
export async function findFusion(tx: Tx, id: number, verrou = false): Promise<FusionPartenaire> {
  if (verrou) await tx.$executeRaw`SELECT FROM fusion_partenaire WHERE id = ${id} FOR UPDATE`;
  const ligne = await tx.fusionPartenaire.findUnique({ where: { id } });
  return orNotFound(ligne, `Aucune fusion ne porte le numéro ${id}.`);
}

/**
 * Brings a merged partenaire back as it was, with all that was tied to it; what came since stays where it is.
 * @throws HttpProblem 404, 409 that says what changed since and keeps it from being undone.
 */
export async function cancelFusion(prisma: PrismaClient, connexion: Connexion, id: number): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const fusion = await findFusion(tx, id, true);
    const { gardeId, fusionneId, nom } = fusion;
    const contenu = contenuOf(fusion);
    await lockDeplaces(tx, gardeId, contenu.deplacements);
    const obstacles = await listObstacles(tx, fusion);
    if (obstacles.length > 0) throw new HttpProblem(409, `La fusion ne peut pas être annulée. ${obstacles.join(' ')}`);
    const avant = orNotFound(await fichePartenaire.read(tx, gardeId), absent(gardeId));
    await tx.$executeRaw`INSERT INTO partenaire SELECT * FROM jsonb_populate_record(NULL::partenaire, ${contenu.ligne})`;
    await moveBack(tx, { de: gardeId, vers: fusionneId }, contenu.deplacements);
    const motif = `Fusion avec « ${nom} » annulée`;
    await writeGarde(tx, connexion, { id: gardeId, avant, valeurs: contenu.avant, motif });
    const annulation = { annuleeLe: new Date(), annuleeParId: connexion.utilisateur.id };
    await tx.fusionPartenaire.update({ where: { id }, data: annulation });
    const details = { fusion: id, fusionne: fusionneId };
    await noteJournal(tx, connexion, { action: 'annule_fusion', objet: 'partenaire', objetId: gardeId, details });
  });
}

/** Projets first, then the partenaire, as whoever writes a projet does. */
async function lockDeplaces(tx: Tx, gardeId: number, { projets, projetsCommuns }: Deplacements): Promise<void> {
  const ids = [...projets, ...projetsCommuns];
  await tx.$executeRaw`SELECT FROM projet WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`SELECT FROM partenaire WHERE id = ${gardeId} FOR UPDATE`;
}

/** Why a fusion cannot be undone, in sentences; none when it can. */
export async function listObstacles(tx: Tx, fusion: FusionPartenaire): Promise<string[]> {
  if (fusion.annuleeLe !== null) return ['Elle a déjà été annulée.'];
  const garde = await tx.partenaire.findUnique({ where: { id: fusion.gardeId } });
  if (garde === null) return [await explainAbsence(tx, fusion)];
  const { apres, deplacements } = contenuOf(fusion);
  return [
    ...listChampsChanges(garde, apres),
    ...(await listProjetsChanges(tx, garde, deplacements)),
    ...(await listContactsChanges(tx, garde, deplacements)),
    ...(await listDecidees(tx, fusion, deplacements)),
  ];
}

async function explainAbsence(tx: Tx, { gardeId }: FusionPartenaire): Promise<string> {
  const suivante = await tx.fusionPartenaire.findFirst({ where: { fusionneId: gardeId, annuleeLe: null } });
  return suivante === null
    ? 'La collectivité qui restait n’existe plus.'
    : `« ${suivante.nom} » a elle-même été fusionnée depuis : annulez d’abord cette autre fusion, n° ${suivante.id}.`;
}

const NOMS_DES_CHAMPS: Record<ChampFusion, string> = {
  nom: 'son nom',
  niveau: 'son niveau',
  population: 'sa population',
  position: 'sa position',
  siteWeb: 'son site internet',
};

function listChampsChanges(garde: Partenaire, apres: ContenuFusion['apres']): string[] {
  const champs = (Object.keys(apres) as ChampFusion[]).filter(
    (champ) => !isEqual(readChamp(garde, champ), apres[champ]),
  );
  if (champs.length === 0) return [];
  return [`« ${garde.nom} » a changé depuis : ${champs.map((champ) => NOMS_DES_CHAMPS[champ]).join(', ')}.`];
}

/** Projets that were moved and no longer name the one that stays. */
async function listProjetsChanges(tx: Tx, garde: Partenaire, { projets, projetsCommuns }: Deplacements) {
  const voulus = [...projets, ...projetsCommuns];
  const lies = await tx.projetPartenaire.findMany({
    where: { partenaireId: garde.id, projetId: { in: voulus } },
    select: { projetId: true },
  });
  const absents = voulus.filter((id) => !lies.some(({ projetId }) => projetId === id));
  if (absents.length === 0) return [];
  const connus = await tx.projet.findMany({ where: { id: { in: absents } }, select: { id: true, numero: true } });
  return absents.map((id) => {
    const numero = connus.find((projet) => projet.id === id)?.numero;
    return numero === undefined
      ? 'Un projet qui avait été déplacé n’existe plus.'
      : `Le projet ${numero} ne nomme plus « ${garde.nom} ».`;
  });
}

async function listContactsChanges(tx: Tx, garde: Partenaire, { contacts }: Deplacements): Promise<string[]> {
  const restes = await tx.contact.count({ where: { id: { in: contacts }, partenaireId: garde.id } });
  return restes === contacts.length ? [] : [`Les contacts de « ${garde.nom} » ont été modifiés depuis.`];
}

/** Proposals about the one that is no more, which were written into the one that stays. */
async function listDecidees(tx: Tx, { nom }: FusionPartenaire, { ouvertes }: Deplacements): Promise<string[]> {
  const decidees = await tx.miseAJour.findMany({
    where: { id: { in: ouvertes }, etat: 'validee' },
    orderBy: { id: 'asc' },
    select: { id: true },
  });
  return decidees.map(({ id }) => `La proposition n° ${id}, faite sur « ${nom} », a été validée depuis.`);
}

/** Gives back what was moved and still is where it went. */
async function moveBack(tx: Tx, { de, vers }: { de: number; vers: number }, deplacements: Deplacements): Promise<void> {
  const { projets, projetsCommuns, contacts, verifications, confirmations, signalements, misesAJour } = deplacements;
  await tx.projetPartenaire.updateMany({
    where: { partenaireId: de, projetId: { in: projets } },
    data: { partenaireId: vers },
  });
  await tx.projetPartenaire.createMany({
    data: projetsCommuns.map((projetId) => ({ projetId, partenaireId: vers })),
    skipDuplicates: true,
  });
  const chez = (ids: number[]) => ({ where: { id: { in: ids }, partenaireId: de }, data: { partenaireId: vers } });
  await tx.contact.updateMany(chez(contacts));
  await tx.verification.updateMany(chez(verifications));
  await tx.confirmationPartenaire.updateMany(chez(confirmations));
  const objet = (ids: number[]) => ({
    where: { id: { in: ids }, objet: 'partenaire' as const, objetId: de },
    data: { objetId: vers },
  });
  await tx.signalement.updateMany(objet(signalements));
  await tx.miseAJour.updateMany(objet(misesAJour));
}
