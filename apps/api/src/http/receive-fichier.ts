import type { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { HttpProblem } from './problem.ts';

/** A file that is being sent: nothing of it was read yet. */
export interface FichierRecu {
  flux: Readable;
  /** Bytes, as announced. */
  taille: number;
}

const EMPTY = 'Le fichier est vide.';

/**
 * Makes the routes of a scope take a file as their body, as it is and nothing else. One that is too large is refused
 * before it is read, which is why its length must be announced.
 */
export function acceptFichier(scope: FastifyInstance, octetsMax: number): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('application/octet-stream', (request, flux: Readable, done) => {
    const taille = Number(request.headers['content-length']);
    if (Number.isNaN(taille)) done(new HttpProblem(411, 'La longueur du fichier doit être annoncée.'));
    else if (taille > octetsMax)
      done(new HttpProblem(413, `Le fichier est trop lourd : ${Math.floor(octetsMax / 1024 ** 2)} Mo au plus.`));
    else done(null, { flux, taille });
  });
  scope.addHook('preValidation', async (request) => {
    if (!isFichierRecu(request.body)) throw new HttpProblem(400, EMPTY);
  });
}

const isFichierRecu = (body: unknown): body is FichierRecu =>
  typeof body === 'object' && body !== null && 'flux' in body && 'taille' in body && body.taille !== 0;

/** More than any form of a server of mail. */
const FORMULAIRE_MAX = 16_384;

/** Makes the routes of a scope take any body, and leave it aside. */
export function acceptAnyCorps(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  const options = { parseAs: 'buffer', bodyLimit: FORMULAIRE_MAX } as const;
  scope.addContentTypeParser('*', options, (_request, _corps, done) => done(null, undefined));
}
