import { readContacts, writeContacts } from './contacts.ts';
import { findFichiersManquants, readDocuments, writeDocuments } from './documents.ts';
import { type Fiche, toTexteOuNull } from './fiche.ts';
import { porteeOfActeurs } from './portee.ts';

/** What a collectivité says of itself: the rest of it comes from the référentiel. */
export const ficheCollectivite: Fiche<'collectivite'> = {
  async read(tx, id, verrou) {
    if (verrou) await tx.$executeRaw`SELECT FROM collectivite WHERE id = ${id} FOR UPDATE`;
    const collectivite = await tx.collectivite.findUnique({ where: { id }, select: { version: true, siteWeb: true } });
    if (collectivite === null) return null;
    const { version, siteWeb } = collectivite;
    const documents = await readDocuments(tx, { collectiviteId: id });
    return { version, formulaire: { siteWeb, documents, contacts: await readContacts(tx, { collectiviteId: id }) } };
  },
  create: () => {
    throw new Error('collectivités come from the référentiel');
  },
  async update(tx, id, { siteWeb, documents, contacts }) {
    const data = { siteWeb: toTexteOuNull(siteWeb), version: { increment: 1 }, modifieLe: new Date() };
    await tx.collectivite.update({ where: { id }, data });
    await writeDocuments(tx, { collectiviteId: id }, documents);
    await writeContacts(tx, { collectiviteId: id }, contacts);
  },
  porteeOf: (tx, _formulaire, id) =>
    porteeOfActeurs(tx, { collectivites: id === null ? [] : [id], partenaires: [], pays: [], financeurs: [] }),
  findInconnus: (tx, { documents }) => findFichiersManquants(tx, documents),
  titreOf: () => 'Collectivité',
};
