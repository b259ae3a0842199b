import type { FormulaireProjet, Portee } from '@atlas/contracts';
import type { Prisma } from '@atlas/prisma';
import { readContacts, writeContacts } from './contacts.ts';
import { findFichiersManquants, readDocuments, writeDocuments } from './documents.ts';
import { type Fiche, findManquants, type Tx, uniques } from './fiche.ts';
import { porteeOfActeurs } from './portee.ts';

const LIENS = {
  collectivites: { orderBy: [{ role: 'asc' }, { collectiviteId: 'asc' }] },
  partenaires: { orderBy: { partenaireId: 'asc' } },
  pays: { orderBy: { codePays: 'asc' } },
  thematiques: { orderBy: { thematiqueId: 'asc' }, include: { thematique: { select: { slug: true } } } },
  operateurs: { orderBy: { operateurId: 'asc' }, include: { operateur: { select: { slug: true } } } },
  financements: {
    orderBy: [{ annee: 'asc' }, { financeurId: 'asc' }],
    include: { financeur: { select: { slug: true } } },
  },
} satisfies Prisma.ProjetInclude;

export const ficheProjet: Fiche<'projet'> = {
  async read(tx, id, verrou) {
    if (verrou) await tx.$executeRaw`SELECT FROM projet WHERE id = ${id} FOR UPDATE`;
    const projet = await tx.projet.findUnique({ where: { id }, include: LIENS });
    if (projet === null) return null;
    const { titre, resume, objectifs, description, typeCooperation, statut, anneeDebut, anneeFin, budgetTotal, odd } =
      projet;
    const formulaire: FormulaireProjet = {
      ...{ titre, resume, objectifs, description, typeCooperation, statut, anneeDebut, anneeFin },
      dateSignature: projet.dateSignature?.toISOString().slice(0, 10) ?? null,
      ...{ budgetTotal, odd },
      thematiques: projet.thematiques.map(({ thematique }) => thematique.slug),
      collectivites: projet.collectivites.map(({ collectiviteId, role }) => ({ id: collectiviteId, role })),
      partenaires: projet.partenaires.map(({ partenaireId }) => partenaireId),
      pays: projet.pays.map(({ codePays }) => codePays),
      operateurs: projet.operateurs.map(({ operateur }) => operateur.slug),
      financements: projet.financements.map(({ financeur, annee, montant }) => ({
        financeur: financeur.slug,
        annee,
        montant,
      })),
      documents: await readDocuments(tx, { projetId: id }),
      contacts: await readContacts(tx, { projetId: id }),
    };
    return { version: projet.version, formulaire };
  },

  async create(tx, formulaire) {
    const { id } = await tx.projet.create({
      data: { ...toColonnes(formulaire), numero: await nextNumero(tx), source: 'atlas' },
      select: { id: true },
    });
    await writeLiens(tx, id, formulaire);
    return id;
  },

  async update(tx, id, formulaire) {
    await tx.projet.update({
      where: { id },
      data: { ...toColonnes(formulaire), version: { increment: 1 }, modifieLe: new Date() },
    });
    const projetId = { projetId: id };
    await tx.projetCollectivite.deleteMany({ where: projetId });
    await tx.projetPartenaire.deleteMany({ where: projetId });
    await tx.projetPays.deleteMany({ where: projetId });
    await tx.projetThematique.deleteMany({ where: projetId });
    await tx.projetOperateur.deleteMany({ where: projetId });
    await tx.financement.deleteMany({ where: projetId });
    await writeLiens(tx, id, formulaire);
  },

  async porteeOf(tx, { collectivites, partenaires, pays, financements }): Promise<Portee> {
    const financeurs = await tx.financeur.findMany({
      where: { slug: { in: financements.map(({ financeur }) => financeur) } },
      select: { id: true },
    });
    const ids = collectivites.map(({ id }) => id);
    return porteeOfActeurs(tx, { collectivites: ids, partenaires, pays, financeurs: financeurs.map(({ id }) => id) });
  },

  async findInconnus(tx, { collectivites, partenaires, pays, thematiques, operateurs, financements, documents }) {
    const ids = collectivites.map(({ id }) => id);
    const slugs = financements.map(({ financeur }) => financeur);
    const manquants = [
      await findManquants('collectivites', ids, () => tx.collectivite.count({ where: { id: { in: ids } } })),
      await findManquants('partenaires', partenaires, () =>
        tx.partenaire.count({ where: { id: { in: partenaires } } }),
      ),
      await findManquants('pays', pays, () => tx.pays.count({ where: { code: { in: pays } } })),
      await findManquants('thematiques', thematiques, () =>
        tx.thematique.count({ where: { slug: { in: thematiques } } }),
      ),
      await findManquants('operateurs', operateurs, () => tx.operateur.count({ where: { slug: { in: operateurs } } })),
      await findManquants('financements', slugs, () => tx.financeur.count({ where: { slug: { in: slugs } } })),
      await findFichiersManquants(tx, documents),
    ];
    return manquants.flat();
  },

  titreOf: ({ titre }) => titre.trim() || 'Projet sans titre',
};

