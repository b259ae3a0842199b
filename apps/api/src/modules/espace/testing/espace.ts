import { randomUUID } from 'node:crypto';
import type { RecettePdf } from '@atlas/contracts';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { expect } from 'vitest';
import { createDemandeur, type Demandeur, openCookies } from '../../../testing/acteurs.ts';
import { pdf } from '../../documents/testing/fichiers.ts';

export const RECETTE: RecettePdf = {
  document: 'resultats',
  titre: 'Inde',
  format: 'a4',
  orientation: 'portrait',
  langue: 'fr',
  filtres: { pays: ['IN'] },
  tri: 'recents',
  contenu: 'tableau',
  colonnes: ['titre', 'pays'],
};

/** Someone who keeps PDF. */
export interface Gardien extends Demandeur {
  announce: (octets: Buffer, plus?: object) => Promise<LightMyRequestResponse>;
  send: (id: number, octets: Buffer) => Promise<LightMyRequestResponse>;
  /** Announces and sends; gives the number of the PDF that is kept. */
  keep: (octets?: Buffer, plus?: object) => Promise<number>;
}

export const ok = (response: LightMyRequestResponse) => {
  expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
  return response;
};

export async function createGardien(app: FastifyInstance): Promise<Gardien> {
  const demandeur = await createDemandeur(app, null);
  const cookies = await openCookies(app, demandeur.compteId);
  const announce: Gardien['announce'] = (octets, plus = {}) =>
    demandeur.ask('POST', '/espace/exports', {
      ...{ cle: randomUUID(), titre: 'L’eau en Inde', recette: RECETTE, pages: 2, taille: octets.length },
      ...plus,
    });
  const send: Gardien['send'] = (id, octets) =>
    app.inject({
      method: 'POST',
      url: `/api/espace/exports/${id}/fichier`,
      headers: { 'content-type': 'application/octet-stream' },
      cookies,
      payload: octets,
    });
  return {
    ...demandeur,
    announce,
    send,
    keep: async (octets = pdf(randomUUID()), plus = {}) => {
      const { id } = ok(await announce(octets, plus)).json();
      return ok(await send(id, octets)).json().id;
    },
  };
}
