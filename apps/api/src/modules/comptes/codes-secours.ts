import { randomBytes } from 'node:crypto';
import type { Compte, Prisma, PrismaClient } from '@atlas/prisma';
import { noteJournal } from '../journal/note-journal.ts';
import { toEmpreinte } from './jetons.ts';
import { tellSecurite } from './securite.ts';

/** Letters and digits that nobody takes for one another on paper; 32 of them, five bits each. */
const SIGNES = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
/** 80 random bits: what is kept of them needs no slow hash. */
const LONGUEUR = 16;
const CODES_MAX = 10;

const createCode = (): string =>
  [...randomBytes(LONGUEUR)].map((octet, i) => (i > 0 && i % 4 === 0 ? '-' : '') + SIGNES[octet % 32]).join('');

/** A code as it is kept, however it was typed. */
const toCle = (code: string): string => toEmpreinte(code.replace(/[\s-]/g, '').toUpperCase());

/** New codes of an account, told this once; those before no longer serve. In the transaction that holds the account. */
export async function renewCodesSecours(tx: Prisma.TransactionClient, compteId: number): Promise<string[]> {
  const codes = Array.from({ length: CODES_MAX }, createCode);
  await tx.codeSecours.deleteMany({ where: { compteId } });
  await tx.codeSecours.createMany({ data: codes.map((code) => ({ compteId, empreinte: toCle(code) })) });
  return codes;
}

/** True when a code is one of the account's: it is then removed, which only one of two at once does, and its owner told. */
export async function takeCodeSecours(prisma: PrismaClient, compte: Compte, code: string): Promise<boolean> {
  const { id: compteId } = compte;
  return prisma.$transaction(async (tx) => {
    const { count } = await tx.codeSecours.deleteMany({ where: { compteId, empreinte: toCle(code) } });
    if (count === 0) return false;
    const restants = await tx.codeSecours.count({ where: { compteId } });
    await noteJournal(tx, { compteId }, { action: 'code_secours_utilise', objet: 'compte', objetId: compteId });
    await tellSecurite(tx, compte, { fait: 'code_secours', restants });
    return true;
  });
}
