import type { Compte, PrismaClient } from '@atlas/prisma';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as every application reads it: six digits, thirty seconds, SHA-1. */
const PERIODE_S = 30;
/** A clock may be one step wrong. */
const FENETRE = 1;

const createTotp = (cle: string, courriel?: string): TOTP =>
  new TOTP({
    issuer: 'Atlas de la coopération décentralisée',
    ...(courriel === undefined ? {} : { label: courriel }),
    secret: Secret.fromBase32(cle),
    period: PERIODE_S,
  });

/** A new key, and the address that an application of codes reads. */
export function createCleTotp(courriel: string): { cle: string; adresse: string } {
  const cle = new Secret({ size: 20 }).base32;
  return { cle, adresse: createTotp(cle, courriel).toString() };
}

/** True when a code is right and had not served: it is then marked as having served, which only one of two at once does. */
export async function takeCode(prisma: PrismaClient, { id, totpSecret }: Compte, code: string): Promise<boolean> {
  if (totpSecret === null) return false;
  const ecart = createTotp(totpSecret).validate({ token: code, window: FENETRE });
  if (ecart === null) return false;
  const pas = Math.floor(Date.now() / 1000 / PERIODE_S) + ecart;
  const { count } = await prisma.compte.updateMany({
    where: { id, OR: [{ totpDernierPas: null }, { totpDernierPas: { lt: pas } }] },
    data: { totpDernierPas: pas },
  });
  return count === 1;
}