function toColonnes(formulaire: FormulaireProjet) {
  const { titre, resume, objectifs, description, typeCooperation, statut, anneeDebut, anneeFin, budgetTotal, odd } =
    formulaire;
  return {
    titre: titre.trim(),
    resume: resume.trim(),
    objectifs: objectifs.trim(),
    description: description.trim(),
    ...{ typeCooperation, statut, anneeDebut, anneeFin, budgetTotal },
    dateSignature: formulaire.dateSignature === null ? null : new Date(`${formulaire.dateSignature}T00:00:00Z`),
    odd: uniques(odd).sort((a, b) => a - b),
  };
}

async function writeLiens(tx: Tx, projetId: number, formulaire: FormulaireProjet): Promise<void> {
  const { collectivites, operateurs, financements } = formulaire;
  const partenaires = uniques(formulaire.partenaires);
  const lieux = await tx.partenaire.findMany({ where: { id: { in: partenaires } }, select: { codePays: true } });
  const pays = uniques([...formulaire.pays, ...lieux.map(({ codePays }) => codePays)]);
  const thematiques = await tx.thematique.findMany({
    where: { slug: { in: formulaire.thematiques } },
    select: { id: true },
  });
  const acteurs = await tx.operateur.findMany({ where: { slug: { in: operateurs } }, select: { id: true } });
  const financeurs = await tx.financeur.findMany({
    where: { slug: { in: financements.map(({ financeur }) => financeur) } },
    select: { id: true, slug: true },
  });
  const financeurOf = new Map(financeurs.map(({ id, slug }) => [slug, id]));
  await tx.projetCollectivite.createMany({
    data: collectivites.map(({ id, role }) => ({ projetId, collectiviteId: id, role })),
  });
  await tx.projetPartenaire.createMany({ data: partenaires.map((partenaireId) => ({ projetId, partenaireId })) });
  await tx.projetPays.createMany({ data: pays.map((codePays) => ({ projetId, codePays })) });
  await tx.projetThematique.createMany({ data: thematiques.map(({ id }) => ({ projetId, thematiqueId: id })) });
  await tx.projetOperateur.createMany({ data: acteurs.map(({ id }) => ({ projetId, operateurId: id })) });
  await tx.financement.createMany({
    data: financements.flatMap(({ financeur, annee, montant }) => {
      const financeurId = financeurOf.get(financeur);
      return financeurId === undefined || annee === null ? [] : [{ projetId, financeurId, annee, montant }];
    }),
  });
  await writeDocuments(tx, { projetId }, formulaire.documents);
  await writeContacts(tx, { projetId }, formulaire.contacts);
}

/** The public number that follows the highest; two creations at once wait for one another. */
async function nextNumero(tx: Tx): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('projet.numero'))`;
  const [ligne] = await tx.$queryRaw<{ numero: bigint }[]>`
    SELECT coalesce(max(substring(numero FROM '^P-([0-9]{1,15})$')::bigint), 0) + 1 AS numero FROM projet`;
  return `P-${String(ligne?.numero ?? 1).padStart(6, '0')}`;
}
