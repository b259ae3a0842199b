import type { FaitJournal } from '@atlas/contracts';
import type { Prisma } from '@atlas/prisma';
import type { Connexion } from '../../plugins/auth.ts';

/** What was done, to what, in words that the journal has: no personal data in `details`. */
export type Fait = FaitJournal & { objetId: string | number; details?: Prisma.InputJsonObject };

/** Whoever did it, as far as it is known. */
type Auteur = Pick<Connexion, 'utilisateur'> | { compteId: number } | null;

/** Adds a line to the journal, in the transaction of what it tells. */
export async function noteJournal(tx: Prisma.TransactionClient, auteur: Auteur, fait: Fait): Promise<void> {
  const { action, objet, objetId, details = {} } = fait;
  await tx.journalAudit.create({ data: { ...toAuteur(auteur), action, objet, objetId: String(objetId), details } });
}

function toAuteur(auteur: Auteur): { compteId: number | null; organisationId: number | null } {
  if (auteur === null) return { compteId: null, organisationId: null };
  if ('compteId' in auteur) return { compteId: auteur.compteId, organisationId: null };
  const { id, acteur } = auteur.utilisateur;
  return { compteId: id, organisationId: acteur?.organisationId ?? null };
}
