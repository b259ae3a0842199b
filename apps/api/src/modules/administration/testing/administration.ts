import type { FastifyInstance } from 'fastify';
import { createDemandeur, createOrganisation, type Demandeur } from '../../../testing/acteurs.ts';
import { test as base } from '../../../testing/index.ts';

/** An administrator, connected; the organisation of the administration is made where there is none. */
export async function createAdministrateur(app: FastifyInstance): Promise<Demandeur & { organisationId: number }> {
  const { id } =
    (await app.prisma.organisation.findFirst({ where: { type: 'administration' } })) ??
    (await createOrganisation(app.prisma, { type: 'administration', nom: 'Administration' }));
  return { ...(await createDemandeur(app, id)), organisationId: id };
}

/** Vitest's `test` with an administrator. */
export const test = base.extend<{ $file: { admin: Demandeur & { organisationId: number } } }>({
  admin: [async ({ app }, use) => use(await createAdministrateur(app)), { scope: 'file' }],
});

/** The latest line of the journal about one thing. */
export const lastLine = ({ prisma }: FastifyInstance, objet: string, objetId: number) =>
  prisma.journalAudit.findFirst({ where: { objet, objetId: String(objetId) }, orderBy: { id: 'desc' } });
