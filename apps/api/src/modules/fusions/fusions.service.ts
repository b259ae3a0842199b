import { type ChampFusion, isEqual } from '@atlas/contracts';
import type { Partenaire, Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';
import type { Tx } from '../mises-a-jour/fiches/fiche.ts';
import { fichePartenaire } from '../mises-a-jour/fiches/partenaire.ts';
import { keepCourante, keepVersion } from '../mises-a-jour/historique.ts';
import { acteurOf } from '../mises-a-jour/mises-a-jour.service.ts';
import { type ContenuFusion, type Deplacements, readChamp } from './contenu-fusion.ts';
import { absent } from './fusions.repository.ts';

interface RefVersion {
  id: number;
  version: number;
}

interface Fusion {
  garde: RefVersion;
  fusionne: RefVersion;
  /** The fields that the one that stays takes from the other. */
  reprises: readonly ChampFusion[];
}

/**
 * Merges a partenaire into another, which receives all that is tied to it: projets, contacts, verifications,
 * confirmations, reports and proposals. Gives the number of the fusion.
 * @throws HttpProblem 404, 400 for two that are not of one country, 409 when one of them changed since it was seen.
 */
export async function mergePartenaires(
  prisma: PrismaClient,
  connexion: Connexion,
  { garde, fusionne, reprises }: Fusion,
): Promise<number> {
  if (garde.id === fusionne.id) throw refuseFusionne('choisissez deux collectivités différentes.');
  return prisma.$transaction(async (tx) => {
    const [restante, autre] = await lockPaire(tx, garde, fusionne);
    const avant = orNotFound(await fichePartenaire.read(tx, garde.id), absent(garde.id));
    const disparue = orNotFound(await fichePartenaire.read(tx, fusionne.id), absent(fusionne.id));
    await keepCourante(tx, { objet: 'partenaire', objetId: fusionne.id }, disparue);
    const contenu: ContenuFusion = {
      ligne: await readLigne(tx, fusionne.id),
      ...readReprises(restante, autre, reprises),
      deplacements: await moveLiens(tx, { de: fusionne.id, vers: garde.id }),
    };
    await tx.partenaire.delete({ where: { id: fusionne.id } });
    await writeGarde(tx, connexion, {
      id: garde.id,
      avant,
      valeurs: contenu.apres,
      motif: `Fusion avec « ${autre.nom} »`,
    });
    const { nom, nomNormalise, codePays } = autre;
    const { id } = await tx.fusionPartenaire.create({
      data: {
        ...{ gardeId: garde.id, fusionneId: fusionne.id, nom, nomNormalise, codePays },
        contenu: contenu as unknown as Prisma.InputJsonObject,
        auteurId: connexion.utilisateur.id,
        organisationId: acteurOf(connexion).organisationId,
      },
      select: { id: true },
    });
    const details = { fusion: id, fusionne: fusionne.id };
    await noteJournal(tx, connexion, { action: 'fusionne', objet: 'partenaire', objetId: garde.id, details });
    return id;
  });
}

const refuseFusionne = (message: string) => refusedParameters([{ parametre: 'fusionne', message }]);

/** Both, so that nobody changes them nor their projets before the end; projets first, as whoever writes one does. */
async function lockPaire(tx: Tx, garde: RefVersion, fusionne: RefVersion): Promise<[Partenaire, Partenaire]> {
  const ids = [garde.id, fusionne.id];
  await tx.$executeRaw`
    SELECT FROM projet WHERE id IN (SELECT projet_id FROM projet_partenaire WHERE partenaire_id = ANY(${ids}))
    ORDER BY id FOR UPDATE`;
  await tx.$executeRaw`SELECT FROM partenaire WHERE id = ANY(${ids}) ORDER BY id FOR UPDATE`;
  const lignes = await tx.partenaire.findMany({ where: { id: { in: ids } } });
  const find = (id: number) =>
    orNotFound(
      lignes.find((ligne) => ligne.id === id),
      absent(id),
    );
  const paire: [Partenaire, Partenaire] = [find(garde.id), find(fusionne.id)];
  if (paire[0].codePays !== paire[1].codePays) throw refuseFusionne('les deux doivent être du même pays.');
  const changees = paire.filter(({ version }, rang) => version !== [garde, fusionne][rang]?.version);
  if (changees.length > 0) {
    const noms = changees.map(({ nom }) => `« ${nom} »`).join(' et ');
    throw new HttpProblem(
      409,
      `${noms} a changé depuis que vous avez ouvert la comparaison. Relisez-la avant de fusionner.`,
    );
  }
  return paire;
}

async function readLigne(tx: Tx, id: number): Promise<Prisma.JsonObject> {
  const rows = await tx.$queryRaw<{ ligne: Prisma.JsonObject }[]>`
    SELECT to_jsonb(x) AS ligne FROM partenaire x WHERE id = ${id}`;
  return orNotFound(rows[0], absent(id)).ligne;
}

/** The fields that are taken and that differ. */
function readReprises(restante: Partenaire, autre: Partenaire, reprises: readonly ChampFusion[]) {
  const champs = reprises.filter((champ) => !isEqual(readChamp(restante, champ), readChamp(autre, champ)));
  const valeursOf = (partenaire: Partenaire) =>
    Object.fromEntries(champs.map((champ) => [champ, readChamp(partenaire, champ)]));
  return { avant: valeursOf(restante), apres: valeursOf(autre) };
}

/** Gives a partenaire all that is tied to another. */
async function moveLiens(tx: Tx, { de, vers }: { de: number; vers: number }): Promise<Deplacements> {
  const ids = async (lignes: Promise<{ id: number }[]>) => (await lignes).map(({ id }) => id).sort((a, b) => a - b);
  return {
    projets: await ids(tx.$queryRaw`
      UPDATE projet_partenaire l SET partenaire_id = ${vers} WHERE partenaire_id = ${de}
        AND NOT EXISTS (SELECT FROM projet_partenaire k WHERE k.projet_id = l.projet_id AND k.partenaire_id = ${vers})
      RETURNING projet_id AS id`),
    projetsCommuns: await ids(
      tx.$queryRaw`DELETE FROM projet_partenaire WHERE partenaire_id = ${de} RETURNING projet_id AS id`,
    ),
    contacts: await ids(
      tx.$queryRaw`UPDATE contact SET partenaire_id = ${vers} WHERE partenaire_id = ${de} RETURNING id`,
    ),
    verifications: await ids(
      tx.$queryRaw`UPDATE verification SET partenaire_id = ${vers} WHERE partenaire_id = ${de} RETURNING id`,
    ),
    confirmations: await ids(
      tx.$queryRaw`UPDATE confirmation_partenaire SET partenaire_id = ${vers} WHERE partenaire_id = ${de} RETURNING id`,
    ),
    signalements: await ids(tx.$queryRaw`
      UPDATE signalement SET objet_id = ${vers} WHERE objet = 'partenaire' AND objet_id = ${de} RETURNING id`),
    ouvertes: await ids(tx.$queryRaw`
      SELECT id FROM mise_a_jour WHERE objet = 'partenaire' AND objet_id = ${de}
        AND etat IN ('brouillon', 'soumise', 'a_corriger')`),
    misesAJour: await ids(tx.$queryRaw`
      UPDATE mise_a_jour SET objet_id = ${vers} WHERE objet = 'partenaire' AND objet_id = ${de} RETURNING id`),
  };
}

interface Ecriture {
  id: number;
  avant: NonNullable<Awaited<ReturnType<typeof fichePartenaire.read>>>;
  valeurs: ContenuFusion['apres'];
  motif: string;
}

/** Writes fields of the partenaire that stays, and keeps the version that this makes. */
export async function writeGarde(tx: Tx, connexion: Connexion, { id, avant, valeurs, motif }: Ecriture): Promise<void> {
  const colonnes = Object.assign({}, ...Object.values(valeurs)) as Partial<Partenaire>;
  await tx.partenaire.update({
    where: { id },
    data: { ...colonnes, version: { increment: 1 }, modifieLe: new Date() },
  });
  const apres = orNotFound(await fichePartenaire.read(tx, id), absent(id));
  const { organisationId } = acteurOf(connexion);
  const signature = { auteurId: connexion.utilisateur.id, organisationId, miseAJourId: null, motif };
  await keepVersion(tx, { objet: 'partenaire', objetId: id }, { avant, apres, signature });
}
