import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { matchesEtag } from './etag.ts';
import { HttpProblem, notFound } from './problem.ts';

/** A file to answer with: one that is stored, or one that is made while it is sent. */
export type Fichier = FichierStocke | FichierProduit;

export interface FichierStocke {
  cleStockage: string;
  nomFichier: string;
  typeMime: string;
  /** Bytes. */
  taille: number;
  sha256: string;
}

export interface FichierProduit {
  nomFichier: string;
  typeMime: string;
  /** Records to come, for whoever shows the progress; absent for what is not counted. */
  lignes?: number;
  /** About how many bytes they are, before any compression of the answer. */
  octetsEstimes?: number;
  /** Address of the licence; absent for what is nobody's to give. */
  licence?: string;
  /** The bytes, made as they are asked for; left where it is when the caller goes away. */
  contenu: AsyncIterable<string | Uint8Array>;
}

interface Plage {
  debut: number;
  /** Inclusive. */
  fin: number;
}

/** The one range that a `Range` header asks for; null to send everything, `invalide` when it lies outside the file. */
export function parseRange(header: string | undefined, taille: number): Plage | null | 'invalide' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  if (!match || (match[1] === '' && match[2] === '')) return null;
  const [, from = '', to = ''] = match;
  const debut = from === '' ? Math.max(0, taille - Number(to)) : Number(from);
  const fin = from === '' || to === '' ? taille - 1 : Math.min(Number(to), taille - 1);
  if (debut >= taille || (from === '' && Number(to) === 0)) return 'invalide';
  return debut > fin ? null : { debut, fin };
}

/** A name that every browser reads (RFC 6266): plain ASCII, then the exact one. */
function toContentDisposition(nom: string): string {
  const ascii = nom
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(nom.toWellFormed()).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${exact}`;
}

/**
 * Sends a file, always as an attachment that may run nothing: whoever deposits a file, or writes what is in it, must not
 * reach the session of whoever opens it.
 */
export async function sendFichier(
  request: FastifyRequest,
  reply: FastifyReply,
  fichier: Fichier,
): Promise<FastifyReply> {
  reply.headers({
    'content-disposition': toContentDisposition(fichier.nomFichier),
    'content-security-policy': "default-src 'none'; sandbox",
  });
  return 'contenu' in fichier ? sendProduit(request, reply, fichier) : sendStocke(request, reply, fichier);
}

/** Sends a file while it is made, no faster than it is read; nothing of it is made for `HEAD`. */
function sendProduit(request: FastifyRequest, reply: FastifyReply, fichier: FichierProduit): FastifyReply {
  reply.type(fichier.typeMime).headers({
    'cache-control': 'no-store',
    ...(fichier.licence === undefined ? {} : { link: `<${fichier.licence}>; rel="license"` }),
    ...(fichier.lignes === undefined ? {} : { 'x-nombre-lignes': fichier.lignes }),
    ...(fichier.octetsEstimes === undefined ? {} : { 'x-octets-estimes': fichier.octetsEstimes }),
  });
  const contenu = request.method === 'HEAD' ? [] : fichier.contenu;
  return reply.send(Readable.from(contenu, { objectMode: false }));
}

/** Sends a stored file, whole or the range asked for; the checksum is its `ETag`. */
async function sendStocke(request: FastifyRequest, reply: FastifyReply, fichier: FichierStocke): Promise<FastifyReply> {
  const { storage } = request.server;
  const etag = `"${fichier.sha256}"`;
  reply.headers({ etag, 'cache-control': 'no-cache', 'accept-ranges': 'bytes' });
  if (matchesEtag(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (!(await storage.exists(fichier.cleStockage))) throw notFound('Le fichier de ce document n’est pas disponible.');

  const ifRange = request.headers['if-range'];
  const plage = ifRange === undefined || ifRange === etag ? parseRange(request.headers.range, fichier.taille) : null;
  if (plage === 'invalide') {
    reply.header('content-range', `bytes */${fichier.taille}`);
    throw new HttpProblem(416, `Le fichier n’a que ${fichier.taille} octets.`);
  }
  reply.type(fichier.typeMime);
  if (plage === null) {
    return reply.header('content-length', fichier.taille).send(await storage.read(fichier.cleStockage));
  }
  return reply
    .code(206)
    .header('content-range', `bytes ${plage.debut}-${plage.fin}/${fichier.taille}`)
    .header('content-length', plage.fin - plage.debut + 1)
    .send(await storage.read(fichier.cleStockage, plage));
}
