import type { Entree, EntreeSaisie, GenreReferentiel, VersionEntree } from '@atlas/contracts';
import { normalizeNom, slugifyNom } from '@atlas/geodonnees';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { HttpProblem, orNotFound, refusedParameters } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';
import { type EntreeValide, GENRES, type LigneEntree } from './genres.ts';

type Tx = Prisma.TransactionClient;

const LIGNES_MAX = 100;

/** Two administrators who write the same entry wait for one another. */
const lockReferentiels = (tx: Tx) => tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('referentiels'))`;

export const listEntrees = async (prisma: PrismaClient, genre: GenreReferentiel): Promise<Entree[]> =>
  (await GENRES[genre].list(prisma, {})).map(toEntree);

const toEntree = ({ id, slug, version, projets, ...ligne }: LigneEntree): Entree => ({
  ...{ id, slug, version, projets },
  ...toSaisie(ligne),
});

const toSaisie = ({ nom, nomEn, sigle, parent, type, siteWeb, actif }: EntreeSaisie): EntreeSaisie => ({
  ...{ nom, nomEn, sigle, parent, type, siteWeb, actif },
});

async function findEntree(tx: Tx, genre: GenreReferentiel, id: number): Promise<LigneEntree> {
  const [ligne] = await GENRES[genre].list(tx, { id });
  return orNotFound(ligne, `Aucune entrée de ce référentiel ne porte le numéro ${id}.`);
}

/** Adds an entry. @throws HttpProblem 400 for what is wrong in it, 409 when there is one of this name. */
export async function createEntree(
  prisma: PrismaClient,
  connexion: Connexion,
  { genre, saisie }: { genre: GenreReferentiel; saisie: EntreeSaisie },
): Promise<Entree> {
  return prisma.$transaction(async (tx) => {
    await lockReferentiels(tx);
    const valide = await validate(tx, genre, saisie, null);
    const slug = slugifyNom(saisie.nom).slice(0, 80);
    if (slug === '') throw refusedParameters([{ parametre: 'nom', message: 'donnez un nom en lettres.' }]);
    if ((await GENRES[genre].list(tx, { slug })).length > 0) throw dejaPris();
    const id = await GENRES[genre].create(tx, slug, valide);
    const entree = await findEntree(tx, genre, id);
    await keepVersion(tx, genre, entree, connexion.utilisateur.id);
    await noteJournal(tx, connexion, { action: 'cree', objet: genre, objetId: slug });
    return toEntree(entree);
  });
}

const dejaPris = () => new HttpProblem(409, 'Une entrée de ce référentiel porte déjà ce nom.');

/** Changes an entry, which the search and every page follow at once. @throws HttpProblem 404, 400, 409 */
export async function updateEntree(
  prisma: PrismaClient,
  connexion: Connexion,
  { genre, id, version, saisie }: { genre: GenreReferentiel; id: number; version: number; saisie: EntreeSaisie },
): Promise<Entree> {
  return prisma.$transaction(async (tx) => {
    await lockReferentiels(tx);
    const avant = await findEntree(tx, genre, id);
    if (avant.version !== version) {
      throw new HttpProblem(
        409,
        `Quelqu’un d’autre a changé cette entrée, qui s’appelle maintenant « ${avant.nom} ». Relisez-la avant de la modifier.`,
      );
    }
    await GENRES[genre].update(tx, id, await validate(tx, genre, saisie, avant));
    const apres = await findEntree(tx, genre, id);
    await keepVersion(tx, genre, avant, null);
    await keepVersion(tx, genre, apres, connexion.utilisateur.id);
    const details = { avant: avant.nom, apres: apres.nom, actif: apres.actif };
    await noteJournal(tx, connexion, { action: 'modifie', objet: genre, objetId: avant.slug, details });
    return toEntree(apres);
  });
}

/** Removes an entry that nothing employs. @throws HttpProblem 409 when something does: it is to be taken out of forms instead. */
export async function deleteEntree(
  prisma: PrismaClient,
  connexion: Connexion,
  { genre, id }: { genre: GenreReferentiel; id: number },
): Promise<void> {
  await prisma.$transaction(async (tx) => {
    await lockReferentiels(tx);
    const { slug, projets } = await findEntree(tx, genre, id);
    if (projets + (await GENRES[genre].countAutres(tx, id)) > 0)
      throw new HttpProblem(409, 'Cette entrée est employée : retirez-la plutôt des formulaires.');
    await GENRES[genre].delete(tx, id);
    await noteJournal(tx, connexion, { action: 'supprime', objet: genre, objetId: slug });
  });
}

/** What an entry has been, the latest first. @throws HttpProblem 404 */
export async function listVersionsEntree(
  prisma: PrismaClient,
  genre: GenreReferentiel,
  id: number,
): Promise<VersionEntree[]> {
  await findEntree(prisma, genre, id);
  const versions = await prisma.versionReferentiel.findMany({
    where: { genre, entreeId: id },
    orderBy: { version: 'desc' },
    take: LIGNES_MAX,
  });
  const auteurs = await prisma.compte.findMany({
    where: { id: { in: versions.flatMap(({ auteurId }) => auteurId ?? []) } },
    select: { id: true, nom: true },
  });
  return versions.map(({ version, le, auteurId, contenu }) => ({
    version,
    le: le.toISOString(),
    auteur: auteurs.find((auteur) => auteur.id === auteurId)?.nom ?? null,
    contenu: contenu as unknown as EntreeSaisie,
  }));
}

/** Keeps an entry as it is; the version before the first change is kept with it, by nobody known. */
async function keepVersion(
  tx: Tx,
  genre: GenreReferentiel,
  entree: LigneEntree,
  auteurId: number | null,
): Promise<void> {
  await tx.versionReferentiel.createMany({
    data: [{ genre, entreeId: entree.id, version: entree.version, contenu: toSaisie(entree), auteurId }],
    skipDuplicates: true,
  });
}

/** What was typed, once it is right. */
async function validate(
  tx: Tx,
  genre: GenreReferentiel,
  saisie: EntreeSaisie,
  avant: LigneEntree | null,
): Promise<EntreeValide> {
  const nom = saisie.nom.trim();
  if (nom.length < 2)
    throw refusedParameters([{ parametre: 'nom', message: 'donnez un nom d’au moins deux lettres.' }]);
  const homonymes = (await GENRES[genre].list(tx, {})).filter(
    (autre) => autre.id !== avant?.id && normalizeNom(autre.nom) === normalizeNom(nom),
  );
  if (homonymes.length > 0) throw dejaPris();
  const toTexte = (texte: string | null) => texte?.trim() || null;
  const siteWeb = toTexte(saisie.siteWeb);
  if (siteWeb !== null && !/^https?:\/\/\S+$/.test(siteWeb))
    throw refusedParameters([{ parametre: 'siteWeb', message: 'une adresse de site commence par https://.' }]);
  const { type, actif } = saisie;
  if (genre === 'financeur' && type === null)
    throw refusedParameters([{ parametre: 'type', message: 'choisissez le type du financeur.' }]);
  const parentId = genre === 'thematique' ? await findParent(tx, saisie.parent, avant) : null;
  return { nom, nomEn: toTexte(saisie.nomEn), sigle: toTexte(saisie.sigle), siteWeb, type, actif, parentId };
}

/** The thématique above: one of the first level, for one that has none below it. */
async function findParent(tx: Tx, slug: string | null, avant: LigneEntree | null): Promise<number | null> {
  if (slug === null) return null;
  const refuse = (message: string) => refusedParameters([{ parametre: 'parent', message }]);
  const parent = await tx.thematique.findUnique({ where: { slug } });
  if (parent === null) throw refuse('cette thématique n’existe pas.');
  if (parent.id === avant?.id) throw refuse('une thématique n’est pas au-dessus d’elle-même.');
  if (parent.parentId !== null) throw refuse('les thématiques n’ont que deux niveaux.');
  if (avant !== null && (await GENRES.thematique.countAutres(tx, avant.id)) > 0)
    throw refuse('cette thématique en a d’autres sous elle : elle reste au premier niveau.');
  return parent.id;
}
