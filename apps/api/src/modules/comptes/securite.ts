import type { Compte, Prisma } from '@atlas/prisma';
import { enqueueCourriel } from '../courriels/enqueue-courriel.ts';
import type { FaitDeSecurite } from '../courriels/modeles/securite.ts';

/** Tells the owner of an account, by mail, what was done to the ways into it: whoever else did it is found out. */
export async function tellSecurite(
  tx: Prisma.TransactionClient,
  { courriel, nom, langue }: Pick<Compte, 'courriel' | 'nom' | 'langue'>,
  fait: FaitDeSecurite,
): Promise<void> {
  const donnees = { ...fait, nom, le: new Date().toISOString() };
  await enqueueCourriel(tx, { modele: 'acces-au-compte', destinataire: courriel, langue, donnees });
}
