import { type Formulaire, listChamps, type ObjetFiche } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import { followFusions, readActuels } from '../fusions/fusions.repository.ts';
import { describeFichiers } from './fiches/documents.ts';
import type { FicheLue, Tx } from './fiches/fiche.ts';
import { listNoms } from './noms.ts';

/** A record of some kind. */
export interface RefFiche {
  objet: ObjetFiche;
  objetId: number;
}

/** Who made a version, and why. */
export interface Signature {
  auteurId: number | null;
  organisationId: number | null;
  miseAJourId: number | null;
  motif: string | null;
}

export const toJson = (formulaire: Formulaire): Prisma.InputJsonValue => formulaire as unknown as Prisma.InputJsonValue;
export const fromJson = (json: Prisma.JsonValue): Formulaire => json as unknown as Formulaire;

/** Keeps a record as it is, unless it is kept already. */
export async function keepCourante(tx: Tx, fiche: RefFiche, { version, formulaire }: FicheLue): Promise<void> {
  await tx.versionFiche.createMany({
    data: [{ ...fiche, version, contenu: toJson(formulaire) }],
    skipDuplicates: true,
  });
}

/** Keeps the version of a record that a change makes; the first time, the one before it too. */
export async function keepVersion(
  tx: Tx,
  fiche: RefFiche,
  {
    avant,
    apres,
    signature,
  }: {
    avant: FicheLue | null;
    apres: FicheLue;
    signature: Signature;
  },
): Promise<void> {
  if (avant !== null) await keepCourante(tx, fiche, avant);
  const contenu = toJson(apres.formulaire);
  await tx.versionFiche.createMany({ data: [{ ...fiche, version: apres.version, contenu, ...signature }] });
}

/** The versions of a record that are kept, the latest first, each with what it changed. */
export async function listVersions(prisma: PrismaClient, fiche: RefFiche) {
  const versions = await prisma.versionFiche.findMany({ where: { ...fiche }, orderBy: { version: 'desc' }, take: 100 });
  const comptes = await prisma.compte.findMany({
    where: { id: { in: versions.flatMap(({ auteurId }) => auteurId ?? []) } },
    select: { id: true, nom: true },
  });
  const organisations = await prisma.organisation.findMany({
    where: { id: { in: versions.flatMap(({ organisationId }) => organisationId ?? []) } },
    select: { id: true, nom: true },
  });
  const nomOf = (liste: { id: number; nom: string }[], id: number | null) =>
    liste.find((un) => un.id === id)?.nom ?? null;
  return versions.map(({ version, le, contenu, auteurId, organisationId, motif }, rang) => {
    const precedente = versions[rang + 1];
    return {
      version,
      le: le.toISOString(),
      auteur: nomOf(comptes, auteurId),
      organisation: nomOf(organisations, organisationId),
      motif,
      champs: precedente === undefined ? [] : listChamps(fromJson(precedente.contenu), fromJson(contenu)),
    };
  });
}

/** Forms that name the partenaires of today: one that was merged since is the one that stays in its place. */
export async function followFormulaires(tx: Tx, formulaires: readonly Formulaire[]): Promise<Formulaire[]> {
  const partenaires = formulaires.flatMap((formulaire) => ('partenaires' in formulaire ? formulaire.partenaires : []));
  const actuels = await readActuels(tx, partenaires);
  return formulaires.map((formulaire) =>
    'partenaires' in formulaire
      ? { ...formulaire, partenaires: followFusions(formulaire.partenaires, actuels) }
      : formulaire,
  );
}

/** A record as it was. @throws HttpProblem 404 when this version is not kept. */
export async function findVersion(prisma: Tx, { objet, objetId }: RefFiche, version: number) {
  const ligne = await prisma.versionFiche.findUnique({ where: { objet_objetId_version: { objet, objetId, version } } });
  const { contenu } = orNotFound(ligne, `La version ${version} de cette fiche n’est pas conservée.`);
  return { version, contenu: fromJson(contenu) };
}

/** What differs from one version of a record to another, in the order of its form. @throws HttpProblem 404 */
export async function compareVersions(prisma: Tx, fiche: RefFiche, { de, a }: { de: number; a: number }) {
  const { contenu: avant } = await findVersion(prisma, fiche, de);
  const { contenu: apres } = await findVersion(prisma, fiche, a);
  const valeurOf = (formulaire: Formulaire, champ: string) =>
    (formulaire as unknown as Record<string, unknown>)[champ] ?? null;
  const differences = listChamps(avant, apres).map((champ) => ({
    champ,
    avant: valeurOf(avant, champ),
    apres: valeurOf(apres, champ),
  }));
  const formulaires = [avant, apres];
  return {
    differences,
    noms: await listNoms(prisma, formulaires),
    fichiers: await describeFichiers(prisma, formulaires),
  };
}
