import { hash, verify } from '@node-rs/argon2';

/** argon2id as OWASP advises (Password Storage Cheat Sheet): 19 MiB, two passes, one lane. It is the library's default kind. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** What is kept of a password. */
export const hashMotDePasse = (motDePasse: string): Promise<string> => hash(motDePasse.normalize('NFC'), OPTIONS);

let leurre: Promise<string> | undefined;

/**
 * True when a password is the one that was hashed. Without a hash it takes as long and is false: how long an answer takes
 * does not tell which addresses have an account.
 */
export async function checkMotDePasse(motDePasse: string, empreinte: string | null): Promise<boolean> {
  leurre ??= hashMotDePasse('no account has this password');
  const isRight = await verify(empreinte ?? (await leurre), motDePasse.normalize('NFC'));
  return empreinte !== null && isRight;
}
