import { createHmac, timingSafeEqual } from 'node:crypto';
import { findAdresse } from '@atlas/contracts';
import type { Prisma, PrismaClient } from '@atlas/prisma';
import { notFound } from '../../http/problem.ts';
import { toCourriel } from '../comptes/authentification.service.ts';
import type { CreateLien } from '../comptes/comptes.service.ts';
import { toEmpreinte } from '../comptes/jetons.ts';

type Tx = Prisma.TransactionClient;

/** What a mail lets its reader refuse: the alert of a search, or all that people send to an address. */
type Sujet = { alerte: number } | { adresse: string };

/** Where a mail is refused: a page for people, an address for their reader of mail (RFC 8058). */
export interface LiensDeRefus {
  page: string;
  adresse: string;
}

/** What an address is known by once it wants nothing more. */
export const toEmpreinteAdresse = (adresse: string): string =>
  Buffer.from(toEmpreinte(toCourriel(adresse)), 'hex').toString('base64url');

/** Of a signature, 128 bits: addresses stay short enough for a parameter of a path. */
const SIGNATURE = 22;

async function sign(tx: Tx, texte: string): Promise<string> {
  const { valeur } = await tx.cleApplication.findUniqueOrThrow({ where: { nom: 'desabonnements' } });
  return createHmac('sha256', valeur).update(texte).digest('base64url').slice(0, SIGNATURE);
}

/**
 * The links that refuse something. They are signed, and kept nowhere: they last as long as the mail, and serve as often
 * as they are followed.
 */
export async function createLiensDeRefus(tx: Tx, sujet: Sujet, createLien: CreateLien): Promise<LiensDeRefus> {
  const texte = 'alerte' in sujet ? `a.${sujet.alerte}` : `e.${toEmpreinteAdresse(sujet.adresse)}`;
  const jeton = `${texte}.${await sign(tx, texte)}`;
  return { page: createLien(`/desabonnement#${jeton}`), adresse: createLien(`/api/desabonnements/${jeton}`) };
}

/**
 * Refuses what a link is about; once more changes nothing.
 * @throws HttpProblem 404 for a link that the Atlas did not make, or a search that is no more
 */
export async function unsubscribe(
  prisma: PrismaClient,
  jeton: string,
): Promise<{ objet: 'alerte' | 'envois'; recherche: string | null }> {
  const [genre = '', sujet = '', signature = ''] = jeton.split('.');
  const attendue = Buffer.from(await sign(prisma, `${genre}.${sujet}`));
  const donnee = Buffer.from(signature);
  if (donnee.length !== attendue.length || !timingSafeEqual(donnee, attendue))
    throw notFound('Ce lien est incomplet : copiez-le en entier depuis le courriel.');
  if (genre === 'e') {
    await prisma.adresseRefusee.createMany({ data: { empreinte: sujet }, skipDuplicates: true });
    return { objet: 'envois', recherche: null };
  }
  const [recherche] = await prisma.rechercheEnregistree.updateManyAndReturn({
    where: { id: Number(sujet) },
    data: { alerte: 'aucune' },
    select: { nom: true },
  });
  if (recherche === undefined) throw notFound('Cette recherche n’existe plus : son alerte non plus.');
  return { objet: 'alerte', recherche: recherche.nom };
}

/** Of some addresses, those that want nothing more of what people send. */
export async function listRefusees(tx: Tx, adresses: readonly string[]): Promise<string[]> {
  const empreintes = new Map(adresses.map((adresse) => [toEmpreinteAdresse(adresse), adresse]));
  const refusees = await tx.adresseRefusee.findMany({ where: { empreinte: { in: [...empreintes.keys()] } } });
  return refusees.flatMap(({ empreinte }) => empreintes.get(empreinte) ?? []);
}

/** What somebody wrote, to be said in the words of the Atlas; null where it would be a link in a mail. */
export const sayEcrit = (texte: string): string | null => (findAdresse(texte) === null ? texte : null);
