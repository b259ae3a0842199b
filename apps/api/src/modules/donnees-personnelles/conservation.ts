import type { ObjetFiche } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { noteJournal } from '../journal/note-journal.ts';
import { eraseFromFormulaires } from './effacer.ts';

type Tx = Prisma.TransactionClient;

/** Contacts removed at once: a purge that has much to do takes several turns. */
const LOT = 200;

const COLONNES = { projet: 'projetId', collectivite: 'collectiviteId', partenaire: 'partenaireId' } as const;

/** The contacts of a record that was said to be right are kept three years more. */
export async function extendConservation(tx: Tx, objet: ObjetFiche, objetId: number): Promise<void> {
  const conserverJusque = new Date();
  conserverJusque.setUTCFullYear(conserverJusque.getUTCFullYear() + 3);
  await tx.contact.updateMany({ where: { [COLONNES[objet]]: objetId }, data: { conserverJusque } });
}

/** Removes the contacts whose time is over, from records and from every form that is kept; gives how many. */
export async function purgeContacts(prisma: PrismaClient, now: Date): Promise<number> {
  const perimes = await prisma.contact.findMany({ where: { conserverJusque: { lt: now } }, take: LOT });
  for (const { id, fonction, courriel, telephone, projetId, collectiviteId, partenaireId, posteId } of perimes) {
    await prisma.$transaction(async (tx) => {
      await tx.contact.deleteMany({ where: { id } });
      await eraseFromFormulaires(tx, { fonction, courriel, telephone });
      const objetId = String(projetId ?? collectiviteId ?? partenaireId ?? posteId ?? '');
      await noteJournal(tx, null, { action: 'perime', objet: 'contact', objetId });
    });
  }
  return perimes.length;
}
