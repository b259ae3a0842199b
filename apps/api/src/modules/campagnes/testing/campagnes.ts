import type { Campagne, CampagneSaisie } from '@atlas/contracts';
import { expect } from 'vitest';
import type { Demandeur } from '../../../testing/acteurs.ts';
import { addJours, readParis } from '../jours.ts';

/** Today in Paris: the routes read the clock of the machine. */
export const AUJOURDHUI = readParis(new Date()).jour;

/** A campaign of thirty days for the collectivités and the postes, on the projets that are not over, everywhere. */
export const SAISIE: CampagneSaisie = {
  ...{ titre: 'Mise à jour de printemps', message: 'Merci de vérifier vos fiches.' },
  ...{ debut: AUJOURDHUI, fin: addJours(AUJOURDHUI, 30) },
  ...{ regions: [], departements: [], pays: [], acteurs: ['collectivite', 'ambassade'], objets: ['projet'] },
  termines: false,
};

/** The body of an answer that must be a success. */
export async function ok<T = Campagne>(answer: ReturnType<Demandeur['ask']>): Promise<T> {
  const response = await answer;
  expect([response.statusCode, response.statusCode === 200 ? '' : response.body]).toEqual([200, '']);
  return response.json();
}

export const prepare = ({ ask }: Demandeur, champs: Partial<CampagneSaisie> = {}) =>
  ok(ask('POST', '/campagnes', { ...SAISIE, ...champs }));

/** Prepares a campaign and opens it. */
export async function open(administration: Demandeur, champs: Partial<CampagneSaisie> = {}): Promise<Campagne> {
  const { id } = await prepare(administration, champs);
  return ok(administration.ask('POST', `/campagnes/${id}/ouverture`));
}

export const verify = ({ ask }: Demandeur, objet: string, id: number) =>
  ok(ask('POST', `/fiches/${objet}/${id}/verification`));
