import type { FicheMiseAJour } from '@atlas/contracts';
import { createFinanceur, createThematique } from '@atlas/factories';
import type { PrismaClient } from '@atlas/prisma';
import { expect } from 'vitest';
import { createDemandeur, createOrganisation, type Demandeur } from '../../../testing/acteurs.ts';
import { test as base } from '../../../testing/index.ts';

/** The agents of the small world: Lyon, its préfecture, the ambassade in Senegal, the administration. */
export interface Agents {
  lyon: Demandeur;
  rennes: Demandeur;
  rhone: Demandeur;
  ille: Demandeur;
  dakar: Demandeur;
  delhi: Demandeur;
  ministere: Demandeur;
  administration: Demandeur;
}

/** Vitest's `test` with these agents, connected, in the small world. */
export const test = base.extend<{ $file: { agents: Agents } }>({
  agents: [
    async ({ app, prisma, monde }, use) => {
      await prisma.$executeRaw`SELECT creer_organisations()`;
      await createThematique(prisma, { slug: 'assainissement', nom: 'Assainissement' });
      await createFinanceur(prisma, { slug: 'agence-test', nom: 'Agence' });
      const agentOf = async (where: object) =>
        createDemandeur(app, (await prisma.organisation.findFirstOrThrow({ where })).id);
      await use({
        lyon: await agentOf({ collectiviteId: monde.lyon.id }),
        rennes: await agentOf({ collectiviteId: monde.rennes.id }),
        rhone: await agentOf({ type: 'prefecture', codeDepartement: '69' }),
        ille: await agentOf({ type: 'prefecture', codeDepartement: '35' }),
        dakar: await createDemandeur(app, (await createOrganisation(prisma, { type: 'ambassade', pays: ['SN'] })).id),
        delhi: await createDemandeur(app, (await createOrganisation(prisma, { type: 'ambassade', pays: ['IN'] })).id),
        ministere: await createDemandeur(app, (await createOrganisation(prisma, { type: 'ministere' })).id),
        administration: await agentOf({ type: 'administration' }),
      });
    },
    { scope: 'file' },
  ],
});

/** The body of an answer that must be a success. */
export async function ok(answer: ReturnType<Demandeur['ask']>): Promise<FicheMiseAJour> {
  const response = await answer;
  expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
  return response.json();
}
export const statusOf = async (answer: ReturnType<Demandeur['ask']>) => (await answer).statusCode;

/** Begins a proposal, keeps fields of it, submits it, validates it: the request of each, by an agent. */
export const begin = ({ ask }: Demandeur, objet: string, objetId: number | null) =>
  ok(ask('POST', '/mises-a-jour', { objet, objetId }));
export const save = ({ ask }: Demandeur, { id, version, proposition }: FicheMiseAJour, champs: object) =>
  ok(ask('PUT', `/mises-a-jour/${id}`, { version, proposition: { ...proposition, ...champs } }));
export const submit = ({ ask }: Demandeur, { id, version }: FicheMiseAJour) =>
  ok(ask('POST', `/mises-a-jour/${id}/soumission`, { version }));
export const validate = ({ ask }: Demandeur, { id, version, versionFiche }: FicheMiseAJour, plus: object = {}) =>
  ask('POST', `/mises-a-jour/${id}/decision`, { decision: 'valider', version, versionFiche, ...plus });

/** The last mail to someone. */
export const lastCourriel = async (prisma: PrismaClient, { courriel }: Demandeur) =>
  prisma.courriel.findFirst({ where: { destinataire: courriel }, orderBy: { id: 'desc' } });
