import type { PrismaClient } from '@atlas/prisma';
import { HttpProblem } from '../../http/problem.ts';
import { assertFreinLeve, leverFrein, noteEchec } from './freins.ts';
import { checkMotDePasse } from './mot-de-passe.ts';
import { takeSecondFacteur } from './second-facteur.service.ts';

interface Identifiants {
  courriel: string;
  motDePasse: string;
  code?: string | undefined;
}

const REFUS = 'L’adresse ou le mot de passe ne convient pas.';

/** An address as accounts keep it. */
export const toCourriel = (courriel: string): string => courriel.trim().toLowerCase();

/**
 * The account that these identify, or that its second factor is wanted too. What is refused is refused alike, in the
 * same time, whether the address has an account or not.
 * @throws HttpProblem 401 when they do not fit, 429 when the failures before ask to wait.
 */
export async function authenticate(prisma: PrismaClient, identifiants: Identifiants): Promise<number | 'code_requis'> {
  const courriel = toCourriel(identifiants.courriel);
  await assertFreinLeve(prisma, courriel);
  const compte = await prisma.compte.findUnique({ where: { courriel } });
  const isRight = await checkMotDePasse(identifiants.motDePasse, compte?.motDePasse ?? null);
  const isOpen = compte !== null && compte.courrielConfirmeLe !== null && compte.desactiveLe === null;
  if (!isRight || !isOpen) {
    await noteEchec(prisma, courriel);
    throw new HttpProblem(401, REFUS);
  }
  if (compte.totpActiveLe !== null) {
    if (identifiants.code === undefined) return 'code_requis';
    if (!(await takeSecondFacteur(prisma, compte, identifiants.code))) {
      await noteEchec(prisma, courriel);
      throw new HttpProblem(401, 'Le code ne convient pas, ou a déjà servi.');
    }
  }
  await leverFrein(prisma, courriel);
  return compte.id;
}
