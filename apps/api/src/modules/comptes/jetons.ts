import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits, as addresses and cookies carry them (43 characters of base64url). */
export const createJeton = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: whoever reads the database cannot use it. */
export const toEmpreinte = (jeton: string): string => createHash('sha256').update(jeton).digest('hex');
