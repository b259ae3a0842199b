import { type FormulaireProjet, isEqual, type Portee } from '@atlas/contracts';
import { writeContacts } from './contacts.ts';
import { writeDocuments } from './documents.ts';
import { type Fiche, type Tx, uniques, VALEUR_DISPARUE } from './fiche.ts';
import { porteeOfActeurs } from './portee.ts';
import { deleteLiens, insertLiens, listChampsInconnus, readProjet } from './projet.repository.ts';

/** What ties a projet to actors, places and money, in tables of their own. */
const CHAMPS_LIES = ['thematiques', 'collectivites', 'partenaires', 'pays', 'operateurs', 'financements'] as const;

export const ficheProjet: Fiche<'projet'> = {
  async read(tx, id, verrou) {
    if (verrou) await tx.$executeRaw`SELECT FROM projet WHERE id = ${id} FOR UPDATE`;
    return readProjet(tx, id);
  },

  async create(tx, formulaire) {
    const { id } = await tx.projet.create({
      data: { ...toColonnes(formulaire), numero: await nextNumero(tx), source: 'atlas' },
      select: { id: true },
    });
    await insertLiens(tx, id, formulaire);
    await writeDocuments(tx, { projetId: id }, formulaire.documents);
    await writeContacts(tx, { projetId: id }, formulaire.contacts);
    return id;
  },

  async update(tx, id, formulaire, avant) {
    await tx.projet.update({
      where: { id },
      data: { ...toColonnes(formulaire), version: { increment: 1 }, modifieLe: new Date() },
    });
    if (CHAMPS_LIES.some((champ) => !isEqual(formulaire[champ], avant[champ]))) {
      await deleteLiens(tx, id);
      await insertLiens(tx, id, formulaire);
    }
    if (!isEqual(formulaire.documents, avant.documents))
      await writeDocuments(tx, { projetId: id }, formulaire.documents);
    if (!isEqual(formulaire.contacts, avant.contacts)) await writeContacts(tx, { projetId: id }, formulaire.contacts);
  },

  async porteeOf(tx, { collectivites, partenaires, pays, financements }): Promise<Portee> {
    const financeurs =
      financements.length === 0
        ? []
        : await tx.financeur.findMany({
            where: { slug: { in: financements.map(({ financeur }) => financeur) } },
            select: { id: true },
          });
    const ids = collectivites.map(({ id }) => id);
    return porteeOfActeurs(tx, { collectivites: ids, partenaires, pays, financeurs: financeurs.map(({ id }) => id) });
  },

  async findInconnus(tx, formulaire) {
    return (await listChampsInconnus(tx, formulaire)).map((champ) => ({ champ, message: VALEUR_DISPARUE }));
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

/** The public number that follows the highest; two creations at once wait for one another. */
async function nextNumero(tx: Tx): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('projet.numero'))`;
  const [ligne] = await tx.$queryRaw<{ numero: bigint }[]>`
    SELECT coalesce(max(substring(numero FROM '^P-([0-9]{1,15})$')::bigint), 0) + 1 AS numero FROM projet`;
  return `P-${String(ligne?.numero ?? 1).padStart(6, '0')}`;
}
