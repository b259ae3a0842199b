import type { TypeActeur } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { COOKIE_ACCES } from '../http/navigateur.ts';
import { openSession } from '../modules/comptes/sessions.service.ts';

type Methode = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Someone who asks the application, connected or not. */
export interface Demandeur {
  compteId: number;
  courriel: string;
  organisationId: number | null;
  ask: (methode: Methode, path: string, corps?: unknown) => Promise<LightMyRequestResponse>;
}

let suite = 0;

/** An account whose address is confirmed. */
export function createCompte(prisma: PrismaClient, given: Partial<Prisma.CompteUncheckedCreateInput> = {}) {
  suite++;
  return prisma.compte.create({
    data: {
      courriel: `personne-${suite}@exemple.fr`,
      nom: `Personne ${suite}`,
      courrielConfirmeLe: new Date(),
      ...given,
    },
  });
}

/** An organisation of a type, with what its scope is made of. */
export function createOrganisation(
  prisma: PrismaClient,
  given: Partial<Prisma.OrganisationUncheckedCreateInput> & { type: TypeActeur },
) {
  suite++;
  const nom = given.nom ?? `Organisation ${suite}`;
  return prisma.organisation.create({ data: { nom, nomNormalise: nom.toLowerCase(), ...given } });
}

/** The cookies of a new session of an account. */
export async function openCookies(app: FastifyInstance, compteId: number): Promise<Record<string, string>> {
  const { session } = await app.prisma.$transaction((tx) => openSession(tx, compteId, 'test'));
  // The secret is read by the application at its first use.
  const { valeur } = await app.prisma.cleApplication.findUniqueOrThrow({ where: { nom: 'sessions' } });
  return { [COOKIE_ACCES]: app.jwt.sign({ session }, { key: valeur }) };
}

/** Asks the application with the cookies of a session, as the pages do. */
export async function connect(app: FastifyInstance, compteId: number): Promise<Demandeur['ask']> {
  const cookies = await openCookies(app, compteId);
  return async (method, path, corps) => {
    await app.recherche.catchUp();
    return app.inject({
      method,
      url: `/api${path}`,
      cookies,
      ...(corps === undefined ? {} : { payload: corps as object }),
    });
  };
}

/** An agent of an organisation, or an internaute who has none, connected. */
export async function createDemandeur(
  app: FastifyInstance,
  organisationId: number | null,
  role: 'gestionnaire' | 'redacteur' = 'gestionnaire',
): Promise<Demandeur> {
  const { id, courriel } = await createCompte(app.prisma, { totpActiveLe: new Date() });
  if (organisationId !== null) {
    await app.prisma.rattachement.create({ data: { compteId: id, organisationId, role, etat: 'actif' } });
  }
  return { compteId: id, courriel, organisationId, ask: await connect(app, id) };
}
