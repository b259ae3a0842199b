import type { InvitationEnCours } from '@atlas/contracts';
import type { PrismaClient } from '@atlas/prisma';
import { orNotFound } from '../../http/problem.ts';
import type { Connexion } from '../../plugins/auth.ts';
import { noteJournal } from '../journal/note-journal.ts';

/** A page of the invitations that wait for an answer, those that end first before the others. */
export async function listInvitations(prisma: PrismaClient, { page, parPage }: { page: number; parPage: number }) {
  const where = { usage: 'invitation' as const, expireLe: { gt: new Date() } };
  const [total, jetons] = await Promise.all([
    prisma.jetonCourriel.count({ where }),
    prisma.jetonCourriel.findMany({
      where,
      orderBy: [{ expireLe: 'asc' }, { empreinte: 'asc' }],
      skip: (page - 1) * parPage,
      take: parPage,
    }),
  ]);
  const organisations = await prisma.organisation.findMany({
    where: { id: { in: jetons.flatMap(({ organisationId }) => organisationId ?? []) } },
    select: { id: true, nom: true, type: true },
  });
  const invitations = jetons.flatMap(({ empreinte, courriel, role, organisationId, expireLe }): InvitationEnCours[] => {
    const organisation = organisations.find(({ id }) => id === organisationId);
    if (organisation === undefined || courriel === null || role === null) return [];
    return [{ id: empreinte, courriel, role, organisation, expireLe: expireLe.toISOString() }];
  });
  return { total, page, parPage, invitations };
}

/** Makes the link of an invitation good for nothing. @throws HttpProblem 404 when it was answered, or is over. */
export async function revokeInvitation(prisma: PrismaClient, connexion: Connexion, id: string): Promise<void> {
  await prisma.$transaction(async (tx) => {
    const jeton = await tx.jetonCourriel.findFirst({ where: { empreinte: id, usage: 'invitation' } });
    const { organisationId } = orNotFound(jeton, 'Cette invitation a reçu sa réponse, ou elle est terminée.');
    await tx.jetonCourriel.delete({ where: { empreinte: id } });
    await noteJournal(tx, connexion, {
      action: 'revoque_invitation',
      objet: 'organisation',
      objetId: organisationId ?? '',
    });
  });
}
